import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newKeyPair } from '../../../../../electron/services/key-pair.ts';
import { setAside } from '../../../../../electron/services/set-aside.ts';
import { newStepKey, type RoomName } from '../../../../../shared/model/ids.ts';
import { projectRoom, teamRoom, textRoom } from '../../../../../shared/wire/room.ts';
import { HostProject } from '../../../../kit/host-project.ts';
import { startServices, type TestServices } from '../../../../kit/services.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
let services: TestServices;
beforeEach(async () => {
  dir = tempDir('taken-back');
  services = await startServices(dir.path);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await services.close();
  dir.remove();
});

/** The disk is full as soon as SQLite is to run this. */
function refuse(words: string): void {
  const { exec } = DatabaseSync.prototype;
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
    if (sql.includes(words)) throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
    exec.call(this, sql);
  });
}

async function startAnew(...projects: HostProject[]): Promise<void> {
  await services.close();
  services = await startServices(dir.path);
  for (const project of projects) project.use(services.calls);
}

async function snapshot(): Promise<string> {
  const made = await services.calls.makeSnapshot();
  if (!made.ok) throw new Error(made.message);
  return made.value.id;
}

const ROWS_GONE = 'VACUUM';
const NOTHING_GONE = 'CREATE TABLE IF NOT EXISTS unswept';

test('what is done in a project after its deletion was cut short outlives the next start', async () => {
  const project = await HostProject.make(services.calls, 'Ferries', 1);
  refuse(ROWS_GONE);
  expect(await services.calls.removeHere(project.pid, null)).toMatchObject({ ok: false });
  vi.restoreAllMocks();
  const room = teamRoom(project.pid, project.aids[0]!);
  expect(await services.calls.loadRoom(room)).toBeNull();
  project.saved.clear();
  await project.comment(0, 'begun anew');
  await startAnew(project);
  expect(project.saved.size).toBe(1);
  expect(await project.missing()).toEqual([]);
  expect((await services.calls.projects()).map(({ pid }) => pid)).toEqual([project.pid]);
  expect(readFileSync(services.dir.log).includes('Is this so?'), 'the old bytes are swept all the same').toBe(false);
});

test.each([
  ['its rows were gone', ROWS_GONE],
  ['anything was gone', NOTHING_GONE],
])(
  'a snapshot brought back after a deletion was cut short, whether or not %s, outlives the next start',
  async (_, at) => {
    const project = await HostProject.make(services.calls, 'Ferries', 2);
    const id = await snapshot();
    refuse(at);
    expect(await services.calls.removeHere(project.pid, null)).toMatchObject({ ok: false });
    vi.restoreAllMocks();
    expect(await services.calls.restoreSnapshot(id, project.pid)).toMatchObject({ ok: true });
    await startAnew(project);
    expect(await project.missing()).toEqual([]);
  },
);

test('a deletion that was cut short and left alone is still gone on with, of the article alone', async () => {
  const project = await HostProject.make(services.calls, 'Ferries', 2);
  const [gone, stays] = [project.aids[0]!, project.aids[1]!];
  refuse(NOTHING_GONE);
  expect(await services.calls.removeHere(project.pid, gone)).toMatchObject({ ok: false });
  vi.restoreAllMocks();
  await project.comment(1, 'in the other article');
  await startAnew(project);
  expect(await services.calls.loadRoom(textRoom(project.pid, gone))).toBeNull();
  expect(await services.calls.loadRoom(textRoom(project.pid, stays))).not.toBeNull();
});

/** Damages the log, and starts over it. */
async function recover(...projects: HostProject[]): Promise<void> {
  await services.close();
  const log = readFileSync(services.dir.log);
  writeFileSync(services.dir.log, log.fill(0xee, 0, 100));
  services = await startServices(dir.path);
  for (const project of projects) project.use(services.calls);
  expect(services.said).toEqual([expect.stringContaining('was damaged')]);
}

test('a log that is made anew brings back nothing that was deleted, but what was brought back on purpose', async () => {
  const gone = await HostProject.make(services.calls, 'Ferries', 1);
  const part = await HostProject.make(services.calls, 'Floods', 2);
  const [article, stays] = [part.aids[0]!, part.aids[1]!];
  const id = await snapshot();
  await services.calls.removeHere(gone.pid, null);
  await services.calls.removeHere(part.pid, article);
  await recover(gone, part);
  expect((await services.calls.projects()).map(({ pid }) => pid)).toEqual([part.pid]);
  expect(await gone.missing()).toHaveLength(gone.saved.size);
  expect(await services.calls.loadRoom(textRoom(part.pid, article))).toBeNull();
  expect(await services.calls.loadRoom(textRoom(part.pid, stays))).not.toBeNull();

  expect(await services.calls.restoreSnapshot(id, null)).toMatchObject({ ok: true });
  await recover(gone, part);
  expect([await gone.missing(), await part.missing()]).toEqual([[], []]);
});

test('what waits for a deleted article goes with it, and nothing else of what waits', async () => {
  const { pid, aids } = await HostProject.make(services.calls, 'Ferries', 2);
  const { member } = newKeyPair();
  const step = {
    v: 1,
    by: member,
    at: 1,
    seq: 1,
    via: 'hand',
    acts: [{ kind: 'comment', of: null, text: 'Is it?' }],
    sig: '',
  } as const;
  const waits = (room: RoomName) => ({ room, steps: [[newStepKey(member), step] as const] });
  const [gone, stays] = [aids[0]!, aids[1]!];
  const both = [waits(projectRoom(pid)), waits(teamRoom(pid, gone)), waits(teamRoom(pid, stays))];
  await setAside(services.dir.waiting, pid, both);
  await setAside(services.dir.waiting, pid, [waits(teamRoom(pid, gone))]);
  await services.calls.removeHere(pid, gone);
  const files = readdirSync(services.dir.waiting).map((name) => readFileSync(join(services.dir.waiting, name), 'utf8'));
  expect(files).toHaveLength(1);
  expect(files[0]).not.toContain(gone);
  expect([files[0]?.includes(stays), files[0]?.includes(projectRoom(pid))]).toEqual([true, true]);
});
