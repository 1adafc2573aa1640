import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { ActivityWatch, atWork, IDLE } from '../../../../renderer/presence/activity.ts';
import { MOST_MINUTES } from '../../../../shared/wire/presence.ts';

const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test.each([
  [0, false, { activity: 'active', minutes: 0 }],
  [IDLE - 1, false, { activity: 'active', minutes: 0 }],
  [IDLE, false, { activity: 'idle', minutes: 3 }],
  [IDLE + 2 * MINUTE + 1, false, { activity: 'idle', minutes: 5 }],
  [MINUTE - 1, true, { activity: 'hidden', minutes: 0 }],
  [90 * MINUTE, true, { activity: 'hidden', minutes: 90 }],
  [9_999 * MINUTE, false, { activity: 'idle', minutes: MOST_MINUTES }],
])('after %d ms without input, hidden: %s', (quiet, isHidden, told) => {
  expect(atWork(1_000 + quiet, 1_000, isHidden)).toEqual(told);
});

function watch() {
  const inputs = new EventTarget();
  const page = Object.assign(new EventTarget(), { hidden: false });
  const watching = new ActivityWatch(inputs, page);
  onTestFinished(() => watching.dispose());
  const told: unknown[] = [];
  watching.subscribe(() => told.push(watching.now));
  const hide = (hidden: boolean) => {
    page.hidden = hidden;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { inputs, hide, told };
}

test('tells once that somebody became idle, then every minute, and at once that they are back', () => {
  const { inputs, told } = watch();
  vi.advanceTimersByTime(2 * MINUTE);
  inputs.dispatchEvent(new Event('pointermove'));
  vi.advanceTimersByTime(IDLE - 1);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([{ activity: 'idle', minutes: 3 }]);
  vi.advanceTimersByTime(2 * MINUTE);
  inputs.dispatchEvent(new Event('keydown'));
  expect(told.slice(1)).toEqual([
    { activity: 'idle', minutes: 4 },
    { activity: 'idle', minutes: 5 },
    { activity: 'active', minutes: 0 },
  ]);
});

test('a window that nobody can see says so, and again when it is seen', () => {
  const { hide, told } = watch();
  hide(true);
  vi.advanceTimersByTime(MINUTE);
  hide(false);
  expect(told).toEqual([
    { activity: 'hidden', minutes: 0 },
    { activity: 'hidden', minutes: 1 },
    { activity: 'active', minutes: 0 },
  ]);
});
