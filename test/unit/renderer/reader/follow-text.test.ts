import { expect, test } from 'vitest';
import { offsetAfter } from '../../../../renderer/reader/follow-text.ts';

test('an offset stays with its words when others are written before, behind or in its place', () => {
  const before = 'The dam held on Monday.';
  const at = before.indexOf('on');
  expect(offsetAfter(before, before, at)).toBe(at);
  expect(offsetAfter(before, 'Yesterday the dam held on Monday.', at)).toBe('Yesterday the dam held '.length);
  expect(offsetAfter(before, 'The dam held on Tuesday.', at)).toBe(at);
  expect(offsetAfter(before, 'The dam broke.', before.length)).toBe('The dam broke.'.length);
  expect(offsetAfter('aXXb', 'ab', 2)).toBe(1);
});
