import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onWake } from '../../../../renderer/session/wake.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';

/** A host whose computer never sleeps. */
const host = new FakeComputer('Ana').window();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a computer that slept is noticed by the gap in its time; one that only works slowly is not', () => {
  let woke = 0;
  const end = onWake(host, () => woke++);
  vi.advanceTimersByTime(10 * 60_000);
  // A hidden window gets its timers once a minute.
  vi.setSystemTime(Date.now() + 45_000);
  vi.advanceTimersByTime(20_000);
  expect(woke).toBe(0);
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  vi.advanceTimersByTime(20_000);
  expect(woke).toBe(1);
  end();
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  vi.advanceTimersByTime(60_000);
  expect(woke).toBe(1);
});

test('the network that is back, and a window that is looked at again, are reasons to look; a window that is left is none', () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const browser = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', browser);
  let woke = 0;
  const end = onWake(host, () => woke++);
  browser.dispatchEvent(new Event('online'));
  expect(woke).toBe(1);
  page.dispatchEvent(new Event('visibilitychange'));
  expect(woke).toBe(2);
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(woke).toBe(2);
  end();
  browser.dispatchEvent(new Event('online'));
  expect(woke).toBe(2);
});

test('a host that hears from the system when the computer wakes up says so at once, until nobody listens', () => {
  const computer = new FakeComputer('Ana');
  let woke = 0;
  const end = onWake(computer.window(), () => woke++);
  computer.wake();
  expect(woke).toBe(1);
  end();
  computer.wake();
  expect(woke).toBe(1);
});
