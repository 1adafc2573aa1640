import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { startHub } from '../../../hub/server.ts';
import { tempDir } from '../../kit/temp-dir.ts';

/** Asks to be a WebSocket and never ends its own half, whatever the answer. */
async function asking(url: string): Promise<{ readonly socket: Socket; readonly answer: string }> {
  const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => socket.destroy()); // cut off: that is what is looked for
  socket.write(
    'GET / HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  const [answer] = (await once(socket, 'data')) as [Buffer]; // what `data` brings
  return { socket, answer: String(answer) };
}

test('sockets that are turned away do not stay, nor keep the hub from ending, though their other side never ends them', async () => {
  const dir = tempDir('turned-away');
  const hub = await startHub({ dir: dir.path, port: 0, limits: { connectionsPerAddress: 1 } });
  const { socket: first } = await asking(hub.url);
  for (let n = 0; n < 3; n++) {
    const { socket, answer } = await asking(hub.url);
    expect(answer).toMatch(/^HTTP\/1\.1 503/);
    // Nobody is there to hear this: the system says so, and the socket is gone.
    const gone = new Promise((done) => void socket.once('close', done));
    const writes = setInterval(() => socket.write('still here?'), 10);
    await gone;
    clearInterval(writes);
  }
  expect((await asking(hub.url)).answer).toMatch(/^HTTP\/1\.1 503/);
  await hub.close();
  expect(first.destroyed || first.readableEnded).toBe(true);
  first.destroy();
  dir.remove();
});
