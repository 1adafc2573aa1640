import { expect, test } from 'vitest';
import { isAskedFor } from '../../../../shared/find/mark-filter.ts';
import { actId, type MemberId, newStepKey } from '../../../../shared/model/ids.ts';
import { refTo } from '../../../../shared/register/reference.ts';
import { ANA } from '../../../kit/people.ts';

const entry = actId(newStepKey(ANA as MemberId), 0);
const other = actId(newStepKey(ANA as MemberId), 0);
const actor = (name: string | { ref: typeof entry }) => ({ tag: 'actor', by: ANA, attrs: { name } });
const named = (holds: string, entries = [entry]) => ({
  tag: 'actor',
  by: null,
  attribute: { key: 'name', holds, entries },
});

test('an attribute that refers to an entry is found by the entries that the words mean', () => {
  expect(isAskedFor(actor(refTo(entry)), named('harbour'))).toBe(true);
  expect(isAskedFor(actor(refTo(other)), named('harbour'))).toBe(false);
  expect(isAskedFor(actor(refTo(other)), named(''))).toBe(true);
  // The letters of its id are no words.
  expect(isAskedFor(actor(refTo(other)), named(other.slice(0, 5)))).toBe(false);
});

test('free words are found as words are', () => {
  expect(isAskedFor(actor('The Harbour Office'), named('harbour', []))).toBe(true);
  expect(isAskedFor(actor('The Harbour Office'), named('quay', []))).toBe(false);
});
