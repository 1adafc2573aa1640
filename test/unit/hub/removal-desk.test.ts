import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { newKeyPair } from '../../../electron/services/key-pair.ts';
import { type Log, LogError } from '../../../hub/log/log.ts';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { Members } from '../../../hub/members.ts';
import { RemovalDesk, withoutRemoved } from '../../../hub/removal-desk.ts';
import { Removed } from '../../../hub/removed.ts';
import { startHub } from '../../../hub/server.ts';
import { hubFiles, openStore } from '../../../hub/store.ts';
import { Tokens } from '../../../hub/tokens.ts';
import { fromBase64url } from '../../../shared/base/base64url.ts';
import { type ArticleId, articleIdOf, type MemberId, newProjectId } from '../../../shared/model/ids.ts';
import { projectRoom, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import { tempDir } from '../../kit/temp-dir.ts';

it('what is still on its way to a removed room is not written any more; everything else is', async () => {
  const dir = tempDir('removal-desk');
  const db = openStore(join(dir.path, 'members.sqlite'));
  const log = openSqliteLog(join(dir.path, 'log.sqlite'));
  onTestFinished(async () => {
    await log.close();
    db.close();
    dir.remove();
  });
  const removed = new Removed(db);
  const guarded = withoutRemoved(log, removed);
  const [pid, aid] = [newProjectId(), articleIdOf('The ferry is late.\n')];
  const by = 'a'.repeat(26) as MemberId; // has the form of one
  removed.add({ pid, aid, by, name: 'Ana' });
  for (const room of [teamRoom(pid, aid), textRoom(pid, aid)]) {
    await expect(guarded.append(room, Uint8Array.of(1))).rejects.toMatchObject({ reason: 'removed' });
  }
  await guarded.append(projectRoom(pid), Uint8Array.of(1));
  await guarded.append(teamRoom(newProjectId(), aid), Uint8Array.of(1));
  expect(log.rooms()).toHaveLength(2);
  expect(removed.refusal(pid)).toBeNull();
  removed.add({ pid, aid: null, by, name: 'Ana' });
  await expect(guarded.append(projectRoom(pid), Uint8Array.of(1))).rejects.toMatchObject({ reason: 'removed' });
});

/** A hub's desk for removals with an owner of a project; `remove` stands for what the log does with the file. */
function desk(remove: (log: Log, rooms: Parameters<Log['remove']>[0]) => Promise<void>, later?: number) {
  const dir = tempDir('removal-desk');
  const db = openStore(join(dir.path, 'members.sqlite'));
  const log = openSqliteLog(join(dir.path, 'log.sqlite'));
  const [members, tokens, removed, ana, pid] = [
    new Members(db),
    new Tokens(db),
    new Removed(db),
    newKeyPair(),
    newProjectId(),
  ];
  members.put(pid, ana.member, fromBase64url(ana.publicKey)!, 'owner'); // a key pair's own key
  const open = { rooms: () => [], close: () => undefined };
  const refusing: Log = { ...log, remove: (rooms) => remove(log, rooms) };
  const office = { removed, members, tokens, log: refusing, open, ...(later === undefined ? {} : { later }) };
  const removal = new RemovalDesk(office);
  onTestFinished(async () => {
    removal.stop();
    await log.close();
    db.close();
    dir.remove();
  });
  return { log, members, tokens, removed, pid, office, removal, token: tokens.issue({ pid, member: ana.member }) };
}

it('only who may remove something does: the others are told whom to ask, and nothing is noted', async () => {
  const { members, tokens, removed, pid, removal } = desk((log, rooms) => log.remove(rooms));
  const [ben, cleo, aid] = [newKeyPair(), newKeyPair(), articleIdOf('The ferry is late.\n')];
  members.put(pid, ben.member, fromBase64url(ben.publicKey)!, 'curator'); // a key pair's own key
  members.put(pid, cleo.member, fromBase64url(cleo.publicKey)!, 'annotator'); // as above
  const ask = (member: MemberId, aid: ArticleId | null) =>
    removal.remove(tokens.issue({ pid, member }), { pid, aid, name: 'Somebody' });
  expect(await ask(ben.member, null)).toMatchObject({
    code: 'no-right-project',
    message: 'Only an owner can remove the project from the hub. Ask one of them.',
  });
  expect(await ask(cleo.member, aid)).toMatchObject({
    code: 'no-right-article',
    message: 'Only owners and curators can remove an article from the hub. Ask one of them.',
  });
  expect(removed.list()).toEqual([]);
  expect(await ask(ben.member, aid)).toEqual({ ok: true, value: { removed: true } });
});

const DISK_FULL = new LogError('disk-full', new Error('no room to write the file anew'));

it('what is gone from the log counts as removed when the file cannot be written anew, which is tried again', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => said.mockRestore());
  const swept = Promise.withResolvers<void>();
  let tries = 0;
  const { log, pid, removal, token } = desk(async (log, rooms) => {
    await log.remove(rooms);
    if (++tries < 3) throw DISK_FULL;
    swept.resolve();
  }, 1);
  await log.append(projectRoom(pid), Uint8Array.of(1));
  expect(await removal.remove(token, { pid, aid: null, name: 'Ana' })).toEqual({ ok: true, value: { removed: true } });
  expect(log.rooms()).toEqual([]);
  await swept.promise;
  expect(said.mock.calls[0]?.[0]).toMatch(/could not be cleared away/);
});

