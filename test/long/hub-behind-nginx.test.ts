import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { proxyList } from '../../hub/client-address.ts';
import { startHub } from '../../hub/server.ts';
import { startHubProcess } from '../kit/hub.ts';
import { nginxBefore, nginxHere } from '../kit/nginx.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { onHub, twoBehind } from '../kit/two-behind.ts';
import { until } from '../kit/until.ts';

const why = nginxHere === null ? ' (skipped: there is no nginx, or no openssl, on this machine)' : '';
const behindNginx = test.runIf(nginxHere !== null);

behindNginx(`two people work over TLS through nginx as it is shipped, past restarts of both${why}`, async () => {
  const hub = await startHubProcess(undefined, '--trust-proxy', '127.0.0.1');
  const nginx = await nginxBefore(hub.url);
  const { hers, his, mark, reaches } = await twoBehind(nginx.url, hub);
  await reaches(await mark(0));

  // The hub is away behind a proxy that is not: 502 is no refusal, and needs no click.
  await hub.stop();
  await until(his, () => his.status.hub.state === 'offline' && his.away !== null, 'the hub is away');
  await until(his, () => /has trouble/.test(his.away?.message ?? ''), 'Ben is told that the hub has trouble');
  const meanwhile = await mark(1);
  await hub.start();
  await reaches(meanwhile, 30_000);
  await nginx.stop();
  await until(hers, () => hers.status.hub.state === 'offline', 'nobody answers');
  await nginx.start();
  await Promise.all([onHub(hers), onHub(his)]);
  await reaches(await mark(2));
});

behindNginx(`nginx keeps the operator’s pages to itself, and large calls away${why}`, async () => {
  const hub = await startHubProcess();
  const { url } = await nginxBefore(hub.url);
  expect((await fetch(`${url}/v1/hello`)).status).toBe(200);
  for (const page of ['/metrics', '/health', '/health/live']) expect((await fetch(url + page)).status, page).toBe(404);
  const post = (bytes: number) =>
    fetch(`${url}/v1/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify('x'.repeat(bytes)),
    });
  const [byHub, byNginx] = [await post(20_000), await post(70_000)];
  expect([byHub.status, byHub.headers.get('content-type')]).toEqual([413, 'application/json']);
  expect([byNginx.status, byNginx.headers.get('content-type')]).toEqual([413, 'text/html']);
});

behindNginx(`the hub knows clients behind nginx apart, whatever they say of themselves${why}`, async () => {
  const dir = tempDir('behind-nginx');
  const proxies = proxyList(['127.0.0.1']);
  if (!proxies.ok) throw new Error(proxies.message);
  const hub = await startHub({ dir: dir.path, port: 0, limits: { connectionsPerAddress: 1 }, proxies: proxies.value });
  onTestFinished(async () => {
    await hub.close();
    dir.remove();
  });
  const { url } = await nginxBefore(hub.url);
  const open = (localAddress: string, headers: Record<string, string> = {}): Promise<boolean> => {
    const socket = new WebSocket(url.replace('https', 'wss'), { localAddress, headers });
    onTestFinished(() => socket.terminate());
    return new Promise((resolve) => {
      socket.on('open', () => resolve(true));
      socket.on('error', () => resolve(false));
    });
  };
  expect(await open('127.0.0.2')).toBe(true);
  expect(await open('127.0.0.3')).toBe(true);
  expect(await open('127.0.0.2')).toBe(false);
  expect(await open('127.0.0.2', { 'x-forwarded-for': '192.0.2.7' })).toBe(false);
});
