import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { newKeyPair } from '../../../../../electron/services/key-pair.ts';
import { Lan } from '../../../../../electron/services/lan/lan.ts';
import { LanHub } from '../../../../../electron/services/lan/lan-hub.ts';
import type { LanMessage, LanProcess, LanReport, LanSpec } from '../../../../../electron/services/lan/lan-messages.ts';
import { nearbyAddresses } from '../../../../../electron/services/lan/network.ts';
import { Projects } from '../../../../../electron/services/projects.ts';
import { fail, ok } from '../../../../../shared/base/result.ts';
import type { Nearby } from '../../../../../shared/host/nearby.ts';
import { newProjectId } from '../../../../../shared/model/ids.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

const unheard = (say: () => string): never => expect.fail(say());

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('lan');
});
afterEach(() => dir.remove());

/** A hub's process as its host sees it: `answer` says what it does with what it is sent. */
class Stand implements LanProcess {
  readonly sent: LanMessage[] = [];
  readonly #answer: (message: LanMessage, stand: Stand) => void;
  #report: (report: LanReport) => void = () => undefined;
  readonly #ends: (() => void)[] = [];

  constructor(answer: (message: LanMessage, stand: Stand) => void) {
    this.#answer = answer;
  }

  send(message: LanMessage): void {
    this.sent.push(message);
    this.#answer(message, this);
  }
  onMessage(listener: (report: LanReport) => void): void {
    this.#report = listener;
  }
  onEnd(listener: () => void): void {
    this.#ends.push(listener);
  }
  kill(): void {
    this.end();
  }
  report(report: LanReport): void {
    this.#report(report);
  }
  end(): void {
    for (const listener of this.#ends.splice(0)) listener();
  }
}

const spec: LanSpec = { pid: newProjectId(), dir: '/nowhere', address: '192.168.1.20', port: 4848 };
const up = ({ port }: LanSpec, stand: Stand) =>
  stand.report({ state: 'up', url: `http://192.168.1.20:${port || 50_001}`, founding: null });
const deaf = { people: () => undefined, again: () => undefined, failed: () => undefined, back: () => undefined };

test('where the port of last time is taken, the hub takes another one', async () => {
  const ports: number[] = [];
  const hub = new LanHub(
    spec,
    () =>
      new Stand((message, stand) => {
        if (message === 'end') return stand.end();
        ports.push(message.port);
        if (message.port === 4848) stand.report({ state: 'failed', code: 'port-taken', message: 'EADDRINUSE' });
        else up(message, stand);
      }),
    deaf,
  );
  expect(await hub.start()).toMatchObject({ ok: true, value: { url: 'http://192.168.1.20:50001' } });
  expect(ports).toEqual([4848, 0]);
  await hub.end();
});

test('a hub that ends by itself is started again, later each time, until it is up; one that was ended is not', async () => {
  const said: string[] = [];
  const stands: Stand[] = [];
  const back = Promise.withResolvers<void>();
  const hub = new LanHub(
    spec,
    () => {
      const stand = new Stand((message, self) => {
        if (message === 'end') self.end();
        // Twice it does not come up.
        else if (stands.length === 2 || stands.length === 3) self.end();
        else up(message, self);
      });
      stands.push(stand);
      return stand;
    },
    {
      people: () => undefined,
      again: (tries) => void said.push(`again ${tries}`),
      failed: (message) => void said.push(message),
      back: ({ url }) => {
        said.push(url);
        back.resolve();
      },
    },
    1,
  );
  await hub.start();
  stands[0]?.end();
  await back.promise;
  expect(said).toEqual(['again 1', 'again 2', 'again 3', 'http://192.168.1.20:4848']);
  await hub.end();
  expect(stands.at(-1)?.sent.at(-1)).toBe('end');
  expect(said).toHaveLength(4);
});

test('a hub that ends soon after each start is given up after some tries; one that was up for long is not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const said: (string | number)[] = [];
  const stands: Stand[] = [];
  const hub = new LanHub(
    spec,
    () => {
      const stand = new Stand((message, self) => (message === 'end' ? self.end() : up(message, self)));
      stands.push(stand);
      return stand;
    },
    { ...deaf, again: (tries) => said.push(tries), failed: (message) => said.push(message) },
  );
  await hub.start();
  const last = () => stands.at(-1)!;
  last().end();
  await vi.advanceTimersByTimeAsync(500);
  last().end();
  await vi.advanceTimersByTimeAsync(1000);
  expect(said).toEqual([1, 2]);
  await vi.advanceTimersByTimeAsync(60_000);
  for (let tries = 1; tries <= 8; tries++) {
    last().end();
    await vi.advanceTimersByTimeAsync(30_000);
  }
  expect(said).toEqual([1, 2, 1, 2, 3, 4, 5, 6, 7, 8]);
  last().end();
  expect(said.at(-1)).toBe(
    'The hub on this computer keeps ending soon after it starts. Share again later, or restart Postil first.',
  );
  const count = stands.length;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(stands).toHaveLength(count);
});

