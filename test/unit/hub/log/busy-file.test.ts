import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteLog } from '../../../../hub/log/sqlite-log.ts';
import { openStore } from '../../../../hub/store.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

/** Takes a file as whoever sets it up does, says so, and lets go of it a little later: opening it blocks its caller. */
const HOLDER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { DatabaseSync } = require('node:sqlite');
  const db = new DatabaseSync(workerData);
  db.exec('BEGIN EXCLUSIVE');
  parentPort.postMessage('held');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  db.exec('COMMIT');
  db.close();`;

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('busy');
});
afterEach(() => dir.remove());

test.each([
  ['log', (file: string) => openSqliteLog(file).close()],
  ['store of members', (file: string) => openStore(file).close()],
])('a %s that somebody else sets up at this moment is waited for', async (_, open) => {
  const file = path.join(dir.path, 'busy.sqlite');
  const holder = new Worker(HOLDER, { eval: true, workerData: file });
  const ended = new Promise((done) => holder.once('exit', done));
  await new Promise((held) => holder.once('message', held));
  await open(file);
  expect(await ended).toBe(0);
});
