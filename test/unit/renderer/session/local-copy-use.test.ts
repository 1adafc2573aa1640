import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shortMemory } from '../../../../renderer/session/device-memory.ts';
import { CopyUse } from '../../../../renderer/session/local-copy-use.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { projectRoom } from '../../../../shared/wire/room.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2031, 2, 4);
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => void vi.useRealTimers());

test('a copy has lain for long 30 days after it was opened, and not after it was opened again', () => {
  const use = new CopyUse(shortMemory(), projectRoom(newProjectId()));
  use.note();
  vi.setSystemTime(NOW + 30 * DAY);
  expect(use.isLongAgo).toBe(false);
  vi.setSystemTime(NOW + 30 * DAY + 1);
  expect(use.isLongAgo).toBe(true);
  use.note();
  expect(use.isLongAgo).toBe(false);
});

test('the days of a copy from before they were counted, or from a clock that was ahead, begin when it is looked at', () => {
  const memory = shortMemory();
  const use = new CopyUse(memory, projectRoom(newProjectId()));
  expect(use.isLongAgo).toBe(false);
  vi.setSystemTime(NOW - 300 * DAY);
  expect(use.isLongAgo).toBe(false);
  vi.setSystemTime(NOW - 269 * DAY);
  expect(use.isLongAgo).toBe(true);
});
