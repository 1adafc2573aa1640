import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { articleIdOf } from '../../shared/model/ids.ts';
import { REFUSAL_NAMES } from '../../shared/wire/refusal.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { hubCli } from '../kit/hub-cli.ts';
import { TestMember } from '../kit/member.ts';
import { tempDir } from '../kit/temp-dir.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
const TOKEN = 'five-ferries-and-a-lighthouse';

/** The values on a page of metrics, by what stands before them. */
const valuesOf = (page: string): Map<string, number> =>
  new Map(
    page
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );

test('health and metrics of a hub at work: numbers that are right, and nothing of what the work is about', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const ben = await ana.invite('viewer');
  const name = teamRoom(ana.pid, AID);
  const [hers, his] = [ana.open(name), ben.open(name)];
  await Promise.all([hers.synced(), his.synced()]);
  const keys = [1, 2, 3].map(() => hers.act());
  await expect.poll(() => hers.held(keys), { timeout: 20_000 }).toHaveLength(3);
  his.act();
  expect(await his.refused).toBe('no-right');

  for (const page of ['/health', '/health/live']) expect((await fetch(hub.url + page)).status).toBe(200);
  expect(await (await fetch(`${hub.url}/health`)).json()).toEqual({ live: true, ready: true });
  const answer = await fetch(`${hub.url}/metrics`);
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const page = await answer.text();
  const values = valuesOf(page);
  const of = (metric: string): number => values.get(`postil_hub_${metric}`) ?? Number.NaN;
  expect([of('rooms_open'), of('refused_total{reason="no-right"}')]).toEqual([1, 1]);
  expect(of('sockets')).toBeGreaterThanOrEqual(1);
  expect(of('members_connected')).toBeGreaterThanOrEqual(1);
  expect(of('acks_total')).toBeGreaterThanOrEqual(3);
  expect(of('ack_seconds_bucket{le="+Inf"}')).toBe(of('ack_seconds_count'));
  expect(of('ack_seconds_count')).toBe(of('acks_total'));
  expect(of('commit_updates_sum')).toBeGreaterThanOrEqual(of('commit_updates_count'));
  expect(of('log_bytes')).toBeGreaterThan(4_000);
  expect(values.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  expect(values.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  for (const reason of REFUSAL_NAMES) expect(of(`refused_total{reason="${reason}"}`), reason).not.toBeNaN();

  for (const secret of [ana.pid, AID, name, ana.id, ben.id, hub.invitation, ana.token, ...keys]) {
    expect(page).not.toContain(secret);
  }
  expect(page).toMatch(/^(# (HELP|TYPE) [a-z]\w+ .+\n|[a-z]\w*(\{[a-z]+="[\w.+-]+"\})? [\d.e+-]+\n)+$/);
});

test('a project made at the hub by name is not named in its metrics either', async () => {
  const hub = await startHubProcess();
  await hubCli('create', 'Harbour bribery', '--dir', hub.dir);
  expect(await (await fetch(`${hub.url}/metrics`)).text()).not.toMatch(/harbour|bribery/i);
});

test('metrics are for this computer alone: not for whom a proxy asks, nor for a page under another name', async () => {
  const hub = await startHubProcess();
  const statusWith = async (headers: Record<string, string>): Promise<number> =>
    (await fetch(`${hub.url}/metrics`, { headers })).status;
  expect(await statusWith({})).toBe(200);
  for (const header of ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via', 'X-Forwarded-Host']) {
    expect(await statusWith({ [header]: '127.0.0.1' }), header).toBe(403);
  }
  // A page whose name was made to lead to this computer asks under that name.
  expect(await statusUnder(hub.url, 'rebound.example')).toBe(403);
  expect(await statusUnder(hub.url, 'localhost')).toBe(200);
});

/** The status of the metrics when they are asked for under another name: `fetch` lets nobody choose it. */
async function statusUnder(url: string, host: string): Promise<number | undefined> {
  const request = get(`${url}/metrics`, { headers: { host } });
  const [response] = (await once(request, 'response')) as [IncomingMessage]; // what the event comes with
  response.resume();
  return response.statusCode;
}

test('with a token the metrics are for who has it, wherever they are', async () => {
  const dir = tempDir('hub-token');
  onTestFinished(dir.remove);
  const file = path.join(dir.path, 'token');
  writeFileSync(file, `${TOKEN}\n`);
  const hub = await startHubProcess(undefined, '--metrics-token-file', file);
  const ask = (authorization?: string): Promise<Response> =>
    fetch(`${hub.url}/metrics`, {
      headers: { 'x-forwarded-for': '192.0.2.7', ...(authorization && { authorization }) },
    });
  expect(
    await Promise.all([ask(), ask(TOKEN), ask(`Bearer ${TOKEN}!`)].map(async (one) => (await one).status)),
  ).toEqual([403, 403, 403]);
  const answer = await ask(`Bearer ${TOKEN}`);
  expect([answer.status, (await answer.text()).includes(TOKEN)]).toEqual([200, false]);
  expect(hub.output).not.toContain(TOKEN);

  writeFileSync(file, 'short');
  const short = await hubCli('serve', '--port', '0', '--dir', dir.path, '--metrics-token-file', file);
  expect([short.code, short.err]).toEqual([1, expect.stringContaining('has to be one word of 16 characters or more')]);
  const none = await hubCli('serve', '--port', '0', '--dir', dir.path, '--metrics-token-file', `${file}-not-there`);
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('Name another file.')]);
  expect(none.err).toContain('The token for the metrics cannot be read');
});
