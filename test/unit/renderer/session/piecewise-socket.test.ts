import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { PiecewiseSocket } from '../../../../renderer/session/piecewise-socket.ts';
import { HEARD, sliced } from '../../../../shared/wire/slices.ts';

/** How long the hub may be silent here, in milliseconds; the library looks ten times as often, by the real clock. */
const SILENT = 400;
const SOON = { interval: 10, timeout: 10_000 };

/** A browser's socket as far as it is asked. */
class BrowserSocket extends EventTarget {
  static latest: BrowserSocket;
  bufferedAmount = 0;
  readyState = 1;
  closed = false;

  constructor() {
    super();
    BrowserSocket.latest = this;
  }

  readonly sent: Uint8Array[] = [];

  send(message: Uint8Array): void {
    this.sent.push(message);
  }

  close(): void {
    this.closed = true;
  }

  /** The hub says something of so many bytes, which is for no room. */
  says(bytes: number): void {
    this.brings(new Uint8Array(bytes).fill(1));
  }

  brings(message: Uint8Array): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: Uint8Array.from(message).buffer }));
  }
}

/** A socket over which something has come. */
function connected() {
  const socket = new PiecewiseSocket({
    url: 'ws://hub.example',
    WebSocketPolyfill: BrowserSocket,
    messageReconnectTimeout: SILENT,
  });
  onTestFinished(() => socket.destroy());
  const { latest } = BrowserSocket;
  latest.dispatchEvent(new Event('open'));
  latest.says(100);
  return { socket, browser: latest };
}

test('[S49] a line is not given up while what it is brought goes, however long that takes; and is when nothing goes any more', async () => {
  const { browser } = connected();
  browser.bufferedAmount = 2_000_000;
  const from = performance.now();
  while (performance.now() - from < 3 * SILENT) {
    await pause(20); // what is tested is that it takes longer than the limit
    browser.bufferedAmount -= 1_000;
  }
  expect(browser.closed).toBe(false);
  await expect.poll(() => browser.closed, SOON).toBe(true);
});

test('what is carried is what comes in long messages, and what goes; questions and answers are not', async () => {
  const { socket, browser } = connected();
  expect(socket.carriedAt).toBe(0);
  browser.bufferedAmount = 2_000_000;
  const goes = () => {
    browser.bufferedAmount -= 1_000;
    return socket.carriedAt;
  };
  await expect.poll(goes, SOON).toBeGreaterThan(0);
  await pause(5); // or both came in one millisecond
  const went = socket.carriedAt;
  browser.says(100);
  expect(socket.carriedAt).toBe(went);
  browser.says(1_000_000);
  expect(socket.carriedAt).toBeGreaterThan(went);
});

test('[S49] a line over which slices of a message come is not given up, and each but the last is answered', async () => {
  const { browser } = connected();
  const before = browser.sent.length;
  const slices = sliced(new Uint8Array(500_000).fill(1));
  const from = performance.now();
  for (const slice of slices) {
    browser.brings(slice);
    await pause((3 * SILENT) / slices.length); // what is tested is that it takes longer than the limit
  }
  expect(performance.now() - from).toBeGreaterThan(2 * SILENT);
  expect(browser.closed).toBe(false);
  expect(browser.sent.slice(before)).toEqual(slices.slice(1).map(() => HEARD));
});