it('what is still in the log is not said to be removed, and goes later', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => said.mockRestore());
  const gone = Promise.withResolvers<void>();
  let tries = 0;
  const { log, pid, removal, token, removed } = desk(async (log, rooms) => {
    if (++tries === 1) throw DISK_FULL;
    await log.remove(rooms);
    gone.resolve();
  }, 1);
  await log.append(projectRoom(pid), Uint8Array.of(1));
  await expect(removal.remove(token, { pid, aid: null, name: 'Ana' })).rejects.toBe(DISK_FULL);
  expect(removed.refusal(pid)).toMatchObject({ code: 'removed' });
  await gone.promise;
  expect(log.rooms()).toEqual([]);
});

it('a room that is only on its way to the disk goes too', async () => {
  const { log, pid, removal, token, removed } = desk((log, rooms) => log.remove(rooms));
  const late = withoutRemoved(log, removed).append(projectRoom(pid), Uint8Array.of(1));
  await Promise.all([late, removal.remove(token, { pid, aid: null, name: 'Ana' })]);
  expect(log.rooms()).toEqual([]);
});

it('a hub starts and serves although what was removed cannot be cleared away yet', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => said.mockRestore());
  const dir = tempDir('unswept');
  onTestFinished(() => dir.remove());
  const { log: file, members } = hubFiles(dir.path);
  const db = openStore(members);
  new Removed(db).add({ pid: newProjectId(), aid: null, by: newKeyPair().member, name: 'Ana' });
  db.close();
  const log: Log = { ...openSqliteLog(file), remove: () => Promise.reject(DISK_FULL) };
  const hub = await startHub({ dir: dir.path, port: 0, log });
  expect((await fetch(`${hub.url}/v1/hello`)).status).toBe(200);
  await hub.close();
});

it('a bug while nobody waits for what is cleared away is reported, and the hub goes on', async () => {
  const { log, pid, removed, office } = desk(() => Promise.reject(new TypeError('a bug')));
  await log.append(projectRoom(pid), Uint8Array.of(1));
  const reported = Promise.withResolvers<readonly unknown[]>();
  const removal = new RemovalDesk({ ...office, report: (...said) => reported.resolve(said) });
  // As another process does.
  removed.add({ pid, aid: null, by: null, name: 'Ana' });
  removal.look();
  expect(await reported.promise).toEqual(['unforeseen', {}, expect.any(TypeError)]);
});
