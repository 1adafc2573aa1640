import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { HubClient } from '../../electron/services/hub-client.ts';
import { newKeyPair } from '../../electron/services/key-pair.ts';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import { newProjectId } from '../../shared/model/ids.ts';
import { startHubProcess } from '../kit/hub.ts';
import { HubProcess } from '../kit/hub-process.ts';
import { ARTICLE_ID, aMark } from '../kit/session-parts.ts';
import { anaAndBen } from '../kit/team.ts';
import { until } from '../kit/until.ts';

const onHub = (session: ProjectSession) =>
  until(session, () => session.status.hub.state === 'saved', 'it is on the hub');

test('[S42] [S43] a hub that moved is followed to its new address, once it knows project and person; another hub is not', async () => {
  const { hub, hers, his, ana, ben } = await anaAndBen();
  await onHub(his);
  await hub.stop();
  await until(his, () => /^No hub answers at/.test(his.away?.message ?? ''), 'the hub is away');
  expect(his.away).toMatchObject({ code: 'unreachable' });
  const { marks } = await his.openArticle(ARTICLE_ID);
  const key = await marks.act([aMark('claim')]);

  const other = await startHubProcess();
  const host = ben.computer.window();
  const stays = { ok: false, message: expect.stringMatching(/^The project stays at its old address: ./) };
  expect(await host.moveHub(his.pid, other.url)).toMatchObject(stays);
  expect(await host.moveHub(his.pid, '127.0.0.1:1')).toMatchObject(stays);
  expect(await host.moveHub(his.pid, 'not an address')).toMatchObject({ ok: false, code: 'bad-address' });
  expect(await host.moveHub(newProjectId(), other.url)).toMatchObject({ ok: false, code: 'no-hub' });
  expect(ben.computer.projects.get(his.pid)?.hub).toBe(hub.url);

  const moved = new HubProcess(hub.dir, ['--log-format', 'json']);
  onTestFinished(async () => void (await moved.kill()));
  await moved.start();
  expect(moved.url).not.toBe(hub.url);
  for (const [session, person] of [
    [hers, ana],
    [his, ben],
  ] as const) {
    const there = await person.computer.window().moveHub(session.pid, moved.url);
    if (!there.ok) throw new Error(there.message);
    expect(there.value).toMatchObject({ pid: session.pid, address: moved.url, role: session.role });
    session.connect(there.value.address, there.value.role);
  }
  await onHub(his);
  expect(his.hub).toBe(moved.url);
  const here = await hers.openArticle(ARTICLE_ID);
  await until(here.marks, () => here.marks.fold.has(key), 'Ana has what Ben did while it was away');
});

test('a hub of another version is told apart from one that is not there', async () => {
  let version = 2;
  const server = createServer((_, response) => response.end(JSON.stringify({ hub: 'postil', version, nonce: 'once' })));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // it listens on TCP
  const client = new HubClient(`http://127.0.0.1:${port}`, newKeyPair());
  expect(await client.session(newProjectId())).toMatchObject({
    ok: false,
    code: 'too-old',
    message: expect.stringContaining('is newer than this Postil. Update Postil;'),
  });
  version = 0;
  expect(await client.session(newProjectId())).toMatchObject({
    ok: false,
    code: 'too-new',
    message: expect.stringContaining('is older than this Postil. Ask who runs it to upgrade it;'),
  });
});
