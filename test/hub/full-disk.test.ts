import { expect, it, onTestFinished } from 'vitest';
import { HubClient } from '../../electron/services/hub-client.ts';
import { articleIdOf, type StepKey } from '../../shared/model/ids.ts';
import { stepsMap } from '../../shared/steps/steps-map.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { TestMember } from '../kit/member.ts';
import { canMount, smallDisk } from '../kit/small-disk.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
const why = canMount ? '' : ' (skipped: this machine does not let the tests mount a small disk)';

it.runIf(canMount)(`a full disk is refused as such, and nothing that was held is lost${why}`, async () => {
  const disk = smallDisk(8)!; // `canMount` says that it works
  onTestFinished(() => disk.remove());
  const hub = await startHubProcess(disk.path);
  const ana = await TestMember.founder(hub);
  const room = teamRoom(ana.pid, AID);
  const hers = ana.open(room);
  await hers.synced();
  const held: StepKey[] = [];
  const text = 'a'.repeat(20_000);
  disk.fill(300_000);
  let refusal: string | null = null;
  while (refusal === null && held.length < 1_000) {
    const key = hers.act({ kind: 'comment', of: null, text });
    const saved = hers.held([key]).then((keys) => {
      held.push(...keys);
      return null;
    });
    refusal = await Promise.race([hers.refused, saved]);
  }
  expect(refusal).toBe('disk');
  expect(held.length).toBeGreaterThan(0);
  const health = await fetch(`${hub.url}/health`);
  expect([health.status, await health.json()]).toEqual([503, { live: true, ready: false, why: 'disk' }]);
  expect((await fetch(`${hub.url}/health/live`)).status, 'whoever restarts it leaves it alone').toBe(200);

  disk.free();
  const again = ana.open(room); // an empty copy: what it gets is what the hub has
  await again.synced();
  expect(new Set(stepsMap(again.doc).keys())).toEqual(new Set(held));
  await hub.kill();
  await hub.start();
  const after = ana.open(room, { doc: hers.doc });
  await after.synced();
  const all = [...stepsMap(hers.doc).keys()] as StepKey[]; // written by `act`
  await expect.poll(() => after.held(all), { interval: 20, timeout: 10_000 }).toHaveLength(held.length + 1);
});

it.runIf(canMount)(
  `a disk too full to write the log anew still lets an article be removed, and the hub start${why}`,
  async () => {
    const disk = smallDisk(8)!; // `canMount` says that it works
    onTestFinished(() => disk.remove());
    const hub = await startHubProcess(disk.path);
    const ana = await TestMember.founder(hub);
    const STAYS = articleIdOf('The ferry is late.\n');
    const [stays, goes] = [ana.open(teamRoom(ana.pid, STAYS)), ana.open(teamRoom(ana.pid, AID))];
    await Promise.all([stays.synced(), goes.synced()]);
    const kept = Array.from({ length: 60 }, () => stays.act({ kind: 'comment', of: null, text: 'a'.repeat(20_000) }));
    await expect.poll(() => stays.held(kept), { interval: 20, timeout: 20_000 }).toHaveLength(kept.length);
    const secret = goes.act({ kind: 'comment', of: null, text: 'to be removed' });
    await expect.poll(() => goes.held([secret]), { interval: 20, timeout: 20_000 }).toEqual([secret]);
    disk.fill(300_000);

    const { token, pid, keys } = ana;
    const removed = new HubClient(hub.url, keys).remove(token, { pid, aid: AID, name: 'Ana' });
    expect(await removed).toEqual({ ok: true, value: true });
    expect(await goes.refused).toBe('removed');
    await hub.kill();
    await hub.start();
    expect(await ana.open(teamRoom(ana.pid, AID)).refused).toBe('removed');
    const empty = ana.open(teamRoom(ana.pid, STAYS)); // what it gets is what the hub has
    await empty.synced();
    expect(stepsMap(empty.doc).size).toBe(kept.length);
  },
);
