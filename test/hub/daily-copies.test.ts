import { readFileSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { copiesOf } from '../../hub/daily-copies.ts';
import { makeInvitation } from '../../hub/invitations.ts';
import { startHub } from '../../hub/server.ts';
import { hubFiles, openStore } from '../../hub/store.ts';
import { articleIdOf, type StepKey } from '../../shared/model/ids.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { hubCli } from '../kit/hub-cli.ts';
import { TestMember } from '../kit/member.ts';
import { tempDir } from '../kit/temp-dir.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
const SOON = { first: 1, hourly: 20 };

/** A hub in this process that has copied its files, with the project of one member and some steps in it. */
async function hubWithWork() {
  const dir = tempDir('hub-copies');
  onTestFinished(dir.remove);
  const start = () => startHub({ dir: dir.path, port: 0, copies: 7, copyTimes: SOON });
  const first = await startHub({ dir: dir.path, port: 0 }); // without copies: they must not begin before all is there
  const db = openStore(hubFiles(dir.path).members);
  const { invitation } = makeInvitation(db, { pid: null, role: 'owner', uses: 1 });
  db.close();
  const ana = await TestMember.founder({ url: first.url, invitation });
  const room = ana.open(teamRoom(ana.pid, AID));
  await room.synced();
  const keys: StepKey[] = Array.from({ length: 20 }, () => room.act());
  await expect.poll(() => room.held(keys), { timeout: 20_000 }).toHaveLength(keys.length);
  room.close();
  await first.close();
  const hub = await start();
  await expect.poll(() => copiesOf(dir.path, 'members').length, { timeout: 20_000 }).toBe(1);
  return { dir: dir.path, hub, start, ana, keys };
}

test('a hub whose files are lost goes on from its daily copies, which a command puts back', async () => {
  const { dir, hub, start, ana, keys } = await hubWithWork();
  const [log] = copiesOf(dir, 'log');
  const [members] = copiesOf(dir, 'members');
  const busy = await hubCli('restore', log!.path, '--dir', dir);
  expect([busy.code, busy.err]).toEqual([1, expect.stringContaining('A hub is at work on the files in')]);
  await hub.close();

  const listed = (await hubCli('restore', '--dir', dir)).out.split('\n');
  expect(listed).toEqual([expect.stringContaining(log!.path), expect.stringContaining(members!.path), '']);
  const wrong = await hubCli('restore', hubFiles(dir).log, '--dir', dir);
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('is no backup of a hub')]);
  const nowhere = await hubCli('restore', `${log!.path}.gone`, '--dir', dir);
  expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('There is no such copy.')]);
  const garbage = Buffer.alloc(9_000, 'garbage ');
  for (const of of ['log', 'members'] as const) writeFileSync(hubFiles(dir)[of], garbage);
  await expect(start()).rejects.toThrow();
  for (const { path } of [log!, members!]) {
    const { aside } = JSON.parse((await hubCli('restore', path, '--dir', dir, '--json')).out) as { aside: string };
    expect(aside).toMatch(/\.sqlite\.replaced-[\dTZ-]+$/);
    expect(readFileSync(aside).equals(garbage), 'what was there is kept').toBe(true);
  }

  const again = await start();
  const room = new TestMember(again, ana.pid).open(teamRoom(ana.pid, AID), { token: ana.token }); // what it gets is what the hub has
  await room.synced();
  expect(await room.held(keys)).toHaveLength(keys.length);
  await again.close();
}, 60_000);

test('recovering a damaged log brings back what its newest copy has', async () => {
  const { dir, hub, start, ana, keys } = await hubWithWork();
  await hub.close();
  writeFileSync(hubFiles(dir).log, Buffer.alloc(9_000, 'garbage '));
  const recovered = await hubCli('recover', '--dir', dir);
  expect([recovered.code, recovered.out]).toEqual([
    0,
    expect.stringContaining('What is in the newest daily copy is in it, too.'),
  ]);
  const again = await start();
  const room = new TestMember(again, ana.pid).open(teamRoom(ana.pid, AID), { token: ana.token });
  await room.synced();
  expect(await room.held(keys)).toHaveLength(keys.length);
  await again.close();
}, 60_000);