test.each([
  ['no-address', 'This computer has left that network. Choose another address and start sharing again.'],
  ['other', 'The hub on this computer could not start: the disk is full. Try again, or choose another address.'],
] as const)('why it did not start is said: %s', async (code, message) => {
  const fails = (sent: LanMessage, stand: Stand) =>
    sent === 'end' ? stand.end() : stand.report({ state: 'failed', code, message: 'the disk is full.' });
  expect(await new LanHub(spec, () => new Stand(fails), deaf).start()).toEqual({ ok: false, code, message });
});

/** Sharing over files of its own; the process comes up, or ends without a word. */
async function lan(works = true, isFounder = true) {
  const projects = await Projects.open(join(dir.path, 'projects.json'), unheard);
  const told: Nearby[] = [];
  const addresses = [{ name: 'eth0', address: '192.168.1.20' }];
  const opened = await Lan.open({
    dir: { lan: join(dir.path, 'lan'), lanList: join(dir.path, 'lan.json') },
    projects,
    shell: {
      startHub: () =>
        new Stand((message, stand) =>
          message === 'end' || !works ? queueMicrotask(() => stand.end()) : up(message, stand),
        ),
      emit: (_event, payload) => {
        if (payload !== null && 'nearby' in payload) told.push(payload.nearby);
      },
    },
    notice: unheard,
    keys: async () => newKeyPair(),
    mayFound: async () => (isFounder ? ok(true) : fail('not-founder', 'somebody else began it')),
    addresses: () => addresses,
  });
  return { lan: opened, projects, told };
}

test('a hub that does not come up is told, and the project is on no hub for it', async () => {
  const pid = newProjectId();
  const { lan: sharing, projects, told } = await lan(false);
  const message = 'The hub on this computer did not start. Try again; if it stays so, restart Postil.';
  expect(await sharing.shareNearby(pid, '192.168.1.20')).toEqual({ ok: false, code: 'other', message });
  expect(told).toEqual([{ phase: 'starting' }, { phase: 'failed', message }]);
  expect(await sharing.nearby(pid)).toEqual({ phase: 'failed', message });
  expect(projects.get(pid)?.hub ?? null).toBeNull();
  await sharing.stopNearby(pid);
  expect(await sharing.nearby(pid)).toEqual({ phase: 'off', wasOn: false, own: false });
  await sharing.close();
});

