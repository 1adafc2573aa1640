import { expect, test } from 'vitest';
import { clocksDisagree } from '../../../../shared/history/order.ts';

test('that the authors’ clocks tell another order than the list wants a word only where they do [H4]', () => {
  const at = (...times: readonly number[]) => clocksDisagree(times.map((time) => ({ at: time })));
  expect([at(), at(7), at(1, 1, 2)]).toEqual([false, false, false]);
  expect([at(16, 15, 25, 26), at(2, 1)]).toEqual([true, true]);
});
