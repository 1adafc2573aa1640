import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { indexedDbCopy } from '../../../../renderer/session/local-copy.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';

/** What the browser's store would tell, and when, is told by the test. */
const browser = vi.hoisted(() => ({ names: [] as string[], synced: (): void => undefined }));
vi.mock('y-indexeddb', () => ({
  IndexeddbPersistence: class {
    db = new EventTarget();
    constructor(name: string) {
      browser.names.push(name);
    }
    once(_event: 'synced', listener: () => void): void {
      browser.synced = listener;
    }
    async destroy(): Promise<void> {
      browser.synced = () => undefined;
    }
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  browser.names = [];
  vi.stubGlobal('indexedDB', {
    open: () => {
      const request = { result: { close: () => undefined }, onsuccess: () => undefined };
      queueMicrotask(() => request.onsuccess());
      return request;
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a copy that is slow holds nobody up, is told of, and is told again when it has loaded after all', async () => {
  const told: (string | null)[] = [];
  const copy = indexedDbCopy('ana/room', newRoomDoc(), (problem) => told.push(problem));
  await vi.advanceTimersByTimeAsync(2_000);
  await copy.loaded;
  expect(told).toEqual([
    'The browser’s quick copy cannot be used (it takes too long to open). Nothing is lost: the copy on this computer’s disk counts, so go on working.',
  ]);
  browser.synced();
  expect(told).toEqual([expect.any(String), null]);
  expect(browser.names).toEqual(['postil/ana/room']);
  copy.close();
});

test('a copy that loads in time says nothing is wrong', async () => {
  const told: (string | null)[] = [];
  const copy = indexedDbCopy('ana/room', newRoomDoc(), (problem) => told.push(problem));
  await vi.advanceTimersByTimeAsync(10);
  browser.synced();
  await copy.loaded;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([null]);
  copy.close();
});
