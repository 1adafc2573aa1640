import type { Server } from 'node:http';
import { hasCode } from '../services/atomic-file.ts';

/**
 * The workbench's port. It is fixed because browsers keep the quick local copy per origin, and the port is part of that.
 */
export const LOOPBACK_PORT = 4750;
/** How many ports are tried from the wanted one on. */
const TRIES = 10;

/**
 * Listens on 127.0.0.1 at `port`, or at one of the next few when it is taken; answers null, or one sentence about that.
 * Rejects when none is free. Port 0 lets the system choose.
 */
export async function listenNear(server: Server, port: number): Promise<string | null> {
  for (let offset = 0; offset < TRIES; offset++) {
    if (await tryListen(server, port + offset)) {
      if (offset === 0) return null;
      return `Port ${port} is taken by another program, so Postil uses ${port + offset}; it may take a moment longer to open projects.`;
    }
  }
  throw new Error(
    `The ports ${port} to ${port + TRIES - 1} are all taken. Close a program that uses one, or name another with POSTIL_PORT.`,
  );
}

function tryListen(server: Server, port: number): Promise<boolean> {
  return new Promise((settle, reject) => {
    const onError = (error: Error): void => {
      server.off('listening', onListening);
      if (hasCode(error, 'EADDRINUSE')) settle(false);
      else reject(error);
    };
    const onListening = (): void => {
      server.off('error', onError);
      settle(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, '127.0.0.1');
  });
}
