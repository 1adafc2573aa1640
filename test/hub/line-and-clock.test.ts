import { readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import path from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import { type HubProcess, startHubProcess } from '../kit/hub.ts';
import { hubCli } from '../kit/hub-cli.ts';
import { ARTICLE, ARTICLE_ID, aMark } from '../kit/session-parts.ts';
import { closing, Person } from '../kit/team.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { until } from '../kit/until.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const onHub = (session: ProjectSession, limit?: number) =>
  until(session, () => session.status.hub.state === 'saved', 'all is on the hub', limit);

/** Ana alone with a project of one article on a hub, reached at `url`. */
async function anaAt(hub: HubProcess, url = hub.url): Promise<ProjectSession> {
  const ana = new Person('Ana');
  const hers = closing(await ana.door.create('Flood'));
  await hers.addArticle(ARTICLE);
  const shared = await ana.door.share(hers, url, hub.invitation);
  if (!shared.ok) throw new Error(shared.message);
  await onHub(hers);
  return hers;
}

/** A way to a hub that can go dead: nothing comes through any more, and nobody is told. */
async function wayTo(hub: HubProcess) {
  const { hostname, port } = new URL(hub.url);
  const ends = new Set<Socket>();
  const server = createServer((here) => {
    const there = connect(Number(port), hostname);
    for (const end of [here, there]) {
      ends.add(end);
      end.on('error', () => end.destroy());
    }
    here.pipe(there).pipe(here);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    for (const end of ends) end.destroy();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens on TCP
    goDead() {
      for (const end of ends) {
        end.unpipe();
        end.on('data', () => undefined); // swallowed
      }
    },
  };
}

test('[S41] a line that went dead while the computer slept, or the network changed, is found out without a click', async () => {
  const browser = new EventTarget();
  vi.stubGlobal('window', browser);
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  const hub = await startHubProcess();
  const way = await wayTo(hub);
  const hers = await anaAt(hub, way.url);
  const states = new Set<string>();
  hers.subscribe(() => states.add(hers.status.hub.state));
  // A line that holds is left alone.
  browser.dispatchEvent(new Event('online'));
  const { marks } = await hers.openArticle(ARTICLE_ID);
  await marks.act([aMark('claim')]);
  await onHub(hers);
  expect(states).not.toContain('offline');

  way.goDead();
  await marks.act([aMark('claim', 1)]);
  expect(marks.status.hub.state).toBe('sending');
  browser.dispatchEvent(new Event('online'));
  await until(hers, () => hers.status.hub.state === 'offline', 'the dead line is found out', 15_000);
  await onHub(hers, 15_000);
});

test('[S40] a hub that was put back to an older backup gets back what it lost, and says saved when it has it', async () => {
  const hub = await startHubProcess();
  const there = tempDir('older');
  onTestFinished(there.remove);
  const hers = await anaAt(hub);
  const { marks } = await hers.openArticle(ARTICLE_ID);
  await marks.act([aMark('claim')]);
  await onHub(hers);
  expect((await hubCli('backup', `${there.path}/old`, '--dir', hub.dir)).code).toBe(0);
  const lost = await Promise.all(Array.from({ length: 50 }, (_, at) => marks.act([aMark('claim', at)])));
  await onHub(hers);
  await hub.stop();
  await until(hers, () => hers.status.hub.state === 'offline', 'the hub is away');
  expect((await hubCli('restore', `${there.path}/old`, '--dir', hub.dir)).code).toBe(0);
  const said: string[] = [];
  hers.subscribe(() => said.push(hers.status.hub.state));
  await hub.start();
  await onHub(hers);
  expect(said.indexOf('sending')).toBeGreaterThanOrEqual(0);
  expect(said.indexOf('sending')).toBeLessThan(said.indexOf('saved'));
  // The word is good: the hub is killed at once, and has all of it.
  await hub.kill();
  expect(lost.filter((key) => !holds(hub, key))).toEqual([]);
});

test('[S44] nothing hangs on the clock of a computer, whatever it shows', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2009-01-01') });
  const hub = await startHubProcess();
  const hers = await anaAt(hub);
  const { marks } = await hers.openArticle(ARTICLE_ID);
  await marks.act([aMark('claim')]);
  await onHub(hers);
  vi.setSystemTime(new Date('2060-01-01'));
  await marks.act([aMark('claim', 1)]);
  await hub.stop();
  await until(hers, () => hers.status.hub.state === 'offline', 'the hub is away');
  await hub.start();
  await onHub(hers);
  expect(marks.fold.stepCount).toBe(2);
});

/** Whether a hub that has ended holds this on its disk: a key lies in the bytes of its update as it is. */
function holds(hub: HubProcess, key: string): boolean {
  return readdirSync(hub.dir).some((name) => readFileSync(path.join(hub.dir, name)).includes(key));
}
