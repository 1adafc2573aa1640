import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { batchesOf } from '../../../cli/dataset/batches.ts';
import { openDataset } from '../../../cli/dataset/open-dataset.ts';
import { present } from '../../../shared/formats/import/not-carried.ts';
import { tempDir } from '../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('batches');
});
afterEach(() => dir.remove());

const at = (name: string): string => join(dir.path, name);
const FILLER = 'Nobody had seen them since the morning tide of that long day. '.repeat(2_000);
const text = (n: number, before: string): string => `${before}Article ${n}. ${FILLER}`;
const line = (n: number, before = '', from = before.length): string =>
  JSON.stringify({ text: text(n, before), label: [[from, from + 'Article'.length, 'claim']] });

async function read(name: string, unit: 'utf16' | null = null) {
  const signal = new AbortController().signal;
  const how = { from: null, choice: {}, labels: [], eventsAt: 'claim', inexact: 'include' } as const;
  const dataset = await openDataset({ where: at(name), unit, dataDir: undefined, signal, ...how });
  if (!dataset.ok) return dataset.message;
  const articles = [...dataset.value.articles()];
  await dataset.value.close();
  return { articles, notRead: present(dataset.value.notRead) };
}

async function opened(name: string, unit: 'utf16' | null = null) {
  const made = await read(name, unit);
  if (typeof made === 'string') return made;
  return made.articles.flatMap(({ marks }) => marks.map(({ spans }) => spans[0]?.quote));
}

/** How many batches, and the most bytes of one. */
async function measured(name: string): Promise<readonly [count: number, most: number] | null> {
  const found = await batchesOf([at(name)], null);
  if (found === null) return null;
  const sizes = (await Array.fromAsync(found.batches())).map(({ files }) =>
    files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  );
  return [sizes.length, Math.max(...sizes)];
}

it('lines are read some at a time, the same text twice is one article, and a line that is wrong has its number', async () => {
  const lines = Array.from({ length: 60 }, (_, n) => line(n));
  writeFileSync(at('in.jsonl'), `${[...lines, line(0)].join('\n')}\n`);
  const [count, most] = (await measured('in.jsonl')) ?? [0, 0];
  expect(count).toBe(4);
  expect(most).toBeLessThan(2.2 * 1024 * 1024);
  const found = await opened('in.jsonl');
  expect(found).toHaveLength(61);
  expect(new Set(found)).toEqual(new Set(['Article']));
  writeFileSync(at('wrong.jsonl'), [...lines, '', '{"text": 5}'].join('\n'));
  expect(await opened('wrong.jsonl')).toContain('Line 62');
});

it('what offsets count is asked where no batch tells, and what one batch tells holds for all', async () => {
  // Of these either unit makes a mark.
  const open = Array.from({ length: 40 }, (_, n) => line(n, '🙂 ', 3));
  writeFileSync(at('open.jsonl'), open.join('\n'));
  expect(await opened('open.jsonl')).toContain('Say which it is: --unit utf16');
  expect(new Set(await opened('open.jsonl', 'utf16'))).toEqual(new Set(['Article']));
  // The last one ends where the text does: in code points it would end behind it.
  const last = JSON.stringify({ text: '🙂 nine', label: [[3, 7, 'figure']] });
  writeFileSync(at('told.jsonl'), [...open, last].join('\n'));
  const told = await opened('told.jsonl');
  expect(told.slice(-1)).toEqual(['nine']);
  expect(new Set(told.slice(0, -1))).toEqual(new Set(['Article']));
});

it('folders of brat’s are read some documents at a time, those of one name together: annotators are told apart by folder', async () => {
  mkdirSync(at('quay'));
  for (let n = 0; n < 201; n++) {
    writeFileSync(at(`quay/${n}.txt`), `🙂 Report ${n} came.`);
    writeFileSync(at(`quay/${n}.ann`), 'T1\tclaim 2 8\tReport\n');
  }
  expect((await measured('quay'))?.[0]).toBe(3);
  expect(new Set(await opened('quay'))).toEqual(new Set(['Report']));
  const put = (folder: string, name: string, count: number): void => {
    mkdirSync(at(`two/${folder}`), { recursive: true });
    for (let n = 0; n < count; n++) {
      writeFileSync(at(`two/${folder}/${name}${n}.txt`), `Report ${name}${n} came.`);
      writeFileSync(at(`two/${folder}/${name}${n}.ann`), 'T1\tclaim 0 6\tReport\n');
    }
  };
  put('ana', 'a', 20);
  for (const folder of ['ana', 'ben', 'more/cleo']) put(folder, 'b', 10);
  // More than are read together: of the last batch, all lies in the folder `more`.
  for (const folder of ['more/cleo', 'more/dora']) put(folder, 'z', 60);
  expect((await measured('two'))?.[0]).toBe(2);
  const made = await read('two');
  const people =
    typeof made === 'string' ? [] : made.articles.map(({ marks }) => marks.map(({ author }) => author.for));
  expect(people).toHaveLength(90);
  expect(new Set(people.map((some) => some.join()))).toEqual(new Set(['', 'ana,ben,more/cleo', 'more/cleo,more/dora']));
});

