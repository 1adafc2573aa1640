import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nearbyAddresses } from '../../electron/services/lan/network.ts';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';
import { hubFiles } from '../../hub/store.ts';
import { shortMemory } from '../../renderer/session/device-memory.ts';
import { makeDoor } from '../../renderer/session/door.ts';
import { noCopy } from '../../renderer/session/local-copy.ts';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { Nearby } from '../../shared/host/nearby.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { HubProcess } from '../kit/hub-process.ts';
import { ARTICLE, ARTICLE_ID, aMark } from '../kit/session-parts.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { until } from '../kit/until.ts';

const [network] = nearbyAddresses();
const onNetwork = network === undefined ? test.skip : test;
const WHERE = network === undefined ? ' (skipped: this computer is on no network)' : '';

const ends: (() => unknown)[] = [];
let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('nearby');
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  dir.remove();
});

/** A computer with a real host in a process of its own. */
async function computer(name: string) {
  const process = await startHost(`${dir.path}/${name}`);
  ends.push(() => process.kill());
  const { host, close } = await process.connect('tab');
  ends.push(close);
  const door = makeDoor(host, { memory: shortMemory(), copy: noCopy });
  return { process, host, door };
}

function closing<S extends ProjectSession>(session: S): S {
  ends.push(() => session.close());
  return session;
}

/** Follows how sharing a project stands; `until` resolves with the first state that `holds`. */
function follow(host: Host, pid: ProjectId) {
  let last: Nearby | null = null;
  const waiting = new Set<(now: Nearby) => void>();
  ends.push(
    host.on('nearbyChanged', ({ pid: changed, nearby }) => {
      if (changed !== pid) return;
      last = nearby;
      for (const hear of waiting) hear(nearby);
    }),
  );
  return (holds: (now: Nearby) => boolean, what: string): Promise<Nearby> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`waited in vain until ${what}: ${JSON.stringify(last)}`)), 20_000);
      const hear = (now: Nearby): void => {
        if (!holds(now)) return;
        clearTimeout(late);
        waiting.delete(hear);
        resolve(now);
      };
      waiting.add(hear);
      if (last !== null) hear(last);
    });
}

/** The hub's program, from its source or from its bundle. */
const HUB = /hub-process\.ts|\/hub\.js/;

/** The process of the hub that a host has started. */
function hubProcessOf({ pid }: TestHost): number {
  for (const child of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = / (\d+) /.exec(readFileSync(`/proc/${child}/stat`, 'utf8').replace(/^.*\) \w/, ''))?.[1];
      const command = readFileSync(`/proc/${child}/cmdline`, 'utf8');
      if (Number(parent) === pid && HUB.test(command)) return Number(child);
    } catch {
      // It ended while it was looked at.
    }
  }
  throw new Error('the host has started no hub');
}

const onHub = ({ status }: ProjectSession) => status.hub.state === 'saved';

/** Ana shares a project on the network. */
async function anaShares() {
  const ana = await computer('ana');
  const hers = closing(await ana.door.create('Flood'));
  await hers.addArticle(ARTICLE);
  const mark = await (await hers.openArticle(ARTICLE_ID)).marks.act([aMark('claim')]);
  await until(hers, () => hers.status.here.state === 'saved', 'it is saved');
  const state = follow(ana.host, hers.pid);
  const addresses = await ana.host.nearbyAddresses();
  expect(addresses).toContainEqual(network);
  const shared = await ana.host.shareNearby(hers.pid, network!.address);
  if (!shared.ok) throw new Error(shared.message);
  hers.connect(shared.value.address, 'owner');
  await until(hers, () => onHub(hers), 'everything is on the hub');
  return { ana, hers, mark, state, address: shared.value.address };
}

async function benJoins({ ana, hers }: Pick<Awaited<ReturnType<typeof anaShares>>, 'ana' | 'hers'>) {
  const ben = await computer('ben');
  await ben.host.changeSettings({ name: 'Ben' });
  const invited = await ana.host.invite(hers.pid, 'annotator', { uses: 1, days: 1 });
  if (!invited.ok) throw new Error(invited.message);
  const joined = await ben.door.join(invited.value.address, invited.value.invitation);
  if (!joined.ok) throw new Error(joined.message);
  return { ben, his: closing(joined.value) };
}

