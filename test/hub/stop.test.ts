import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { articleIdOf } from '../../shared/model/ids.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { hubCli } from '../kit/hub-cli.ts';
import { TestMember } from '../kit/member.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
const SECRET = 'brown envelopes on the quay';
const BY_SIGNAL = new URL('../../hub/cli/end-by-signal.ts', import.meta.url).href;

test('a hub told to end while people work ends in order; they come back by themselves, and nothing is missing', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const room = ana.open(teamRoom(ana.pid, AID));
  await room.synced();
  const keys = Array.from({ length: 300 }, () => room.act());
  const codes: number[] = [];
  room.provider.on('close', ({ event }: { event: { code: number } }) => codes.push(event.code));
  const from = performance.now();
  expect(await hub.stop()).toBe(0);
  expect(performance.now() - from).toBeLessThan(8_000);
  await expect.poll(() => codes[0], { timeout: 20_000 }).toBe(1001);
  keys.push(room.act()); // while it is away
  await hub.start();
  await expect.poll(async () => (await room.held(keys)).length, { timeout: 20_000 }).toBe(keys.length);
}, 60_000);

test('reports in JSON tell what happens in lines of their own, and nothing of what people write or show', async () => {
  const hub = await startHubProcess(undefined, '--log-format', 'json');
  const { out } = await hubCli('invite', '--owner', '--dir', hub.dir, '--json');
  const { invitation } = JSON.parse(out) as { invitation: string };
  const ana = await TestMember.founder({ url: hub.url, invitation });
  const room = ana.open(teamRoom(ana.pid, AID));
  await room.synced();
  const key = room.act({ kind: 'comment', of: null, text: SECRET });
  await expect.poll(() => room.held([key]), { timeout: 20_000 }).toEqual([key]);
  // What is refused is counted, and nobody can fill the journal with it.
  const ben = await ana.invite('viewer');
  const his = ben.open(teamRoom(ana.pid, AID));
  await his.synced();
  his.act({ kind: 'comment', of: null, text: SECRET });
  expect(await his.refused).toBe('no-right');
  await fetch(`${hub.url}/v1/join`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: SECRET });
  await hub.stop();
  const lines = hub.output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ level, event }) => [level, event])).toEqual([
    ['info', 'started'],
    ['info', 'uninvited'],
    ['info', 'stopping'],
    ['info', 'stopped'],
  ]);
  for (const { time, message } of lines) {
    expect(new Date(String(time)).toISOString()).toBe(time);
    expect(message).toMatch(/\S \S.*\.$/);
  }
  for (const secret of [invitation, ana.token, SECRET]) expect(hub.output).not.toContain(secret);
}, 60_000);

/** A process whose hub takes for ever to end; `ended` answers with its exit code, `said` what it has reported. */
async function stuck(
  longest: number,
): Promise<{ tell(): void; said(): string; readonly ended: Promise<number | null> }> {
  const program = `
    import { endBySignal } from ${JSON.stringify(BY_SIGNAL)};
    endBySignal({ close: () => new Promise(() => undefined) }, (event) => console.log(event), ${longest});
    setInterval(() => undefined, 60_000);
    console.log('up');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data;
  });
  await once(child.stdout, 'data');
  return { tell: () => void child.kill('SIGTERM'), said: () => said, ended };
}

test('a hub that cannot end in order ends all the same, in the time it has', async () => {
  const { tell, said, ended } = await stuck(300);
  tell();
  expect(await ended).toBe(0);
  expect(said()).toBe('up\nstopping\nstopped-late\n');
});

test('a second signal ends it at once, but not when it is the same one told twice', async () => {
  const { tell, ended } = await stuck(120_000);
  tell();
  tell();
  const stillThere = Symbol();
  const soon = new Promise((resolve) => setTimeout(resolve, 900, stillThere)); // longer than two signals count as one
  expect(await Promise.race([ended, soon])).toBe(stillThere);
  tell();
  expect(await ended).toBe(1);
});

test('a socket that asks for no address there can be does not end the hub', async () => {
  const hub = await startHubProcess();
  const { hostname, port } = new URL(hub.url);
  for (const page of ['//', 'http://', '/%zz']) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined); // a hub that refuses may cut it off
    socket.write(
      `GET ${page} HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n\r\n`,
    );
    await Promise.race([once(socket, 'data'), once(socket, 'close')]);
    socket.destroy();
    expect((await fetch(`${hub.url}/health`)).status, page).toBe(200);
  }
});