const task = (n: number, start: number): object => ({
  ...{ id: n, data: { text: `Report, “${n}”] came. ${FILLER.slice(0, 60_000)}` } },
  annotations: [
    { completed_by: 1, result: [{ id: 'a', type: 'labels', value: { start, end: start + 6, labels: ['claim'] } }] },
  ],
});

it('a list of tasks is read in pieces, however it is laid out, and several files of a format one after the other', async () => {
  const tasks = Array.from({ length: 60 }, (_, n) => task(n, 0));
  writeFileSync(at('flat.json'), JSON.stringify(tasks));
  writeFileSync(at('laid-out.json'), `\ufeff ${JSON.stringify(tasks.slice(0, 40), null, 2)}\n`);
  for (const [name, articles] of [['flat.json', 60] as const, ['laid-out.json', 40] as const]) {
    const [count, most] = (await measured(name)) ?? [0, 0];
    expect(count).toBeGreaterThan(2);
    expect(most).toBeLessThan(2.2 * 1024 * 1024);
    expect(await opened(name)).toEqual(Array.from({ length: articles }, () => 'Report'));
  }
  writeFileSync(at('one.jsonl'), line(1));
  writeFileSync(at('two.jsonl'), line(2));
  const all = await batchesOf([at('one.jsonl'), at('two.jsonl')], null);
  expect((await Array.fromAsync(all?.batches() ?? [])).map(({ path }) => path)).toEqual([
    at('one.jsonl'),
    at('two.jsonl'),
  ]);
  expect(await batchesOf([at('one.jsonl'), at('flat.json')], null)).toBeNull();
});

it('what is wrong in a list of tasks is told of by its place in the whole', async () => {
  const tasks = Array.from({ length: 30 }, (_, n) => task(n, 0));
  writeFileSync(at('wrong.json'), JSON.stringify([...tasks, { id: 30, data: {} }]));
  expect(await opened('wrong.json')).toContain('Task 31');
  writeFileSync(at('cut.json'), JSON.stringify(tasks, null, 2).slice(0, -4));
  const [lines, found] = [JSON.stringify(tasks, null, 2).split('\n').length, await opened('cut.json')];
  expect(found).toMatch(new RegExp(`Line ${lines - 1}\\b`));
});

it('batches of nothing but rejected lines are passed over and counted; where all are, there is nothing to read', async () => {
  const rejected = Array.from({ length: 60 }, (_, n) =>
    JSON.stringify({ text: text(n, ''), spans: [], answer: 'reject' }),
  );
  const accepted = JSON.stringify({ text: 'Nine came.', spans: [{ start: 0, end: 4, label: 'figure' }] });
  writeFileSync(at('mixed.jsonl'), [accepted, ...rejected, accepted, ...rejected].join('\n'));
  const mixed = await read('mixed.jsonl');
  expect(mixed).toMatchObject({ articles: [{ marks: [{}, {}] }] });
  expect(mixed).toHaveProperty('notRead', { 'lines that were rejected or skipped': 120 });
  writeFileSync(at('none.jsonl'), rejected.join('\n'));
  expect(await read('none.jsonl')).toContain('none.jsonl: ');
});

it('what lies in a folder of brat’s beside its documents is told of as where all of it is read', async () => {
  mkdirSync(at('quay'));
  for (const [name, words] of [
    ...[['a.txt', 'Report 1 came.'] as const, ['a.ann', 'T1\tclaim 0 6\tReport\n'] as const],
    ...[['b.txt', 'Nothing.'] as const, ['notes.pdf', '%PDF'] as const, ['._a.ann', 'Mac'] as const],
    ...[['annotation.conf', '[entities]\nclaim'] as const],
  ])
    writeFileSync(at(`quay/${name}`), words);
  const notRead = { 'files in another format': 1, 'texts without a file of marks (b.txt)': 1 };
  expect(await measured('quay')).not.toBeNull();
  expect(await read('quay')).toMatchObject({ articles: [{ marks: [{ tag: 'claim' }] }], notRead });
  const zipped = zipSync({ 'c.txt': strToU8('Report 2 came.'), 'c.ann': strToU8('T1\tclaim 0 6\tReport\n') });
  writeFileSync(at('quay/more.zip'), zipped);
  expect(await opened('quay')).toEqual(['Report', 'Report']);
});

it.skipIf(process.platform === 'win32')('a pipe is read once (there are none on Windows)', async () => {
  execFileSync('mkfifo', [at('pipe')]);
  writeFileSync(at('in.jsonl'), `${line(0)}\n${line(1)}\n`);
  const writer = spawn('sh', ['-c', 'cat "$1" > "$2"', 'sh', at('in.jsonl'), at('pipe')]);
  onTestFinished(() => void writer.kill());
  expect(await opened('pipe')).toEqual(['Article', 'Article']);
});

it('a list of documents and objects over several lines are read whole, whoever says what they are', async () => {
  const documents = [1, 2].map((n) => JSON.parse(line(n)) as object);
  writeFileSync(at('list.json'), JSON.stringify(documents));
  writeFileSync(at('lines.json'), documents.map((one) => `${JSON.stringify(one, null, 2)}\n`).join(''));
  for (const name of ['list.json', 'lines.json']) {
    expect(await batchesOf([at(name)], 'doccano')).toBeNull();
    expect(await opened(name)).toEqual(['Article', 'Article']);
  }
});