onNetwork(
  `a project is shared on the network with everything in it, survives a crash of its hub, and comes back at the same address${WHERE}`,
  async () => {
    const { ana, hers, mark, state, address } = await anaShares();
    expect(new URL(address).hostname).toBe(network?.address);
    const { ben, his } = await benJoins({ ana, hers });
    const there = await his.openArticle(ARTICLE_ID);
    await until(there.marks, () => there.marks.fold.has(mark), 'Ben has her mark');
    expect([his.role, hers.role]).toEqual(['annotator', 'owner']);
    const [herId, hisId] = [hers.me.member, his.me.member];
    const both = await state((now) => now.phase === 'on' && now.people.length === 2, 'both are seen to be connected');
    if (both.phase !== 'on') throw new Error('it is on');
    expect(both.people.map(({ member }) => member).sort()).toEqual([herId, hisId].sort());

    process.kill(hubProcessOf(ana.process), 'SIGKILL');
    await state(({ phase }) => phase === 'again', 'its end was noticed');
    const offline = await there.marks.act([aMark('actor', 7)]);
    const back = await state((now) => now.phase === 'on', 'it is up again');
    expect(back).toMatchObject({ address, moved: false });
    const here = await hers.openArticle(ARTICLE_ID);
    hers.retryHub();
    his.retryHub();
    await until(here.marks, () => here.marks.fold.has(offline), 'what Ben did meanwhile has come');

    // Ben is on her hub: he cannot share the project on another one.
    expect(await ben.host.shareNearby(his.pid, network!.address)).toEqual({
      ok: false,
      code: 'other-hub',
      message: `This project is shared through a hub already (${address}), and has one hub at a time. Invite people to that one.`,
    });
    expect(await ana.host.shareNearby(hers.pid, '203.0.113.9')).toMatchObject({ ok: false, code: 'no-address' });

    await ana.host.stopNearby(hers.pid);
    await until(his, () => his.status.hub.state === 'offline', 'Ben hears that it is away');
    const alone = await there.marks.act([aMark('figure', 12)]);
    expect(there.marks.fold.has(alone), 'and goes on working').toBe(true);
    expect(await ana.host.nearby(hers.pid)).toEqual({ phase: 'off', wasOn: false, own: true });
    expect(await ana.host.shareNearby(hers.pid, network!.address)).toMatchObject({ ok: true, value: { address } });
    his.retryHub();
    hers.retryHub();
    await until(here.marks, () => here.marks.fold.has(alone), 'it all comes together again');
  },
  60_000,
);

onNetwork(
  `after a restart the host shares nothing before it is told to, and the hub ends with its host${WHERE}`,
  async () => {
    const { ana, hers, address } = await anaShares();
    const hub = hubProcessOf(ana.process);
    hers.close();
    await ana.process.kill();
    await expect.poll(() => isRunning(hub), { timeout: 10_000 }).toBe(false);
    const again = await computer('ana');
    expect(await again.host.nearby(hers.pid)).toEqual({ phase: 'off', wasOn: true, own: true });
    expect(() => hubProcessOf(again.process)).toThrow();
    expect(await again.host.shareNearby(hers.pid, network!.address)).toMatchObject({
      ok: true,
      value: { address, moved: false },
    });
    expect(await again.process.stop()).toBe(0);
    await expect.poll(async () => fetch(`${address}/health/live`).then(Boolean, () => false)).toBe(false);
  },
  60_000,
);

onNetwork(
  `what was shared on the network goes to another hub with everything in it, and whoever worked on it follows${WHERE}`,
  async () => {
    const hub = new HubProcess(`${dir.path}/hub`);
    await hub.start();
    ends.push(() => hub.stop());
    const { ana, hers, mark, address } = await anaShares();
    const { ben, his } = await benJoins({ ana, hers });
    const there = await his.openArticle(ARTICLE_ID);
    const his1 = await there.marks.act([aMark('actor', 7)]);
    await until(his, () => onHub(his), 'his mark is on her hub');
    expect(await ana.door.changeHub(hers, hub.url, hub.invitation)).toEqual({ ok: true, value: true });
    expect(hers.hub).toBe(hub.url);
    await until(hers, () => onHub(hers), 'everything, of both, is on the other hub');
    expect(await ana.host.nearby(hers.pid)).toEqual({ phase: 'off', wasOn: false, own: false });
    await until(his, () => his.status.hub.state === 'offline', 'her own hub has ended');
    const offline = await there.marks.act([aMark('figure', 12)]);
    await until(his, () => his.status.here.state === 'saved', 'it is on his disk');

    const invited = await ana.host.invite(hers.pid, 'annotator', { uses: 1, days: 1 });
    if (!invited.ok) throw new Error(invited.message);
    const code = invited.value.invitation;
    expect(await ben.door.join(hub.url, code)).toMatchObject({ ok: false, code: 'other-hub', pid: hers.pid });
    expect((await ben.host.projects())[0]?.hub).toBe(address);
    his.close();
    const followed = await ben.door.join(hub.url, code, hers.pid, true);
    if (!followed.ok) throw new Error(followed.message);
    closing(followed.value);
    const here = await hers.openArticle(ARTICLE_ID);
    await until(here.marks, () => here.marks.fold.has(offline), 'what he did meanwhile has come');
    for (const key of [mark, his1, offline]) expect(here.marks.fold.has(key)).toBe(true);
  },
  60_000,
);

onNetwork(
  `an article is deleted in the files of a hub that rests as well, and is refused from then on${WHERE}`,
  async () => {
    const { ana, hers } = await anaShares();
    const files = hubFiles(`${dir.path}/ana/lan/${hers.pid}`);
    await ana.host.stopNearby(hers.pid);
    expect(await ana.host.removeFromHub(hers.pid, ARTICLE_ID)).toEqual({ ok: true, value: true });
    const log = openSqliteLog(files.log);
    expect(
      log.rooms().some((room) => room.includes(hers.pid)),
      'the rest is there',
    ).toBe(true);
    expect(log.rooms().filter((room) => room.includes(ARTICLE_ID))).toEqual([]);
    await log.close();
  },
);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // there is no such process
  }
}
