import { expect, test } from 'vitest';
import { fieldSetting } from '../../../../renderer/articles/field-setting.ts';
import { rowOf } from '../../../kit/list-rows.ts';

const ROWS = [rowOf('One', { outlet: 'Post' }), rowOf('Two', { outlet: 'Courier' }), rowOf('Three')];

test('a detail of many articles is emptied only where somebody says so, never by a field left blank', () => {
  expect(fieldSetting(ROWS, 'outlet', { typed: '', empty: false })).toEqual({ value: null, changed: 0 });
  expect(fieldSetting(ROWS, 'outlet', { typed: '  ', empty: false })).toEqual({ value: null, changed: 0 });
  expect(fieldSetting(ROWS, 'outlet', { typed: ' Post ', empty: false })).toEqual({ value: 'Post', changed: 2 });
  expect(fieldSetting(ROWS, 'outlet', { typed: 'Post', empty: true })).toEqual({ value: '', changed: 2 });
});
