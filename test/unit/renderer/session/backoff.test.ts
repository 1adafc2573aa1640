import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Backoff } from '../../../../renderer/session/backoff.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The pauses of so many tries that all fail, in milliseconds. */
function pauses(tries: number): number[] {
  const lengths: number[] = [];
  let from = Date.now();
  const backoff = new Backoff(() => {
    lengths.push(Date.now() - from);
    from = Date.now();
    backoff.next();
  });
  backoff.next();
  while (lengths.length < tries) vi.advanceTimersToNextTimer();
  backoff.stop();
  return lengths;
}

test('pauses grow, with chance in them, to ten seconds, and to a minute when a hub is away for long', () => {
  const lengths = pauses(60);
  expect(lengths[0]).toBeLessThanOrEqual(625);
  expect(Math.max(...lengths.slice(0, 30))).toBeLessThanOrEqual(12_500);
  expect(Math.min(...lengths.slice(31))).toBeGreaterThanOrEqual(45_000);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(75_000);
  expect(new Set(lengths.slice(31)).size, 'a team does not come back in one moment').toBeGreaterThan(20);
  // Thirty days without a hub are some forty thousand tries, not a busy loop.
  expect((30 * 24 * 3_600_000) / (lengths.slice(31).reduce((sum, length) => sum + length, 0) / 29)).toBeLessThan(
    60_000,
  );
});

test('a reason to hurry ends the pause that is on, and makes the next ones short again', () => {
  let tries = 0;
  const backoff = new Backoff(() => {
    tries++;
    backoff.next();
  });
  backoff.next();
  for (let n = 0; n < 40; n++) vi.advanceTimersToNextTimer();
  expect(tries).toBe(40);
  expect(backoff.due).toBeGreaterThan(Date.now() + 40_000);
  backoff.hurry();
  expect(tries).toBe(41);
  expect(backoff.due).toBeLessThanOrEqual(Date.now() + 625);
  backoff.stop();
  expect(backoff.due).toBeNull();
  backoff.hurry();
  expect(tries, 'nothing is tried that was not to be').toBe(41);
});
