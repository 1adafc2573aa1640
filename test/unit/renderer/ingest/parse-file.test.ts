import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DroppedFile } from '../../../../renderer/ingest/dropped-files.ts';
import { FileParser } from '../../../../renderer/ingest/parse-file.ts';
import { type Found, type Questions, readFiles } from '../../../../renderer/ingest/read-files.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { Reading } from '../../../../shared/ingest/draft.ts';
import { ingestBytes } from '../../../../shared/ingest/ingest.ts';
import { LIMITS } from '../../../../shared/ingest/limits.ts';
import type { ColumnMap } from '../../../../shared/ingest/table/columns.ts';
import { ScriptedWorker } from './scripted-worker.ts';

function file(name: string): DroppedFile {
  const path = `${name}.txt`;
  return { path, file: new File([`${name}\n\nSome words of it.\n`], path) };
}
const nobodyAsked: Questions = {
  columns: () => Promise.reject(new Error('no table is here')),
  articlesOnly: () => Promise.reject(new Error('no annotations are here')),
};

beforeEach(() => {
  ScriptedWorker.all = [];
  vi.stubGlobal('Worker', ScriptedWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const articles = (name: string, bytes: Uint8Array): Reading => {
  const read = ingestBytes(name, bytes);
  const drafts = read.ok ? [{ source: name, article: read.value, leftOut: [], warnings: [] }] : [];
  return { kind: 'articles', drafts, refused: [] };
};

/** The worker does its work, but breaks at one file. */
function breakAt(broken: string): void {
  ScriptedWorker.onRequest = (worker, { id, name, bytes }) => {
    if (name === `${broken}.txt`) worker.onerror?.();
    else
      worker.onmessage?.({ data: { id, result: ok({ kind: 'read', reading: articles(name, bytes), plain: true }) } });
  };
}

test('a worker that breaks fails the file it had, and the next file gets a fresh one', async () => {
  breakAt('two');
  const parser = new FileParser();
  expect(await parser.parse(file('one'))).toMatchObject({ ok: true });
  expect(await parser.parse(file('two'))).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^Postil could not read this file: its reader stopped\./),
  });
  expect(await parser.parse(file('three'))).toMatchObject({ ok: true });
  expect(ScriptedWorker.all.map(({ terminated }) => terminated)).toEqual([true, false]);
});

test('a file that takes too long is refused, its reader is ended, and the next file gets a fresh one', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  ScriptedWorker.onRequest = () => resolve(); // never answered
  const parser = new FileParser();
  const reading = parser.parse(file('one'));
  await asked;
  vi.advanceTimersByTime(39_000);
  expect(ScriptedWorker.all.map(({ terminated }) => terminated)).toEqual([false]);
  vi.advanceTimersByTime(2_000);
  expect(await reading).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^Reading this file took longer than the 40 seconds/),
  });
  breakAt('none');
  expect(await parser.parse(file('two'))).toMatchObject({ ok: true });
  expect(ScriptedWorker.all.map(({ terminated }) => terminated)).toEqual([true, false]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a file that cannot be read fails alone', async () => {
  breakAt('none');
  const gone = file('gone');
  gone.file.arrayBuffer = () => Promise.reject(new DOMException('gone'));
  const parser = new FileParser();
  expect(await parser.parse(gone)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^The file could not be read: was it moved/),
  });
  expect(await parser.parse(file('one'))).toMatchObject({ ok: true });
});

test('a file that is larger than any that is read is refused before it is in memory', async () => {
  const huge = file('huge');
  Object.defineProperty(huge.file, 'size', { value: LIMITS.fileBytes + 1 });
  huge.file.arrayBuffer = () => Promise.reject(new Error('it was read'));
  expect(await new FileParser().parse(huge)).toMatchObject({ ok: false, code: 'too-large' });
});

test('one broken file is named, and the others are found', async () => {
  breakAt('two');
  const told: Found[] = [];
  const files = ['one', 'two', 'three'].map(file);
  const found = await readFiles(files, nobodyAsked, new AbortController().signal, (now) => told.push(now));
  expect(found?.drafts.map(({ source }) => source)).toEqual(['one.txt', 'three.txt']);
  expect(found?.refused.map(({ source }) => source)).toEqual(['two.txt']);
  expect(told.map(({ read }) => read)).toEqual([0, 1, 2, 3]);
});

