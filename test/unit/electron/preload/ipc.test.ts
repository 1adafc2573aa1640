import { expect, test } from 'vitest';
import { languagesArgument, languagesOf } from '../../../../electron/preload/ipc.ts';

test('a page learns from its arguments which languages the person prefers', () => {
  expect(languagesOf(['--type=renderer', languagesArgument(['ar-EG', 'en'])])).toEqual(['ar-EG', 'en']);
  expect(languagesOf([languagesArgument([])])).toEqual([]);
  expect(languagesOf([])).toEqual([]);
});
