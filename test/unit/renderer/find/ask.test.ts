import { expect, test } from 'vitest';
import { articlesAsked, NOTHING_ASKED } from '../../../../renderer/find/ask.ts';

const ARTICLES = ['', '2024', '2024-02', '2024-10', '2024-10-18', '2024-10-18T23:30'].map((date) => ({
  date,
  outlet: '',
}));
const found = (since: string, until: string): string[] =>
  articlesAsked(ARTICLES, { ...NOTHING_ASKED, since, until }).map(({ date }) => date);

test('an article of which the month or the year is known is within the days that hold all of it', () => {
  expect(found('', '')).toHaveLength(6);
  expect(found('2024-10-18', '2024-10-18')).toEqual(['2024-10-18', '2024-10-18T23:30']);
  expect(found('', '2024-10-15'), 'the end of October is later').toEqual(['2024-02']);
  expect(found('', '2024-02-29'), 'February of a leap year').toEqual(['2024-02']);
  expect(found('', '2024-02-28')).toEqual([]);
  expect(found('2024-01-01', ''), 'all that is dated').toEqual([
    '2024',
    '2024-02',
    '2024-10',
    '2024-10-18',
    '2024-10-18T23:30',
  ]);
  expect(found('2024-10-02', '')).toEqual(['2024-10-18', '2024-10-18T23:30']);
  expect(found('2024-10-01', '2024-10-31')).toEqual(['2024-10', '2024-10-18', '2024-10-18T23:30']);
});
