import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringIn, type Progress } from '../../../../renderer/ingest/bring-in.ts';
import { FileParser } from '../../../../renderer/ingest/parse-file.ts';
import { ingestBytes } from '../../../../shared/ingest/ingest.ts';
import { ScriptedWorker } from './scripted-worker.ts';

const file = (name: string) => new File([`${name}\n\nSome words of it.\n`], `${name}.txt`);
const added = { addArticle: async () => ({ aid: 'an-article' as never, already: false }) }; // nobody reads the id

beforeEach(() => {
  ScriptedWorker.all = [];
  vi.stubGlobal('Worker', ScriptedWorker);
});
afterEach(() => vi.unstubAllGlobals());

/** The worker does its work, but breaks at one file. */
function breakAt(broken: string): void {
  ScriptedWorker.onRequest = (worker, { id, name, bytes }) => {
    if (name === `${broken}.txt`) worker.onerror?.();
    else worker.onmessage?.({ data: { id, result: ingestBytes(name, bytes) } });
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

test('a file that cannot be read fails alone', async () => {
  breakAt('none');
  const gone = Object.assign(file('gone'), { arrayBuffer: () => Promise.reject(new DOMException('gone')) });
  const parser = new FileParser();
  expect(await parser.parse(gone)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^The file could not be read: was it moved/),
  });
  expect(await parser.parse(file('one'))).toMatchObject({ ok: true });
});

test('one broken file is listed, and the others come in', async () => {
  breakAt('two');
  const told: Progress[] = [];
  await bringIn(added, ['one', 'two', 'three'].map(file), new AbortController().signal, (now) => told.push(now));
  expect(told.at(-1)).toMatchObject({ state: 'done' });
  expect(told.at(-1)?.arrivals.map(({ outcome }) => outcome)).toEqual(['added', 'refused', 'added']);
});

test('stopping does not wait for the file that is being read', async () => {
  const control = new AbortController();
  ScriptedWorker.onRequest = () => control.abort(); // never answered
  const told: Progress[] = [];
  await bringIn(added, ['one', 'two'].map(file), control.signal, (now) => told.push(now));
  expect(told.at(-1)).toEqual({ total: 2, arrivals: [], state: 'stopped' });
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
