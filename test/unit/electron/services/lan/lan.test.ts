import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newKeyPair } from '../../../../../electron/services/key-pair.ts';
import { Lan } from '../../../../../electron/services/lan/lan.ts';
import { LanHub } from '../../../../../electron/services/lan/lan-hub.ts';
import type { LanMessage, LanProcess, LanReport, LanSpec } from '../../../../../electron/services/lan/lan-messages.ts';
import { nearbyAddresses } from '../../../../../electron/services/lan/network.ts';
import { Projects } from '../../../../../electron/services/projects.ts';
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
const deaf = { people: () => undefined, again: () => undefined, back: () => undefined };

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

test.each([
  ['no-address', 'This computer has left that network. Choose another address and start sharing again.'],
  ['other', 'The hub on this computer could not start: the disk is full. Try again, or choose another address.'],
] as const)('why it did not start is said: %s', async (code, message) => {
  const fails = (sent: LanMessage, stand: Stand) =>
    sent === 'end' ? stand.end() : stand.report({ state: 'failed', code, message: 'the disk is full.' });
  expect(await new LanHub(spec, () => new Stand(fails), deaf).start()).toEqual({ ok: false, code, message });
});

/** Sharing over files of its own; the process comes up, or ends without a word. */
async function lan(works = true) {
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
  expect(await sharing.nearby(pid)).toEqual({ phase: 'off', wasOn: false });
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
  expect(await sharing.nearby(pid)).toEqual({ phase: 'off', wasOn: false });
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
