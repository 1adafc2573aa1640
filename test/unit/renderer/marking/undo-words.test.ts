import { expect, test } from 'vitest';
import { undoWords } from '../../../../renderer/marking/undo-words.ts';
import { BEN } from '../../../kit/people.ts';

const name = () => 'Ben';

test('an undo that went through says nothing', () => {
  expect(undoWords({ done: true, skipped: 0 }, 'undo', name)).toBeNull();
});

test('what was skipped is counted', () => {
  expect(undoWords({ done: true, skipped: 1 }, 'undo', name)).toBe(
    'Done, except that 1 change others built on stays as it is.',
  );
  expect(undoWords({ done: true, skipped: 2 }, 'redo', name)).toBe(
    'Done, except that 2 changes others built on stay as they are.',
  );
});

test('who stands in the way is named', () => {
  expect(undoWords({ done: false, blockedBy: BEN }, 'undo', name)).toBe(
    'Ben changed this since, so it stays as it is.',
  );
  expect(undoWords({ done: false, blockedBy: null }, 'redo', name)).toBe('There is nothing to redo.');
});
