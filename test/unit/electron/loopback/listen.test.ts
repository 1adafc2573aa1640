import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { listenNear } from '../../../../electron/loopback/listen.ts';

/** A server of this test. */
function aServer(): Server {
  const server = createServer();
  onTestFinished(() => void server.close());
  return server;
}

/** Listens at a port, or finds that somebody else does: either way it is taken. */
const take = (port: number): Promise<number> =>
  new Promise((taken) => {
    const server = aServer();
    server.once('error', () => taken(port));
    server.listen(port, '127.0.0.1', () => taken((server.address() as AddressInfo).port)); // listening on TCP
  });

test('when a port and all that are tried after it are taken, the sentence names them and the way out', async () => {
  const first = await take(0);
  await Promise.all(Array.from({ length: 9 }, (_, n) => take(first + n + 1)));
  await expect(listenNear(aServer(), first)).rejects.toThrow(
    `The ports ${first} to ${first + 9} are all taken. Close a program that uses one, or name another with POSTIL_PORT.`,
  );
});

test('a port that is taken is left alone, and the next one named', async () => {
  const first = await take(0);
  const server = aServer();
  const said = await listenNear(server, first);
  const { port } = server.address() as AddressInfo; // listening on TCP
  expect(port).toBeGreaterThan(first);
  expect(said).toContain(`Port ${first} is taken by another program, so Postil uses ${port};`);
});
