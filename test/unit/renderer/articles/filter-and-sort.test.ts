import { expect, test } from 'vitest';
import { filterRows } from '../../../../renderer/articles/filter-rows.ts';
import { type ListState, PLAIN_ORDERS, WHOLE_LIST } from '../../../../renderer/articles/list-state.ts';
import { sortRows } from '../../../../renderer/articles/sort-rows.ts';
import { rowOf } from '../../../kit/list-rows.ts';
import { ANA, BEN, memberNamed } from '../../../kit/people.ts';

const CLEO = memberNamed('c');
const NAMES: Readonly<Record<string, string>> = { [ANA]: 'Zoe', [BEN]: 'Ben', [CLEO]: 'Cleo' };
const ROWS = [
  rowOf('Élan at the harbour', {
    outlet: 'Lowland Post',
    date: '2031-03-04',
    tags: { claim: 2 },
    progress: { [ANA]: 'done', [BEN]: 'doing' },
    assigned: { [ANA]: '2031-06-01', [CLEO]: '' },
  }),
  rowOf('article 10', { assigned: { [BEN]: '' } }),
  rowOf('Article 9', {
    outlet: 'Harbour Courier',
    date: '2031-03-04T09:30',
    language: 'en',
    tags: { actor: 6, claim: 1 },
    progress: { [ANA]: 'again' },
    assigned: { [BEN]: '2031-05-01' },
  }),
  rowOf('Bridge closed', {
    outlet: 'Lowland Post',
    date: '2030-12-31',
    language: 'ar',
    tags: { claim: 7 },
    contested: 1,
    progress: { [ANA]: 'doing' },
  }),
];
const shown = (state: Partial<ListState>) => {
  const whole = { ...WHOLE_LIST, ...state };
  const nameOf = (member: string) => NAMES[member] ?? member;
  const rows = sortRows(filterRows(ROWS, whole, ANA), whole, { me: ANA, nameOf });
  return rows.map((row) => ROWS.indexOf(row));
};

test.each<[Partial<ListState>, readonly number[]]>([
  [{ order: 'added' }, [0, 1, 2, 3]],
  [{ order: 'added', reverse: true }, [3, 2, 1, 0]],
  [{ order: 'title' }, [2, 1, 3, 0]],
  [{ order: 'outlet' }, [2, 0, 3, 1]],
  [{ order: 'outlet', reverse: true }, [0, 3, 2, 1]],
  [{ order: 'date' }, [2, 0, 3, 1]],
  [{ order: 'date', reverse: true }, [3, 0, 2, 1]],
  [{ order: 'language' }, [3, 2, 0, 1]],
  [{ order: 'marks' }, [2, 3, 0, 1]],
  [{ order: 'tag:claim' }, [3, 0, 2, 1]],
  [{ order: 'tag:claim', reverse: true }, [1, 2, 0, 3]],
  [{ order: 'progress' }, [1, 3, 0, 2]],
  [{ order: 'progress', whose: BEN }, [1, 2]],
  [{ order: 'people' }, [1, 2, 0, 3]],
  [{ order: 'due' }, [2, 0, 1, 3]],
])('%o: what is not known comes last, what is equal stays as it was added', (state, rows) => {
  expect(shown(state)).toEqual(rows);
});

test('titles stand in the order of the language, signs before letters and numbers by their value', () => {
  const titles = ['Mars', 'Łódź in rain', 'Lund 10', '“Zebra” seen', 'lund 9', 'Älmhult', 'Aland'];
  const rows = titles.map((title) => rowOf(title));
  const sorted = sortRows(rows, { ...WHOLE_LIST, order: 'title' }, { me: ANA, nameOf: String });
  expect(sorted.map(({ heading }) => heading)).toEqual([
    '“Zebra” seen',
    'Aland',
    'Älmhult',
    'Łódź in rain',
    'lund 9',
    'Lund 10',
    'Mars',
  ]);
});

test('every order keeps every row', () => {
  for (const order of PLAIN_ORDERS) expect(shown({ order }).toSorted()).toEqual([0, 1, 2, 3]);
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
])('the words “%s” leave %i', (words, left) => {
  expect(shown({ words })).toHaveLength(left);
});

test('a date is found as it is shown, too', () => {
  const [month] = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' })
    .formatToParts(new Date('2030-12-31'))
    .filter(({ type }) => type === 'month');
  expect(shown({ words: `${month!.value} 2030` })).toEqual([3]);
});

test.each<[Partial<ListState>, readonly number[]]>([
  [{ whose: BEN }, [1, 2]],
  [{ whose: 'nobody' }, [3]],
  [{ state: 'todo' }, [1]],
  [{ state: 'open' }, [1, 2, 3]],
  [{ state: 'done' }, [0]],
  [{ state: 'doing', whose: BEN }, []],
  [{ state: 'todo', whose: CLEO }, [0]],
  [{ marks: 'none' }, [1]],
  [{ marks: 'contested' }, [3]],
  [{ marks: 'tag:actor' }, [2]],
  [{ marks: 'tag:claim', words: 'lowland', state: 'open' }, [3]],
])('%o leaves these', (state, rows) => {
  expect(shown(state)).toEqual(rows);
});
