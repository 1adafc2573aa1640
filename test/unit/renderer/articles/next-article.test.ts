import { expect, test } from 'vitest';
import { nextArticle, queueOf } from '../../../../renderer/articles/next-article.ts';
import { rowOf } from '../../../kit/list-rows.ts';
import { ANA, BEN } from '../../../kit/people.ts';

const ROWS = [
  rowOf('0 done', { assigned: { [ANA]: '' }, progress: { [ANA]: 'done' } }),
  rowOf('1 of Ben', { assigned: { [BEN]: '' } }),
  rowOf('2 hers', { assigned: { [ANA]: '' }, progress: { [BEN]: 'done' } }),
  rowOf('3 of nobody'),
  rowOf('4 hers again', { assigned: { [ANA]: '', [BEN]: '' }, progress: { [ANA]: 'again' } }),
];
const next = (open: number | null, rows = ROWS) => {
  const aid = nextArticle(rows, open === null ? null : ROWS[open]!.aid, ANA);
  return aid === null ? null : ROWS.findIndex((row) => row.aid === aid);
};

test('the next that is hers and not done comes first, around the end of the list', () => {
  expect([null, 0, 1, 2, 3, 4].map((open) => next(open))).toEqual([2, 2, 2, 4, 4, 2]);
});

test('then the next of nobody; others’ articles are left to them, and the open one is no next', () => {
  const rest = [ROWS[0]!, ROWS[1]!, ROWS[3]!];
  expect(next(0, rest)).toBe(3);
  expect(next(3, rest)).toBeNull();
  expect(next(null, [])).toBeNull();
});

test('her queue is counted', () => {
  expect(queueOf(ROWS, ANA)).toEqual({ done: 1, all: 3 });
});
