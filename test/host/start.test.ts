import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDataDir } from '../../electron/services/data-dir.ts';
import { DESKTOP, takeHostLock } from '../../electron/services/host-lock.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { tempDir } from '../kit/temp-dir.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'electron', 'loopback', 'main.ts');
let dir: ReturnType<typeof tempDir>;
const hosts: TestHost[] = [];
const taken: Server[] = [];
beforeEach(() => {
  dir = tempDir('start');
});
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.kill();
  for (const server of taken.splice(0)) server.close();
  dir.remove();
});

async function start(env: NodeJS.ProcessEnv = {}): Promise<TestHost> {
  const host = await startHost(dir.path, env);
  hosts.push(host);
  return host;
}

/** Runs the host to its end. */
function run(env: NodeJS.ProcessEnv, data = dir.path): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, [MAIN, '--data-dir', data], { env: { ...process.env, ...env } });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  return new Promise((done) => child.once('exit', (code) => done({ code, printed })));
}

const address = (): string => join(dir.path, 'host.address');

test('a second start on the same data names the running one and ends', async () => {
  const { url } = await start();
  const second = await run({ POSTIL_PORT: '0' });
  expect(second).toMatchObject({ code: 0, printed: expect.stringContaining(url) });
});

test('two starts at once leave one host', async () => {
  const [a, b] = await Promise.all([startHost(dir.path), startHost(dir.path)]);
  hosts.push(a, b);
  expect(b.url).toBe(a.url);
  expect((await run({ POSTIL_PORT: '0' })).printed).toContain(a.url);
});

test('a host that is too busy to answer is not taken for dead: no second one works on its data', async () => {
  const child = spawn(process.execPath, [MAIN, '--data-dir', dir.path], { env: { ...process.env, POSTIL_PORT: '0' } });
  const gone = once(child, 'exit');
  try {
    await once(child.stdout, 'data');
    const told = await readFile(address(), 'utf8');
    child.kill('SIGSTOP');
    expect(await run({ POSTIL_PORT: '0' })).toMatchObject({ code: 0, printed: expect.stringContaining(told) });
    child.kill('SIGCONT');
    expect(await readFile(address(), 'utf8')).toBe(told);
  } finally {
    child.kill('SIGKILL');
    await gone;
  }
});

test('a folder that the desktop app has open is left to it, in one sentence', async () => {
  const lock = takeHostLock(makeDataDir(dir.path));
  await lock?.tell(DESKTOP);
  const second = await run({ POSTIL_PORT: '0' });
  expect(second).toEqual({
    code: 1,
    printed: 'The Postil app has this data folder open. Go on there, or quit it and start again.\n',
  });
  await lock?.free();
  expect((await start()).url).toBe(await readFile(address(), 'utf8'));
});

test('a folder that a browser’s Postil has open the desktop app does not get', async () => {
  const host = await start();
  expect(takeHostLock(makeDataDir(dir.path))).toBeNull();
  await host.kill();
  const lock = takeHostLock(makeDataDir(dir.path));
  expect(lock).not.toBeNull();
  await lock?.free();
});

test('a data folder where none can be made is told in one sentence', async () => {
  await writeFile(join(dir.path, 'file'), '');
  const asked = join(dir.path, 'file', 'data');
  expect(await run({}, asked)).toMatchObject({
    code: 1,
    printed: expect.stringMatching(/^The data folder .* cannot be made\. The disk refused .*\.\n$/),
  });
});

test('only its owner can read where the host is', async () => {
  await start();
  expect((await stat(address())).mode & 0o777).toBe(0o600);
  expect((await stat(dir.path)).mode & 0o077).toBe(0);
});

test('a host that was killed does not hinder the next start', async () => {
  const first = await start();
  await first.kill();
  expect((await start()).token).not.toBe(first.token);
});

test('an address that says nothing sensible does not either', async () => {
  await writeFile(address(), 'x');
  await start();
});

test('SIGTERM ends it well and takes the address away', async () => {
  const host = await start();
  expect(await host.stop()).toBe(0);
  await expect(stat(address())).rejects.toThrow('ENOENT');
});

test('a port that is taken is said, and one of the next few is used', async () => {
  const wanted = await new Promise<number>((done, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) done(address.port);
      else reject(new Error('no port'));
    });
    taken.push(server);
  });
  const host = await start({ POSTIL_PORT: String(wanted) });
  const port = Number(new URL(host.origin).port);
  expect(port).toBeGreaterThan(wanted);
  expect(port).toBeLessThan(wanted + 10);
});

test('a port that is none is refused in one sentence', async () => {
  expect(await run({ POSTIL_PORT: 'many' })).toMatchObject({
    code: 1,
    printed: 'POSTIL_PORT is not a port: many. Name a number from 0 to 65535.\n',
  });
});

test('a damaged identity is told to the page, and a damaged settings file is set aside and noticed', async () => {
  await writeFile(join(dir.path, 'identity.json'), '{');
  await writeFile(join(dir.path, 'settings.json'), '{');
  const { host, close } = await (await start()).connect('tab');
  const noticed = new Promise<string>((done) => host.on('notice', ({ message }) => done(message)));
  expect(await noticed).toContain('settings.json');
  await expect(host.identity()).rejects.toThrow('damaged');
  expect(await readFile(join(dir.path, 'identity.json'), 'utf8')).toBe('{');
  close();
});