test('stopping does not wait for the file that is being read; what was found stays', async () => {
  const control = new AbortController();
  ScriptedWorker.onRequest = (worker, { id, name, bytes }) => {
    if (name === 'two.txt')
      control.abort(); // never answered
    else
      worker.onmessage?.({ data: { id, result: ok({ kind: 'read', reading: articles(name, bytes), plain: true }) } });
  };
  const found = await readFiles(['one', 'two', 'three'].map(file), nobodyAsked, control.signal, () => undefined);
  expect(found).toMatchObject({ drafts: [{ source: 'one.txt' }], refused: [], read: 1 });
  expect(ScriptedWorker.all.every(({ terminated }) => terminated)).toBe(true);
});

test('a reader that is stopped reads nothing more, and the next file gets a fresh one', async () => {
  const parser = new FileParser();
  const reading = parser.parse(file('one'));
  ScriptedWorker.onRequest = () => parser.stop(); // never answered
  expect(await reading).toBeNull();
  breakAt('none');
  expect(await parser.parse(file('two'))).toMatchObject({ ok: true });
  expect(ScriptedWorker.all.map(({ terminated }) => terminated)).toEqual([true, false]);
});

test('tables of the same columns are asked about once; one that nobody explains is left out by name', async () => {
  const wanted: (ColumnMap | null)[] = [];
  ScriptedWorker.onRequest = (worker, { id, name, bytes, columns }) => {
    wanted.push(columns);
    const table = { header: name.startsWith('odd') ? ['x'] : ['a', 'b'], samples: [], proposal: {} };
    const reading: Reading = columns === null ? { kind: 'needs-columns', table } : articles(name, bytes);
    worker.onmessage?.({ data: { id, result: ok({ kind: 'read', reading, plain: false }) } });
  };
  const asked: string[] = [];
  const ask = (name: string): Promise<ColumnMap | null> => {
    asked.push(name);
    return Promise.resolve(name === 'odd.txt' ? null : { text: 'b' });
  };
  const files = ['one', 'odd', 'two'].map(file);
  const found = await readFiles(files, { ...nobodyAsked, columns: ask }, new AbortController().signal, () => undefined);
  expect(asked).toEqual(['one.txt', 'odd.txt']);
  expect(wanted).toEqual([null, { text: 'b' }, null, null, { text: 'b' }]);
  expect(found?.drafts.map(({ source }) => source)).toEqual(['one.txt', 'two.txt']);
  expect(found?.refused).toEqual([
    { source: 'odd.txt', message: expect.stringMatching(/^This table was left out, as nobody said/) },
  ]);
});

/** The worker finds annotations in a file, unless it is told that they are not meant. */
function annotatedAt(path: string): void {
  ScriptedWorker.onRequest = (worker, { id, name, bytes, articlesOnly }) => {
    const reading = articles(name, bytes);
    const result =
      name === path && !articlesOnly
        ? ok({ kind: 'annotated' as const, format: 'brat' as const })
        : ok({ kind: 'read' as const, reading, plain: true });
    worker.onmessage?.({ data: { id, result } });
  };
}

/** A folder of brat's, as it is dropped. */
const bratFolder = ['ana/quay.txt', 'ana/quay.ann', 'two/harbour.txt', 'two/harbour.ann', 'two/odd.conll'].map(
  (path): DroppedFile => ({ path, file: new File([`${path}\n\nWords.\n`], path.slice(4)) }),
);

test('annotations are asked about once; as articles alone, what holds nothing else stays out, and paths are told', async () => {
  annotatedAt('ana/quay.ann');
  const asked: string[] = [];
  const articlesOnly = (format: string): Promise<boolean> => {
    asked.push(format);
    return Promise.resolve(true);
  };
  const signal = new AbortController().signal;
  const found = await readFiles(bratFolder, { ...nobodyAsked, articlesOnly }, signal, () => undefined);
  expect(asked).toEqual(['brat']);
  expect(found?.drafts.map(({ source }) => source)).toEqual(['ana/quay.txt', 'two/harbour.txt']);
  expect(found?.refused).toEqual([]);
});

test('a table that holds annotations is read as articles when it is told so', async () => {
  annotatedAt('one.txt');
  const articlesOnly = () => Promise.resolve(true);
  const signal = new AbortController().signal;
  const found = await readFiles([file('one')], { ...nobodyAsked, articlesOnly }, signal, () => undefined);
  expect(found?.drafts.map(({ source }) => source)).toEqual(['one.txt']);
});

test('files that are to come in with their annotations are read no further', async () => {
  annotatedAt('ana/quay.ann');
  const told: Found[] = [];
  const articlesOnly = () => Promise.resolve(false);
  const signal = new AbortController().signal;
  const found = await readFiles(bratFolder, { ...nobodyAsked, articlesOnly }, signal, (now) => told.push(now));
  expect(found).toBeNull();
  expect(told.map(({ read }) => read)).toEqual([0, 1]);
  expect(ScriptedWorker.all.every(({ terminated }) => terminated)).toBe(true);
});
