import { expect, test } from 'vitest';
import { type ArticleRow, arrange, ORDERS, type Order } from '../../../../renderer/articles/arrange.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';

const row = (heading: string, outlet: string, date: string, marks: number | null): ArticleRow => {
  const aid = articleIdOf(heading);
  const counted =
    marks === null
      ? undefined
      : { aid, marks, tags: [], contested: 0, waiting: 0, words: 0, opening: heading, talk: [] };
  return { aid, heading, outlet, date, counted };
};

const ROWS = [
  row('Élan at the harbour', 'Lowland Post', '2031-03-04', 2),
  row('article 10', '', '', null),
  row('Article 9', 'Harbour Courier', '2031-03-04T09:30', 7),
  row('Bridge closed', 'Lowland Post', '2030-12-31', 7),
];
const shown = (filter: string, order: Order = 'added') => arrange(ROWS, filter, order).map(({ heading }) => heading);

test.each<[Order, readonly number[]]>([
  ['added', [0, 1, 2, 3]],
  ['title', [2, 1, 3, 0]],
  ['outlet', [2, 0, 3, 1]],
  ['date', [2, 0, 3, 1]],
  ['marks', [2, 3, 0, 1]],
])('%s: what is not known comes last, what is equal stays as it was added', (order, places) => {
  expect(shown('', order)).toEqual(places.map((at) => ROWS[at]!.heading));
});

test('every order can be chosen', () => {
  for (const { value } of ORDERS) expect(arrange(ROWS, '', value)).toHaveLength(ROWS.length);
});

test.each([
  ['', 4],
  ['  ', 4],
  ['elan', 1],
  ['HARBOUR', 2],
  ['harbour post', 1],
  ['2031-03', 2],
  ['article', 2],
  ['harbour zebra', 0],
])('the words “%s” leave %i', (filter, left) => {
  expect(shown(filter)).toHaveLength(left);
});

test('a date is found as it is shown, too', () => {
  const [month] = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' })
    .formatToParts(new Date('2030-12-31'))
    .filter(({ type }) => type === 'month');
  expect(shown(`${month!.value} 2030`)).toEqual(['Bridge closed']);
});