test('a project that went to another hub is shared from here no more, and is not pulled back', async () => {
  const pid = newProjectId();
  const { lan: sharing, projects, told } = await lan();
  expect(await sharing.shareNearby(pid, '192.168.1.20')).toMatchObject({ ok: true });
  expect(projects.get(pid)?.hub).toBe('http://192.168.1.20:50001');
  await sharing.hubIs(pid, 'http://192.168.1.20:50001');
  expect(await sharing.nearby(pid), 'the same again').toMatchObject({ phase: 'on' });
  await sharing.stopNearby(pid);
  expect(told.at(-1), 'it stays the own hub while it is off').toEqual({ phase: 'off', wasOn: false, own: true });

  await projects.change(pid, { hub: 'https://team.example' });
  const refused = {
    ok: false,
    code: 'other-hub',
    message:
      'This project is shared through a hub already (https://team.example), and has one hub at a time. Invite people to that one.',
  };
  expect(await sharing.shareNearby(pid, '192.168.1.20'), 'also where nobody has told').toEqual(refused);
  const files = join(dir.path, 'lan', pid);
  await mkdir(files, { recursive: true });
  await sharing.clearNearby(pid);
  expect(existsSync(files), 'it is not told yet that it is elsewhere').toBe(true);
  await sharing.hubIs(pid, 'https://team.example');
  expect(existsSync(files), 'not before the other hub has it all').toBe(true);
  expect(told.at(-1)).toEqual({ phase: 'off', wasOn: false, own: false });
  expect(await sharing.nearby(pid)).toEqual({ phase: 'off', wasOn: false, own: false });
  expect(await sharing.shareNearby(pid, '192.168.1.20')).toEqual(refused);
  expect(projects.get(pid)?.hub).toBe('https://team.example');
  await projects.change(pid, { hub: null });
  await sharing.clearNearby(pid);
  expect(existsSync(files), 'it is on no other hub').toBe(true);
  await projects.change(pid, { hub: 'https://team.example' });
  await sharing.clearNearby(pid);
  expect(existsSync(files)).toBe(false);
  await sharing.close();
});

test('sharing that a full disk broke off half way is taken up again', async () => {
  const pid = newProjectId();
  const { lan: sharing, projects } = await lan();
  expect(await sharing.shareNearby(pid, '192.168.1.20')).toMatchObject({ ok: true });
  await sharing.stopNearby(pid);
  const store = join(dir.path, 'lan.json');
  const change = projects.change.bind(projects);
  // The disk takes the project's new hub, and nothing after that.
  projects.change = async (...args) => {
    await change(...args);
    await rm(store);
    await mkdir(store);
  };
  await projects.change(pid, { hub: 'http://192.168.1.20:50001' });
  await rm(store, { recursive: true });
  expect(await sharing.shareNearby(pid, '192.168.1.20')).toMatchObject({ ok: false, code: 'io' });
  projects.change = change;
  await rm(store, { recursive: true });
  expect(await sharing.shareNearby(pid, '192.168.1.20')).toMatchObject({ ok: true });
  await sharing.close();
});

test('whoever may not put a project on a hub does not share it', async () => {
  const pid = newProjectId();
  const { lan: sharing, projects, told } = await lan(true, false);
  expect(await sharing.shareNearby(pid, '192.168.1.20')).toMatchObject({ ok: false, code: 'not-founder' });
  expect(projects.get(pid)?.hub ?? null).toBeNull();
  expect(told).toEqual([]);
  await sharing.close();
});

test('with a project that is deleted its hub goes, too', async () => {
  const pid = newProjectId();
  const { lan: sharing } = await lan();
  expect(await sharing.shareNearby(pid, '192.168.1.20')).toMatchObject({ ok: true });
  const folder = join(dir.path, 'lan', pid);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'log.sqlite'), 'everything');
  await sharing.forget(pid);
  expect(existsSync(folder)).toBe(false);
  expect(await sharing.nearby(pid)).toEqual({ phase: 'off', wasOn: false, own: false });
  await sharing.close();
});

test('only addresses that others can reach are offered, the short ones first', () => {
  const card = (address: string, internal = false) => ({
    address,
    family: address.includes(':') ? ('IPv6' as const) : ('IPv4' as const),
    internal,
    netmask: '',
    mac: '',
    cidr: null,
    scopeid: 0,
  });
  expect(
    nearbyAddresses({
      lo: [card('127.0.0.1', true), card('::1', true)],
      wifi: [card('fe80::1'), card('fd00::2'), card('192.168.1.20')],
      cable: [card('169.254.3.4')],
    }),
  ).toEqual([
    { name: 'wifi', address: '192.168.1.20' },
    { name: 'wifi', address: 'fd00::2' },
  ]);
});
