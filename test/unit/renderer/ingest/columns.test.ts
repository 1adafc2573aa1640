import { expect, test } from 'vitest';
import { mapOf, pickedOf } from '../../../../renderer/ingest/pick-columns.ts';
import type { TableHead } from '../../../../shared/ingest/table/columns.ts';

const table: TableHead = { header: ['id', 'body', 'when'], samples: [], proposal: { text: 'body', date: 'gone' } };

test('what the table suggests is picked, as far as it names columns that are there', () => {
  expect(pickedOf(table)).toEqual({ text: '1' });
});

test('a map needs a text; details that are in no column are left out', () => {
  expect(mapOf({ title: '0' }, table)).toBeNull();
  expect(mapOf({ text: '1', title: '', date: '2' }, table)).toEqual({ text: 'body', date: 'when' });
});
