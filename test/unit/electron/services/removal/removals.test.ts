import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openSqliteLog } from '../../../../../hub/log/sqlite-log.ts';
import { newRoomDoc } from '../../../../../shared/steps/steps-map.ts';
import { projectRoom, teamRoom, textRoom } from '../../../../../shared/wire/room.ts';
import { HostProject } from '../../../../kit/host-project.ts';
import { startServices, type TestServices } from '../../../../kit/services.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
let services: TestServices;
beforeEach(async () => {
  dir = tempDir('removals');
  services = await startServices(dir.path);
});
afterEach(async () => {
  await services.close();
  dir.remove();
});

const STATE = Y.encodeStateAsUpdate(newRoomDoc());

/** Every file of the data folder that names this, by its name or in its bytes; snapshots are left out. */
function filesNaming(id: string): string[] {
  const files = readdirSync(dir.path, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && !file.parentPath.endsWith('snapshots'))
    .filter((file) => file.name.includes(id) || readFileSync(join(file.parentPath, file.name)).includes(id))
    .map(({ name }) => name);
}

/** Two projects with rescue copies, work that waits, and an index. */
async function twoProjects(): Promise<readonly [HostProject, HostProject]> {
  const { calls } = services;
  const projects = [await HostProject.make(calls, 'Ferries', 2), await HostProject.make(calls, 'Floods', 2)] as const;
  for (const { pid, aids } of projects) {
    await calls.rescue(teamRoom(pid, aids[0]!), STATE, 'refused');
    await calls.rescue(teamRoom(pid, aids[1]!), STATE, 'refused');
    await calls.articleIndex(pid);
    writeFileSync(join(services.dir.waiting, `${pid}-0.json`), JSON.stringify({ v: 1, pid, rooms: [] }));
    mkdirSync(join(services.dir.lan, pid), { recursive: true });
    // What its hub on the network holds of it.
    const held = openSqliteLog(join(services.dir.lan, pid, 'log.sqlite'));
    await held.append(teamRoom(pid, aids[0]!), STATE);
    await held.close();
  }
  return projects;
}

test('a deleted project leaves nothing behind in any file, and the others as they are', async () => {
  const [gone, stays] = await twoProjects();
  expect(filesNaming(gone.pid).length).toBeGreaterThan(4);
  expect(await services.calls.removeHere(gone.pid, null)).toEqual({ ok: true, value: true });
  expect(filesNaming(gone.pid), 'but its id').toEqual(['removed.json']);
  expect(await gone.missing()).toHaveLength(gone.saved.size);
  expect(await stays.missing()).toEqual([]);
  expect(await services.calls.projects()).toMatchObject([{ pid: stays.pid }]);
  expect(filesNaming(stays.pid).filter((name) => name.endsWith('.yjs'))).toHaveLength(2);
  expect(services.told).toContainEqual({ event: 'projectsChanged', payload: null });
  await services.close();
  services = await startServices(dir.path);
  expect(await services.calls.projects()).toMatchObject([{ pid: stays.pid }]);
  expect(services.said).toEqual([]);
});

test('a deleted article takes its text, its marks and its rescue copies along, and nothing else', async () => {
  const [{ pid, aids, saved }] = await twoProjects();
  const [gone, stays] = [aids[0]!, aids[1]!];
  const before = saved.size;
  expect(await services.calls.removeHere(pid, gone)).toEqual({ ok: true, value: true });
  const { calls } = services;
  expect([await calls.loadRoom(textRoom(pid, gone)), await calls.loadRoom(teamRoom(pid, gone))]).toEqual([null, null]);
  expect(await calls.loadRoom(textRoom(pid, stays))).not.toBeNull();
  expect(await calls.loadRoom(projectRoom(pid))).not.toBeNull();
  expect(filesNaming(`text/${pid}/${gone}`)).toEqual([]);
  expect(readdirSync(services.dir.rescue).filter((name) => name.includes(`${pid}.${gone}`))).toEqual([]);
  expect(readdirSync(services.dir.rescue).filter((name) => name.includes(`${pid}.${stays}`))).toHaveLength(2);
  expect(await calls.projects()).toHaveLength(2);
  expect(saved.size).toBe(before);
});

