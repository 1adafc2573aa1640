import { expect, test } from 'vitest';
import { undoneWords } from '../../../../renderer/import-marks/undone-words.ts';
import { BEN } from '../../../kit/people.ts';

test('marks of an import are said to be out again only when they are', () => {
  const words = (outcome: Parameters<typeof undoneWords>[0]) => undoneWords(outcome, () => 'Ben');
  expect(words({ done: true, skipped: 0 })).toBe('The marks are out again.');
  expect(words({ done: true, skipped: 2 })).toContain('2');
  expect(words({ done: false, blockedBy: BEN })).toContain('Ben');
  expect(words({ done: false, blockedBy: null })).not.toContain('out again');
});
