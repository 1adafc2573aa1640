import { expect, test } from 'vitest';
import { NOTHING_ASKED, queryOf } from '../../../../renderer/find/ask.ts';
import { isTicked, rowsOf, standingOf, tallyOf, tick } from '../../../../renderer/mark-all/candidates.ts';
import { gatherLines } from '../../../../renderer/mark-all/gather-lines.ts';
import type { FindLine, FindPage } from '../../../../shared/find/query.ts';
import { articleIdOf, newProjectId } from '../../../../shared/model/ids.ts';

const article = (text: string) => ({
  ...{ aid: articleIdOf(text), text, title: '', outlet: '', byline: '', date: '', url: '', language: 'en' },
});
const FIRST = article('Marek left.');
const SECOND = article('Marek stayed.');

const line = (aid: FindLine['aid'], start: number, change: Partial<FindLine> = {}): FindLine => ({
  ...{ aid, start, end: start + 5, left: '', hit: 'Marek', right: '', tags: [], zone: null, mark: null },
  ...change,
});

const LINES = [
  line(FIRST.aid, 0),
  line(FIRST.aid, 20, { tags: ['actor', 'claim'] }),
  line(FIRST.aid, 40, { zone: 'byline' }),
  line(FIRST.aid, 60, { zone: 'heading' }),
];

test('all is ticked but what has the tag, or is no part of the report', () => {
  expect(LINES.map((one) => standingOf(one, 'actor'))).toEqual(['free', 'marked', 'zone', 'free']);
  expect(LINES.map((one) => isTicked(one, 'actor', new Map()))).toEqual([true, false, false, true]);
  expect(LINES.map((one) => isTicked(one, 'figure', new Map()))).toEqual([true, true, false, true]);
  expect(tallyOf(LINES, 'actor', new Map())).toEqual({ ticked: 2, articles: 1, marked: 1, inZones: 1 });
});

test('a zone can be ticked, what is marked cannot, and the tally follows', () => {
  const all = tick(new Map(), LINES, true);
  expect(LINES.map((one) => isTicked(one, 'actor', all))).toEqual([true, false, true, true]);
  expect(tallyOf(LINES, 'actor', all)).toMatchObject({ ticked: 3, inZones: 0 });
  expect(tallyOf(LINES, 'actor', tick(all, LINES, false))).toMatchObject({ ticked: 0, articles: 0 });
});

test('rows stand under their articles', () => {
  const rows = rowsOf([...LINES, line(SECOND.aid, 0)]);
  expect(rows.map(({ kind }) => kind)).toEqual(['article', 'line', 'line', 'line', 'line', 'article', 'line']);
});

const WANTED = () => true;

test('the open article is looked through as it is now, the others as they are indexed, in one order', async () => {
  const ask = { ...NOTHING_ASKED, words: 'Marek', phrase: true };
  const query = queryOf(ask, [SECOND, FIRST]);
  const asked: unknown[] = [];
  const host = {
    find: async (
      _: unknown,
      __: unknown,
      { articles }: { articles: readonly string[] },
      { from }: { from: number },
    ): Promise<FindPage> => {
      asked.push([articles, from]);
      const lines = from === 0 ? [line(SECOND.aid, 0)] : [];
      return { rev: 1, lines, hits: 1, found: 1, indexed: 1, listed: 1, unsorted: false };
    },
  };
  const open = { aid: FIRST.aid, text: 'Marek and Marek left.', marks: [], zones: [] };
  const gathered = await gatherLines(host, newProjectId(), ask, query, open, WANTED);
  expect(gathered?.lines.map(({ aid, start }) => [aid, start])).toEqual([
    [SECOND.aid, 0],
    [FIRST.aid, 0],
    [FIRST.aid, 10],
  ]);
  expect(gathered).toMatchObject({ more: false, indexed: 2, asked: 2 });
  expect(asked).toEqual([[[SECOND.aid], 0]]);
});

test('when the index moves between two pages one begins again: no place comes twice, none is missed', async () => {
  const ask = { ...NOTHING_ASKED, words: 'Marek', phrase: true };
  const places = Array.from({ length: 600 }, (_, n) => line(FIRST.aid, n * 10));
  const moved = [line(FIRST.aid, 9_000), ...places];
  let calls = 0;
  const host = {
    find: async (
      _: unknown,
      __: unknown,
      ___: unknown,
      { from, count }: { from: number; count: number },
    ): Promise<FindPage> => {
      const now = ++calls === 1 ? places : moved;
      const lines = now.slice(from, from + count);
      return { rev: Math.min(calls, 2), lines, hits: now.length, found: 1, indexed: 1, listed: 1, unsorted: false };
    },
  };
  const gathered = await gatherLines(host, newProjectId(), ask, queryOf(ask, [FIRST]), null, WANTED);
  expect(gathered?.lines.map(({ start }) => start)).toEqual(moved.map(({ start }) => start));
});

test('an index that never rests gives each place once all the same', async () => {
  const ask = { ...NOTHING_ASKED, words: 'Marek', phrase: true };
  const places = Array.from({ length: 600 }, (_, n) => line(FIRST.aid, n * 10));
  let rev = 0;
  const host = {
    find: async (_: unknown, __: unknown, ___: unknown, { from }: { from: number }): Promise<FindPage> => ({
      ...{ rev: ++rev, hits: 600, found: 1, indexed: 1, listed: 1, unsorted: false },
      lines: from === 0 ? places.slice(0, 500) : places.slice(495),
    }),
  };
  const gathered = await gatherLines(host, newProjectId(), ask, queryOf(ask, [FIRST]), null, WANTED);
  expect(gathered?.lines).toHaveLength(600);
});

test('pages that nobody wants any more are not asked for: they would take the place of those that are', async () => {
  const ask = { ...NOTHING_ASKED, words: 'Marek', phrase: true };
  const asked: number[] = [];
  const host = {
    find: async (_: unknown, __: unknown, ___: unknown, { from }: { from: number }): Promise<FindPage> => {
      asked.push(from);
      const lines = [line(FIRST.aid, from)];
      return { rev: 1, lines, hits: 1_200, found: 1, indexed: 1, listed: 1_200, unsorted: false };
    },
  };
  const gathered = gatherLines(host, newProjectId(), ask, queryOf(ask, [FIRST]), null, () => asked.length < 2);
  expect(await gathered).toBeNull();
  expect(asked).toEqual([0, 500]);
});
