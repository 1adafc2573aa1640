import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a second instance tells the first. */
export interface Call {
  readonly argv: string[];
  readonly cwd: string;
}

/** Hands the message to a listening first instance; exit code 0 when one took it. */
const TELL = `
import { connect } from 'node:net';
const [socket, message] = process.argv.slice(1);
connect(socket).on('connect', function () { this.end(message); })
  .on('error', () => process.exit(1)).on('close', () => process.exit(0));
`;

/**
 * Takes the lock for this data folder, or tells its holder about this start and answers null. Electron answers at
 * once, so the holder is asked from a short-lived child. The returned function gives the lock back.
 */
export function takeLock(userData: string, onCall: (call: Call) => void): (() => void) | null {
  const name = createHash('sha256').update(userData).digest('hex').slice(0, 16);
  const socket = join(tmpdir(), `electron-double-${name}`);
  const call: Call = { argv: process.argv, cwd: process.cwd() };
  const told = spawnSync(process.execPath, ['--input-type=module', '-e', TELL, socket, JSON.stringify(call)]);
  if (told.status === 0) return null;
  rmSync(socket, { force: true }); // left by a first instance that was killed
  const server = createServer((connection) => {
    let message = '';
    connection.setEncoding('utf8');
    connection.on('data', (part: string) => {
      message += part;
    });
    connection.on('end', () => {
      connection.end();
      onCall(JSON.parse(message) as Call); // written by TELL
    });
  });
  server.listen(socket).unref();
  return () => server.close();
}
