import { expect, test } from 'vitest';
import { caddyBefore, isCaddyHere } from '../kit/caddy.ts';
import { startHubProcess } from '../kit/hub.ts';
import { onHub, twoBehind } from '../kit/two-behind.ts';
import { until } from '../kit/until.ts';

const why = isCaddyHere ? '' : ' (skipped: there is no Caddy on this machine)';
const behindCaddy = test.runIf(isCaddyHere);

behindCaddy(
  `two people work over TLS through Caddy as it is shipped, past its configuration being loaded anew${why}`,
  async () => {
    const hub = await startHubProcess(undefined, '--trust-proxy', '127.0.0.1');
    const caddy = await caddyBefore(hub.url);
    const { hers, his, mark, reaches } = await twoBehind(caddy.url, hub);
    await reaches(await mark(0));

    const cut = Promise.all(
      [hers, his].map((session) => until(session, () => session.status.hub.state !== 'saved', 'the line is cut')),
    );
    caddy.reload();
    await cut;
    await Promise.all([onHub(hers), onHub(his)]);
    await reaches(await mark(1));
  },
);

behindCaddy(`Caddy keeps the operator’s pages to itself, and answers large calls itself${why}`, async () => {
  const hub = await startHubProcess();
  const { url } = await caddyBefore(hub.url);
  expect((await fetch(`${url}/v1/hello`)).status).toBe(200);
  for (const page of ['/metrics', '/health', '/health/live']) expect((await fetch(url + page)).status, page).toBe(404);
  const post = async (bytes: number) => {
    const { status, headers } = await fetch(`${url}/v1/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify('x'.repeat(bytes)),
    });
    return [status, headers.get('content-type')];
  };
  expect(await post(20_000)).toEqual([413, 'application/json']);
  expect(await post(90_000)).toEqual([413, 'application/json']);
  expect(await post(100_000)).toEqual([413, null]);
});
