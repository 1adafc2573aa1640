import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Admitted } from '../../../../electron/services/admitted.ts';
import { makeDataDir } from '../../../../electron/services/data-dir.ts';
import { newKeyPair } from '../../../../electron/services/key-pair.ts';
import { keepRescueCopy } from '../../../../electron/services/rescue.ts';
import { setAside } from '../../../../electron/services/set-aside.ts';
import { openSettings } from '../../../../electron/services/settings.ts';
import { runSnapshot } from '../../../../electron/services/snapshots/run-snapshot.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';
import { teamRoom } from '../../../../shared/wire/room.ts';
import { HostProject } from '../../../kit/host-project.ts';
import { startServices, type TestServices } from '../../../kit/services.ts';
import { canMount, type SmallDisk, smallDisk } from '../../../kit/small-disk.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const STATE = Y.encodeStateAsUpdate(newRoomDoc());
/** What of a data folder is not there for good, or is written while Postil only looks. */
const PASSING = /-wal$|-shm$|^host\.|^ballast$|^journal$|^postil\.log$|^index/;

let disk: SmallDisk;
let services: TestServices | null;
beforeEach(() => {
  services = null;
});
afterEach(async () => {
  await services?.close();
  disk?.remove();
});

/** The files of the data folder, to show that nothing half written stays. */
const files = (): string[] =>
  readdirSync(disk.path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !PASSING.test(file.name))
    .map(({ name }) => name)
    .sort();

/** Everything that writes, under its name: answers what it said when it could not, null when it could. */
function writers({ calls, dir }: TestServices, project: HostProject, snapshot: string) {
  const { pid, aids } = project;
  const room = teamRoom(pid, aids[0]!);
  const result = async (work: Promise<{ ok: true } | { ok: false; message: string }>): Promise<string | null> => {
    const answer = await work;
    return answer.ok ? null : answer.message;
  };
  const throwing = (work: Promise<unknown>): Promise<string | null> =>
    work.then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  const stranger = newKeyPair();
  const admit = async () => {
    const admitted = await Admitted.open(dir.admitted, (say) => expect.fail(say()));
    await admitted.add({ pid, member: stranger.member, publicKey: stranger.publicKey });
  };
  return {
    'a step': () => throwing(project.comment(0, 'x'.repeat(10_000))),
    settings: () => throwing(calls.changeSettings({ name: 'Ben' })),
    'the list of projects': () => throwing(calls.rememberProject(pid, 'Ferries again')),
    'a rescue copy': () => result(calls.rescue(room, Y.encodeStateAsUpdate(newRoomDoc()), 'why')),
    'a snapshot': () => result(calls.makeSnapshot()),
    'bringing back': () => result(calls.restoreSnapshot(snapshot, null)),
    'somebody admitted': () => throwing(admit()),
    'deleting an article': () => result(calls.removeHere(pid, aids[1]!)),
  };
}

const skipped = canMount ? '' : ' (skipped: this machine does not let the tests mount a small disk)';

describe.runIf(canMount)(`a full disk${skipped}`, () => {
  it('is said by everything that writes, hurts nothing saved before, leaves no half file, and all works once there is room', async () => {
    disk = smallDisk(4)!; // `canMount` says that it works
    services = await startServices(disk.path);
    const project = await HostProject.make(services.calls, 'Ferries', 3);
    await services.calls.changeSettings({ name: 'Ana' });
    const made = await services.calls.makeSnapshot();
    if (!made.ok) throw new Error(made.message);
    const before = files();
    const settings = readFileSync(services.dir.settings);

    disk.fill(0);
    const all = writers(services, project, made.value.id);
    for (const [what, write] of Object.entries(all)) {
      expect(await write(), what).toMatch(/disk (of this computer )?is full/);
    }
    expect(await all['bringing back']()).toMatch(
      /^Nothing was brought back: what is here now has to be kept first\. The snapshot could not be made\. /,
    );
    expect(files()).toEqual(before);
    expect(readFileSync(services.dir.settings).equals(settings)).toBe(true);
    expect(await project.missing()).toEqual([]);
    expect(await services.calls.projects()).toMatchObject([{ name: 'Ferries' }]);

    disk.free();
    for (const [what, write] of Object.entries(all)) expect(await write(), what).toBeNull();
    expect(files().filter((name) => /tmp|partial/.test(name))).toEqual([]);
  });

  it('is said when the key is made, of which no half stays', async () => {
    disk = smallDisk(1)!; // as above
    const root = join(disk.path, 'data');
    const { identity } = makeDataDir(root);
    services = await startServices(root);
    disk.fill(0);
    await expect(services.calls.identity()).rejects.toThrow(/key could not be saved\. The disk is full/);
    expect(readdirSync(root).filter((name) => /identity|tmp/.test(name))).toEqual([]);
    disk.free();
    expect(await services.calls.identity()).toMatchObject({ encrypted: false });
    expect(existsSync(identity)).toBe(true);
  });
});

describe.runIf(canMount)(`a disk that lets nobody write${skipped}`, () => {
  it('is said, nothing on it is changed, and all goes on once it may be written', async () => {
    disk = smallDisk(4)!; // as above
    services = await startServices(disk.path);
    const project = await HostProject.make(services.calls, 'Ferries', 2);
    const { dir } = services;
    await services.close();
    services = null;
    const before = files();
    disk.readOnly(true);
    const settings = await openSettings(dir.settings, (say) => expect.fail(say()));
    await expect(settings.change((all) => ({ ...all, name: 'Ben' }))).rejects.toThrow(
      'may not write to its data folder',
    );
    const room = teamRoom(project.pid, project.aids[0]!);
    expect(await keepRescueCopy(dir.rescue, room, STATE, 'why')).toMatchObject({
      ok: false,
      message: expect.stringContaining('may not write to its data folder'),
    });
    await expect(setAside(dir.waiting, project.pid, [{ room, steps: [] }])).rejects.toThrow('EROFS');
    expect(runSnapshot({ logFile: dir.log, path: join(dir.snapshots, 'a.sqlite') })).toMatchObject({
      ok: false,
      message: expect.stringContaining('The snapshot could not be made.'),
    });
    await expect(startServices(disk.path)).rejects.toThrow(
      'Postil may not write to its data folder: check the folder’s permissions, or name another with --data-dir.',
    );
    expect(files()).toEqual(before);
    disk.readOnly(false);
    services = await startServices(disk.path);
    project.use(services.calls);
    expect(await project.missing()).toEqual([]);
    await project.comment(0);
  });

  it('gives its work to a copy of the folder elsewhere', async () => {
    disk = smallDisk(4)!; // as above
    services = await startServices(disk.path);
    const project = await HostProject.make(services.calls, 'Ferries', 1);
    await services.close();
    disk.readOnly(true);
    const elsewhere = tempDir('elsewhere');
    cpSync(disk.path, elsewhere.path, { recursive: true });
    services = await startServices(elsewhere.path);
    project.use(services.calls);
    expect(await project.missing()).toEqual([]);
    await services.close();
    services = null;
    elsewhere.remove();
  });
});
