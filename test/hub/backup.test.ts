import { execFile } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { articleIdOf } from '../../shared/model/ids.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { hubCli } from '../kit/hub-cli.ts';
import { HubProcess } from '../kit/hub-process.ts';
import { TestMember } from '../kit/member.ts';
import { tempDir } from '../kit/temp-dir.ts';

const POSTIL = path.join(import.meta.dirname, '..', '..', 'bin', 'postil.mjs');
const AID = articleIdOf('The ferry runs twice a day.\n');

test('a backup of a hub that serves, taken back on a computer that has nothing, has its rooms and its members', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const ben = await ana.invite();
  const name = teamRoom(ana.pid, AID);
  const room = ana.open(name);
  await room.synced();
  const keys = Array.from({ length: 20 }, () => room.act());
  await expect.poll(() => room.held(keys), { timeout: 20_000 }).toHaveLength(keys.length);

  const there = tempDir('hub-backup');
  onTestFinished(there.remove);
  const file = path.join(there.path, 'hub.backup');
  const made = await hubCli('backup', file, '--dir', hub.dir);
  expect([made.code, made.out]).toEqual([0, expect.stringContaining(`The backup is ${file}.`)]);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  const later = room.act(); // after the backup: not in it
  await expect.poll(() => room.held([later]), { timeout: 20_000 }).toEqual([later]);
  const again = await hubCli('backup', file, '--dir', hub.dir);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('A backup replaces nothing, and')]);
  const nowhere = await postil('hub', 'backup', path.join(there.path, 'no-such-folder', 'a'), '--dir', hub.dir);
  expect(nowhere.err).toMatch(
    /^The backup could not be written \(.+\)\. Name a file where this account may write, .+\n$/,
  );
  expect(nowhere.code).toBe(1);
  await hub.stop();

  const dir = path.join(there.path, 'new');
  const nothing = await hubCli('backup', path.join(there.path, 'none'), '--dir', dir);
  expect([nothing.code, nothing.err]).toEqual([1, expect.stringContaining('No hub has served from')]);
  const restored = await hubCli('restore', file, '--dir', dir);
  expect([restored.code, restored.out]).toEqual([0, 'The hub is as in the backup.\n']);
  const second = new HubProcess(dir, ['--log-format', 'json']);
  onTestFinished(async () => void (await second.kill()));
  await second.start();
  const look = new TestMember(second, ana.pid).open(name, { token: ben.token });
  await look.synced();
  expect(await look.held([...keys, later])).toEqual(keys);
  await second.stop();

  const over = await hubCli('restore', file, '--dir', dir);
  expect(over.out.match(/What was there is kept as /g)).toHaveLength(2);
}, 60_000);

/** Runs Postil's own program, as docs/hub.md does. */
function postil(...args: readonly string[]): Promise<{ code: number; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [POSTIL, ...args], (_, __, err) =>
      resolve({ code: child.exitCode ?? -1, err }),
    );
  });
}

test('a file that is no backup is not taken for one', async () => {
  const dir = tempDir('hub-no-backup');
  onTestFinished(dir.remove);
  const file = path.join(dir.path, 'text');
  writeFileSync(file, 'a ferry timetable');
  const refused = await hubCli('restore', file, '--dir', path.join(dir.path, 'hub'));
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('is no backup of a hub, or this account')]);
  const none = await hubCli('restore', `${file}-not-there`, '--dir', path.join(dir.path, 'hub'));
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('There is no such copy.')]);
});
