import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { settleLeftovers } from '../../../../../electron/services/jobs/settle-leftovers.ts';
import { HERE, newMark } from '../../../../../electron/services/jobs/temporary-names.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

/** A process that is not there: the highest number of one is below it. */
const GONE = `99999999-${HERE}-0123abcd`;
const ELSEWHERE = '4711-00000000-0123abcd';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('settle');
  mkdirSync(at('out'));
  writeFileSync(at('victim.txt'), 'mine');
});
afterEach(() => dir.remove());

const at = (name: string): string => join(dir.path, name);
const put = (name: string, text = ''): void => writeFileSync(at(`out/${name}`), text);
const left = (): readonly string[] => readdirSync(at('out')).sort();

it('finishes a dataset that was complete', async () => {
  put(`.p.jsonl.${GONE}.partial`, 'new');
  put('p.jsonl.LOSSES.md', 'old');
  put(`.${GONE}.proved`, JSON.stringify({ base: 'p', arrivals: ['p.jsonl'], gone: ['p.jsonl.LOSSES.md'] }));
  await settleLeftovers(at('out'));
  expect(left()).toEqual(['p.jsonl']);
  expect(readFileSync(at('out/p.jsonl'), 'utf8')).toBe('new');
});

it.each([
  ['a way out of the folder', { base: '../victim', arrivals: [], gone: ['../victim.txt'] }],
  ['another dataset', { base: 'p', arrivals: [], gone: ['kept.txt'] }],
])('takes what names %s for no proof', async (_, told) => {
  put('kept.txt');
  put(`.${GONE}.proved`, JSON.stringify(told));
  await settleLeftovers(at('out'));
  expect(left()).toEqual(['kept.txt']);
  expect(readFileSync(at('victim.txt'), 'utf8')).toBe('mine');
});

it('goes on where what should be a proof cannot be read, and puts back what had stepped aside', async () => {
  put(`.${GONE}.proved`, '{"arr');
  put(`.p.jsonl.${GONE}.before`, 'old');
  put(`.p.csv.${GONE}.partial`);
  await settleLeftovers(at('out'));
  expect(left()).toEqual(['p.jsonl']);
});

it('leaves alone what is being written: here, or on another computer within a day', async () => {
  const here = `.p.jsonl.${newMark()}.partial`;
  const there = `.p.jsonl.${ELSEWHERE}.partial`;
  put(here);
  put(there);
  await settleLeftovers(at('out'));
  expect(left()).toEqual([here, there].sort());
  const before = Date.now() / 1000 - 25 * 60 * 60;
  for (const name of [here, there]) utimesSync(at(`out/${name}`), before, before);
  await settleLeftovers(at('out'));
  expect(left()).toEqual([here]);
});
