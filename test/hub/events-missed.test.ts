import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { connectHost } from '../../renderer/host.ts';
import { shortMemory } from '../../renderer/session/device-memory.ts';
import { makeDoor } from '../../renderer/session/door.ts';
import { noCopy } from '../../renderer/session/local-copy.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { ARTICLE, ARTICLE_ID, aMark } from '../kit/session-parts.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { until } from '../kit/until.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  vi.unstubAllGlobals();
});

/** Makes this process look like a tab that the host served; answers how to cut the events of those that connect. */
function likeATab({ origin, token }: TestHost) {
  const sockets: WebSocket[] = [];
  let blocked = false;
  class TabSocket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { origin });
      sockets.push(this);
      this.on('error', () => this.terminate());
      if (blocked) this.terminate();
    }
  }
  const { fetch } = globalThis;
  const values = new Map<string, string>();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('location', { host: new URL(origin).host, hash: `#t=${token}`, pathname: '/' });
  vi.stubGlobal('history', { replaceState: () => undefined });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
  });
  vi.stubGlobal('WebSocket', TabSocket);
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    fetch(new URL(path, origin), { ...init, headers: { ...init.headers, origin } }),
  );
  return {
    block() {
      blocked = true;
      for (const socket of sockets) socket.terminate();
    },
    unblock() {
      blocked = false;
    },
  };
}

test('a tab whose events were cut has what another tab wrote meanwhile as soon as they flow again', async () => {
  const dir = tempDir('events');
  ends.push(() => dir.remove());
  const host = await startHost(dir.path);
  ends.push(() => host.kill());
  const other = await host.connect('other');
  ends.push(other.close);
  const one = await makeDoor(other.host, { memory: shortMemory(), copy: noCopy }).create('Flood');
  ends.push(() => one.close());
  await one.addArticle(ARTICLE);
  const here = await one.openArticle(ARTICLE_ID);

  const tab = likeATab(host);
  ends.push(() => tab.block());
  const two = await makeDoor(connectHost(), { memory: shortMemory(), copy: noCopy }).open(one.pid);
  ends.push(() => two.close());
  const there = await two.openArticle(ARTICLE_ID);
  const first = await here.marks.act([aMark('claim')]);
  await until(there.marks, () => there.marks.fold.has(first), 'events flow');
  tab.block();
  const missed = await here.marks.act([aMark('claim', 1)]);
  await until(one, () => one.status.here.state === 'saved', 'it is on the disk');
  expect(there.marks.fold.has(missed)).toBe(false);
  tab.unblock();
  await until(there.marks, () => there.marks.fold.has(missed), 'the tab has caught up');
});
