import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { HubClient } from '../../electron/services/hub-client.ts';
import { articleIdOf, type StepKey } from '../../shared/model/ids.ts';
import { projectRoom, teamRoom } from '../../shared/wire/room.ts';
import { type HubProcess, startHubProcess } from '../kit/hub.ts';
import { hubCli } from '../kit/hub-cli.ts';
import { TestMember } from '../kit/member.ts';

const GONE = articleIdOf('The ferry runs twice a day.\n');
const STAYS = articleIdOf('The ferry is late.\n');

/** Whether any file of the hub's holds these words. */
const holds = (hub: HubProcess, words: string): boolean =>
  readdirSync(hub.dir).some((name) => readFileSync(path.join(hub.dir, name)).includes(words));

const remove = (hub: HubProcess, { keys, token, pid }: TestMember, aid: typeof GONE | null) =>
  new HubClient(hub.url, keys).remove(token, { pid, aid, name: 'Ana' });

it('an article that is removed goes from the hub’s disk, is refused from then on, and the rest goes on', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const ben = await ana.invite();
  const hers = ana.open(teamRoom(ana.pid, GONE));
  const other = ben.open(teamRoom(ana.pid, STAYS));
  const his = ben.open(teamRoom(ana.pid, GONE));
  await Promise.all([hers.synced(), his.synced(), other.synced()]);
  const key = hers.act({ kind: 'comment', of: null, text: 'a very secret comment' });
  await his.hasSteps(1);
  await expect.poll(() => hers.held([key]), { timeout: 20_000 }).toEqual([key]);
  expect(holds(hub, 'a very secret comment')).toBe(true);

  expect(await remove(hub, ben, GONE)).toMatchObject({ ok: false, message: expect.stringContaining('Only owners') });
  expect(await remove(hub, ana, GONE)).toEqual({ ok: true, value: true });
  expect(await Promise.all([hers.refused, his.refused])).toEqual(['removed', 'removed']);
  expect(holds(hub, 'a very secret comment')).toBe(false);
  // Ben still has it, and comes again with it.
  expect(await ben.open(teamRoom(ana.pid, GONE), { doc: his.doc }).refused).toBe('removed');
  // Somebody with nothing in hand is not let in either.
  expect(await ben.open(teamRoom(ana.pid, GONE)).refused).toBe('removed');
  const more = other.act();
  await expect.poll(() => other.held([more]), { timeout: 20_000 }).toEqual([more]);

  await hub.kill();
  await hub.start();
  expect(await ben.open(teamRoom(ana.pid, GONE), { doc: his.doc }).refused).toBe('removed');
  expect(holds(hub, 'a very secret comment')).toBe(false);
  await expect.poll(() => other.held([more]), { timeout: 20_000 }).toEqual([more]);
}, 60_000);

it('a project that is removed lets nobody in any more, and its members hear who did it', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const ben = await ana.invite('curator');
  const room = ben.open(projectRoom(ana.pid));
  await room.synced();
  expect(await remove(hub, ben, null)).toMatchObject({ ok: false, message: expect.stringContaining('Only an owner') });
  expect(await remove(hub, ana, null)).toEqual({ ok: true, value: true });
  expect(await room.refused).toBe('removed');
  expect(await new HubClient(hub.url, ben.keys).session(ben.pid)).toMatchObject({
    ok: false,
    code: 'removed',
    message: 'This project was removed from the hub by Ana.',
  });
  // A stranger hears nothing of it.
  const stranger = new TestMember(hub, ana.pid);
  expect(await new HubClient(hub.url, stranger.keys).session(ana.pid)).toMatchObject({
    message: expect.stringContaining('not a member'),
  });
}, 60_000);

it('whoever runs the hub removes an article or a project, also while it serves, and has to say that it is meant', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const [goes, stays] = [ana.open(teamRoom(ana.pid, GONE)), ana.open(teamRoom(ana.pid, STAYS))];
  await Promise.all([goes.synced(), stays.synced()]);
  const key = goes.act({ kind: 'comment', of: null, text: 'a very secret comment' });
  await expect.poll(() => goes.held([key]), { timeout: 20_000 }).toEqual([key]);

  const ask = ['remove', '--project', ana.pid, '--dir', hub.dir];
  const unsaid = await hubCli(...ask, '--article', GONE);
  expect([unsaid.code, unsaid.err]).toEqual([1, expect.stringContaining('Add --yes if that is meant.')]);
  const wrong = await hubCli(...ask, '--article', 'the ferry', '--yes');
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('An article’s id has 52 letters and digits.')]);
  const done = await hubCli(...ask, '--article', GONE, '--yes');
  expect([done.code, done.out]).toEqual([0, expect.stringContaining(`Article ${GONE} is removed.`)]);
  expect(await goes.refused).toBe('removed');
  await expect.poll(() => holds(hub, 'a very secret comment'), { timeout: 20_000 }).toBe(false);
  const more = stays.act();
  await expect.poll(() => stays.held([more]), { timeout: 20_000 }).toEqual([more]);

  expect((await hubCli(...ask, '--yes')).code).toBe(0);
  expect(await stays.refused).toBe('removed');
  expect(await new HubClient(hub.url, ana.keys).session(ana.pid)).toMatchObject({
    ok: false,
    message: 'This project was removed from the hub by whoever runs it.',
  });
}, 60_000);

it('killed while it removes under load, a hub holds all or nothing of it, and refuses it once it has said so', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const kept = ana.open(teamRoom(ana.pid, STAYS));
  const room = ana.open(teamRoom(ana.pid, GONE));
  await Promise.all([kept.synced(), room.synced()]);
  const keys: StepKey[] = [];
  for (let n = 0; n < 200; n++) room.act({ kind: 'comment', of: null, text: 'on its way to be removed '.repeat(20) });
  for (let n = 0; n < 20; n++) keys.push(kept.act());
  await expect.poll(() => kept.held(keys), { timeout: 20_000 }).toHaveLength(keys.length);
  const answer = remove(hub, ana, GONE).catch((error: unknown) => error);
  await Promise.race([room.refused, answer]); // it has begun
  await hub.kill();
  await hub.start();
  expect(await ana.open(teamRoom(ana.pid, GONE), { doc: room.doc }).refused).toBe('removed');
  expect(holds(hub, 'on its way to be removed')).toBe(false);
  await expect.poll(() => kept.held(keys), { timeout: 20_000 }).toHaveLength(keys.length);
}, 60_000);
