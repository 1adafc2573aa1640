import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SyncStatus } from '../../../../renderer/session/session-types.ts';
import { settled } from '../../../../renderer/workbench/settled.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Something whose work is being written, and whether the wait for it is over. */
async function waiting(first: SyncStatus['here']) {
  const changes = new Emitter<void>();
  let here = first;
  const saving = {
    get status(): SyncStatus {
      return { here, hub: { state: 'none' }, people: 0 };
    },
    subscribe: (listener: () => void) => changes.on(listener),
  };
  let over = false;
  const become = async (next: SyncStatus['here']) => {
    here = next;
    changes.emit();
    await vi.advanceTimersByTimeAsync(0);
  };
  void settled(saving, 2_000).then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return { become, isOver: () => over, listeners: () => changes.size };
}

test('what is saved, or could not be, is not waited for', async () => {
  expect((await waiting({ state: 'saved' })).isOver()).toBe(true);
  expect((await waiting({ state: 'failed', message: 'The disk is full.' })).isOver()).toBe(true);
});

test('what is being saved is waited for, and nothing listens afterwards', async () => {
  const { become, isOver, listeners } = await waiting({ state: 'saving' });
  await become({ state: 'saving' });
  expect(isOver()).toBe(false);
  await become({ state: 'saved' });
  expect(isOver()).toBe(true);
  expect(listeners()).toBe(0);
});

test('but not for ever', async () => {
  const { isOver, listeners } = await waiting({ state: 'saving' });
  await vi.advanceTimersByTimeAsync(1_999);
  expect(isOver()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver()).toBe(true);
  expect(listeners()).toBe(0);
});
