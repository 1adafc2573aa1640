import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { DEFAULT_LIMITS } from '../../../hub/limits.ts';
import { SocketLink } from '../../../hub/socket-link.ts';

const PER_SECOND = 1_000;
const BURST = 100;
const SENT = 700;
/** What was read of a socket already when it is read no more: one chunk of Node's, 64 KiB. */
const READ_ALREADY = 64;
/** So long a message is that a chunk holds no more of them. */
const MESSAGE = Buffer.alloc(1_024, 1);

test('however many messages somebody sends at once, the hub takes them at its own pace', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const limits = { ...DEFAULT_LIMITS, messagesPerSecond: PER_SECOND, messageBurst: BURST };
  let taken = 0;
  let most = 0;
  const all = new Promise<void>((done) => {
    server.once('connection', (socket) => {
      const from = performance.now();
      const link = new SocketLink(socket, limits, () => undefined);
      link.welcome();
      link.onMessage(() => {
        taken++;
        most = Math.max(most, taken - ((performance.now() - from) / 1_000) * PER_SECOND);
        if (taken === SENT) done();
      });
    });
  });
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`); // it listens on TCP
  onTestFinished(() => client.terminate());
  await once(client, 'open');
  for (let n = 0; n < SENT; n++) client.send(MESSAGE);
  await all;
  expect(most).toBeLessThan(BURST + READ_ALREADY + 1);
});
