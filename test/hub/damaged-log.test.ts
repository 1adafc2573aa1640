import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { articleIdOf, type StepKey } from '../../shared/model/ids.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { TestMember } from '../kit/member.ts';

const CLI = fileURLToPath(new URL('../../hub/cli.ts', import.meta.url));
const AID = articleIdOf('The ferry runs twice a day.\n');

it('a hub does not start on a damaged log, says the way out, and that way brings back what was held', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const room = ana.open(teamRoom(ana.pid, AID));
  await room.synced();
  const keys: StepKey[] = Array.from({ length: 30 }, () => room.act());
  await expect.poll(() => room.held(keys), { timeout: 20_000 }).toHaveLength(keys.length);
  expect(spawnSync(process.execPath, [CLI, 'recover', '--dir', hub.dir], { encoding: 'utf8' })).toMatchObject({
    status: 1,
    stdout: '',
    stderr: `A hub is at work on the files in ${hub.dir}. End it first, or name another folder with --dir.\n`,
  });
  const late = room.act(); // what the hub takes beside that is in the log that it opens next
  await expect.poll(() => room.held([late]), { timeout: 20_000 }).toEqual([late]);
  keys.push(late);
  await hub.stop();
  const log = path.join(hub.dir, 'log.sqlite');
  const damaged = readFileSync(log).fill(0, 0, 100);
  writeFileSync(log, damaged);

  await expect(hub.start()).rejects.toThrow(
    /log\.sqlite is damaged\. Put a copy of it back, or let `postil hub recover` put it aside/,
  );
  expect(readFileSync(log).equals(damaged)).toBe(true);
  const { status, stdout } = spawnSync(process.execPath, [CLI, 'recover', '--dir', hub.dir], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toMatch(/rows were read and are in the new log\. None was found that cannot be read/);
  const aside = readdirSync(hub.dir).find((name) => /^log\.sqlite\.damaged-[\dTZ-]+$/.test(name));
  expect(readFileSync(path.join(hub.dir, aside!)).equals(damaged)).toBe(true);

  await hub.start();
  const empty = ana.open(teamRoom(ana.pid, AID)); // what it gets is what the hub has
  await empty.synced();
  expect(await empty.held(keys)).toHaveLength(keys.length);
}, 60_000);
