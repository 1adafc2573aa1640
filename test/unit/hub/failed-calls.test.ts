import { connect } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { newKeyPair } from '../../../electron/services/key-pair.ts';
import { type Log, LogError } from '../../../hub/log/log.ts';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { Members } from '../../../hub/members.ts';
import { startHub } from '../../../hub/server.ts';
import { hubFiles, openStore } from '../../../hub/store.ts';
import { Tokens } from '../../../hub/tokens.ts';
import { newProjectId } from '../../../shared/model/ids.ts';
import { projectRoom } from '../../../shared/wire/room.ts';
import { tempDir } from '../../kit/temp-dir.ts';

/** A hub whose log rejects with this error when it is to remove something, and what it reports. */
async function hubFailing(error: Error) {
  const dir = tempDir('failed-calls');
  const { log: file, members: store } = hubFiles(dir.path);
  const [pid, { member, publicKey }] = [newProjectId(), newKeyPair()];
  const db = openStore(store);
  new Members(db).put(pid, member, Buffer.from(publicKey, 'base64url'), 'owner');
  const token = new Tokens(db).issue({ pid, member });
  db.close();
  const own = openSqliteLog(file);
  await own.append(projectRoom(pid), Uint8Array.of(0, 0));
  const log: Log = { ...own, remove: () => Promise.reject(error) };
  const report = vi.fn();
  const hub = await startHub({ dir: dir.path, port: 0, log, report });
  let ended: Promise<void> | null = null;
  const end = (): Promise<void> => {
    ended ??= hub.close();
    return ended;
  };
  onTestFinished(async () => {
    await end();
    dir.remove();
  });
  const remove = async (): Promise<{ readonly status: number; readonly answer: unknown }> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ pid, aid: null, name: 'Ana' });
    const answer = await fetch(`${hub.url}/v1/remove`, { method: 'POST', headers, body });
    return { status: answer.status, answer: await answer.json() };
  };
  return { url: hub.url, end, remove, report };
}

test('a call that ends in a bug says so and is reported; only a disk that refuses is called one', async () => {
  const broken = await hubFailing(new TypeError('a bug'));
  expect(await broken.remove()).toEqual({
    status: 500,
    answer: {
      error: 'failed',
      message:
        'The hub could not answer for a reason it did not expect. Try again; if it stays so, tell whoever runs the hub.',
    },
  });
  expect(broken.report.mock.calls).toEqual([['call-failed', { call: 'POST /v1/remove' }, expect.any(TypeError)]]);
  const full = await hubFailing(new LogError('disk-full', new Error('no room')));
  expect(await full.remove()).toMatchObject({ status: 507, answer: { error: 'disk' } });
});

test('whoever hangs up in the middle of a call is not reported as an error of the hub', async () => {
  const hub = await hubFailing(new TypeError('never asked'));
  const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
  const gone = new Promise((done) => void socket.once('close', done));
  socket.write(
    'POST /v1/join HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a',
  );
  // The hub has begun with the call when it answers one that came later.
  expect((await fetch(`${hub.url}/v1/hello`)).status).toBe(200);
  socket.destroy();
  await gone;
  expect((await fetch(`${hub.url}/v1/hello`)).status).toBe(200);
  await hub.end();
  expect(hub.report).not.toHaveBeenCalled();
});