test('where something was deleted, no file counts as opened any more', async () => {
  const { pid, aids } = await HostProject.make(services.calls, 'Ferries', 2);
  await services.close();
  writeFileSync(services.dir.opened, JSON.stringify([{ pid, files: [{ id: 'one' }], withheld: [] }]));
  services = await startServices(dir.path);
  expect(await services.calls.removeHere(pid, aids[0]!)).toMatchObject({ ok: true });
  expect(JSON.parse(readFileSync(services.dir.opened, 'utf8'))).toEqual([]);
});

test('a window that still shows what was deleted cannot bring a part of it back; one that reads it anew may write', async () => {
  const { pid, aids } = await HostProject.make(services.calls, 'Ferries', 1);
  const other = services.window();
  const room = teamRoom(pid, aids[0]!);
  await other.loadRoom(room);
  await services.calls.removeHere(pid, null);
  expect(services.told).toContainEqual({ event: 'roomReplaced', payload: { room } });
  expect(await other.appendUpdate(room, STATE)).toMatchObject({
    ok: false,
    message:
      'Another window deleted this, or set aside what the hub refuses of it. Reload this window to go on: what you do in it now is not saved.',
  });
  expect(await services.calls.loadRoom(room)).toBeNull();
  await other.loadRoom(room);
  expect(await other.appendUpdate(room, STATE)).toMatchObject({ ok: true });
});

test.each([
  ['before anything was deleted', false],
  ['after the log was', true],
])('a deletion that was cut off %s is gone on with at the next start', async (_, logIsGone) => {
  const [gone, stays] = await twoProjects();
  const before = tempDir('removals');
  cpSync(dir.path, before.path, { recursive: true });
  await services.calls.removeHere(gone.pid, null);
  await services.close();
  // All as it was, but for the note of what is to be deleted (and the log).
  const after = readFileSync(services.dir.log);
  cpSync(before.path, dir.path, { recursive: true });
  before.remove();
  writeFileSync(services.dir.removing, JSON.stringify([{ pid: gone.pid, aid: null }]));
  if (logIsGone) {
    for (const part of ['-wal', '-shm']) writeFileSync(services.dir.log + part, '');
    writeFileSync(services.dir.log, after);
  }
  expect(filesNaming(gone.pid).length).toBeGreaterThan(3);
  services = await startServices(dir.path);
  stays.use(services.calls);
  expect(filesNaming(gone.pid), 'but its id').toEqual(['removed.json']);
  expect(await stays.missing()).toEqual([]);
  expect(await services.calls.projects()).toMatchObject([{ pid: stays.pid }]);
  expect(services.said).toEqual([]);
});

test('a deletion that the disk refuses is said, now and at the next start, until it has gone through', async () => {
  const [gone] = await twoProjects();
  // A folder where a file should be cannot be taken away as one.
  const stuck = join(services.dir.rescue, `${teamRoom(gone.pid, gone.aids[0]!).replaceAll('/', '.')}-stuck.yjs`);
  mkdirSync(stuck);
  expect(await services.calls.removeHere(gone.pid, null)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^Not all of it is deleted\. The disk refused .* Then delete it again\.$/),
  });
  expect(existsSync(join(services.dir.lan, gone.pid)), 'its hub is there for as long as it is').toBe(true);
  await services.close();
  services = await startServices(dir.path);
  expect(services.said).toEqual([
    expect.stringMatching(/^Something you deleted is still on this computer in part\. The disk refused /),
  ]);
  await services.close();
  rmdirSync(stuck);
  services = await startServices(dir.path);
  expect(services.said).toEqual([]);
  expect(readdirSync(services.dir.rescue).filter((name) => name.includes(gone.pid))).toEqual([]);
});
