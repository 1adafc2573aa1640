import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { indexedDbCopy } from '../../../../renderer/session/local-copy.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';

/** What the browser's store would tell, and when, is told by the test. */
const browser = vi.hoisted(() => ({
  names: [] as string[],
  synced: (): void => undefined,
  /** How many changes were written. */
  stored: 0,
  /** What a write throws. */
  trouble: null as Error | null,
}));
vi.mock('y-indexeddb', () => ({
  IndexeddbPersistence: class {
    db = new EventTarget();
    _storeUpdate = (): void => {
      if (browser.trouble !== null) throw browser.trouble;
      browser.stored++;
    };
    readonly doc: Y.Doc;
    constructor(name: string, doc: Y.Doc) {
      this.doc = doc;
      browser.names.push(name);
      doc.on('update', this._storeUpdate);
    }
    once(_event: 'synced', listener: () => void): void {
      browser.synced = listener;
    }
    async destroy(): Promise<void> {
      this.doc.off('update', this._storeUpdate);
      browser.synced = () => undefined;
    }
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  browser.names = [];
  browser.stored = 0;
  browser.trouble = null;
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

test('a copy that is slow holds nobody up, is told of when that lasts, and again when it has loaded after all', async () => {
  const told: (string | null)[] = [];
  const copy = indexedDbCopy('ana/room', newRoomDoc(), (problem) => told.push(problem));
  await vi.advanceTimersByTimeAsync(2_000);
  await copy.loaded;
  await vi.advanceTimersByTimeAsync(100_000);
  expect(told, 'a busy computer: nothing to be done').toEqual([]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told).toEqual([
    'The browser’s quick copy cannot be used (it takes too long to open). Nothing is lost: the copy on this computer’s disk counts, so go on working.',
  ]);
  browser.synced();
  expect(told).toEqual([expect.any(String), null]);
  expect(browser.names).toEqual(['postil/ana/room']);
  copy.close();
});

test('a copy that was closed before it opened says nothing later', async () => {
  vi.stubGlobal('indexedDB', { open: () => ({}) });
  const told: (string | null)[] = [];
  const copy = indexedDbCopy('ana/room', newRoomDoc(), (problem) => told.push(problem));
  await vi.advanceTimersByTimeAsync(2_000);
  await copy.loaded;
  copy.close();
  await vi.advanceTimersByTimeAsync(200_000);
  expect(told).toEqual([]);
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

test('[S50] a copy that the browser has closed is no failure of what is done meanwhile, is told of once, and is left alone', async () => {
  const told: (string | null)[] = [];
  const doc = newRoomDoc();
  const copy = indexedDbCopy('ana/room', doc, (problem) => told.push(problem));
  await vi.advanceTimersByTimeAsync(10);
  browser.synced();
  const steps = doc.getMap('steps');
  steps.set('one', 1);
  expect(browser.stored).toBe(1);
  browser.trouble = new DOMException('The database connection is closing.', 'InvalidStateError');
  expect(() => steps.set('two', 2)).not.toThrow();
  steps.set('three', 3);
  expect([...steps.keys()]).toEqual(['one', 'two', 'three']);
  expect(told).toEqual([null, expect.stringContaining('the browser closed it')]);
  copy.close();
});
