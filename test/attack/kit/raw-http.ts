import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** Sends these very bytes to a local port and answers all that comes back until the other side ends. */
export async function sendRaw(port: number, ...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  // The other side may end while we still write: what it said before is the answer.
  socket.on('error', () => socket.destroy());
  for (const part of parts) socket.write(part);
  return text(socket).catch(() => '');
}

/** The status of each answer in what came back. */
export const statuses = (answers: string): number[] =>
  [...answers.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
