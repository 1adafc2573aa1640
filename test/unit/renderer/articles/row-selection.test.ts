import { expect, test } from 'vitest';
import {
  allRows,
  NONE_CHOSEN,
  type RowSelection,
  rangeTo,
  toggleRow,
} from '../../../../renderer/articles/row-selection.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e'].map(articleIdOf);
const [A, B, C, D, E] = ROWS as [(typeof ROWS)[0], ...typeof ROWS]; // five
const chosen = ({ chosen: rows }: RowSelection) => ROWS.filter((row) => rows.has(row));

test('one by one', () => {
  const two = toggleRow(toggleRow(NONE_CHOSEN, A!), C!);
  expect(chosen(two)).toEqual([A, C]);
  expect(chosen(toggleRow(two, A!))).toEqual([C]);
  expect(chosen(NONE_CHOSEN), 'the one before stays as it was').toEqual([]);
});

test('a range goes from where it was begun, in both directions, and shrinks again', () => {
  const down = rangeTo(NONE_CHOSEN, ROWS, D!, B!);
  expect(chosen(down)).toEqual([B, C, D]);
  expect(chosen(rangeTo(down, ROWS, C!, D!))).toEqual([B, C]);
  expect(chosen(rangeTo(down, ROWS, A!, C!))).toEqual([A, B]);
  expect(chosen(rangeTo(toggleRow(NONE_CHOSEN, E!), ROWS, D!, A!)), 'from the row chosen last').toEqual([D, E]);
});

test('a range whose beginning is out of sight begins where the keys are', () => {
  const begun = toggleRow(NONE_CHOSEN, A!);
  expect(chosen(rangeTo(begun, ROWS.slice(1), D!, C!))).toEqual([C, D]);
});

test('all rows, and again none', () => {
  const all = allRows(NONE_CHOSEN, ROWS);
  expect(chosen(all)).toEqual(ROWS);
  expect(chosen(allRows(all, ROWS))).toEqual([]);
});
