import { expect, test } from 'vitest';
import { add, closingLine, countPlaywright, countVitest, NONE } from '../../../scripts/count-tests.mjs';

test('both reporters are summed', () => {
  const unit = countVitest('{"numPassedTests":7,"numFailedTests":1,"numPendingTests":2,"numTodoTests":1}');
  const e2e = countPlaywright('{"stats":{"expected":5,"unexpected":2,"flaky":1,"skipped":4}}');
  expect(add(unit, e2e)).toEqual({ passed: 12, failed: 4, skipped: 7 });
});

test('the closing line names skipped tests only when there are some', () => {
  expect(closingLine(NONE)).toBe('0 passed, 0 failed');
  expect(closingLine({ passed: 3, failed: 0, skipped: 1 })).toBe('3 passed, 0 failed, 1 skipped');
});
