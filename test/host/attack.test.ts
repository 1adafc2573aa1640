import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { CSP } from '../../shared/host/csp.ts';
import { newProjectId } from '../../shared/model/ids.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { tempDir } from '../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
let host: TestHost;
beforeAll(async () => {
  dir = tempDir('attack');
  host = await startHost(dir.path);
});
afterAll(async () => {
  await host.kill();
  dir.remove();
});

interface Sent {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends a request with exactly these headers; `fetch` would not let a test forge Host or Origin. */
function send({ method = 'POST', path, headers = {}, body }: Sent) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((done, reject) => {
    const { hostname, port } = new URL(host.origin);
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const right = (): Record<string, string> => ({
  origin: host.origin,
  authorization: `Bearer ${host.token}`,
  'content-type': 'application/json',
  'x-postil-page': 'tab',
});
const call = (headers: Record<string, string>) => send({ path: '/host/settings', headers, body: '[]' });

test('with everything right a call is answered', async () => {
  expect(await call(right())).toMatchObject({ status: 200 });
});

test.each([
  ['no token', 'authorization', undefined],
  ['another token', 'authorization', `Bearer ${'A'.repeat(32)}`],
  ['a token cut short', 'authorization', 'Bearer A'],
  ['no origin', 'origin', undefined],
  ['a foreign origin', 'origin', 'https://evil.example'],
  ['another local page', 'origin', 'http://127.0.0.1:1'],
  ['localhost for an origin', 'origin', 'http://localhost:4750'],
  ['a sandboxed page', 'origin', 'null'],
  ['no page', 'x-postil-page', undefined],
  ['a page of odd characters', 'x-postil-page', '../x'],
])('a call with %s is refused', async (_, name, value) => {
  const { [name]: _left, ...headers } = right();
  const refused = await call(value === undefined ? headers : { ...headers, [name]: value });
  expect(refused).toMatchObject({ status: 403 });
  expect(refused.text).toContain(
    'This page belongs to an earlier start of Postil: open the address that Postil printed this time.',
  );
});

test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1.evil.example', '[::1]', '0.0.0.0'])(
  'under the name %s nothing is served, so a rebound name reaches neither page nor calls',
  async (name) => {
    const { port } = new URL(host.origin);
    const headers = { ...right(), host: `${name}:${port}`, origin: `http://${name}:${port}` };
    if (headers.host === new URL(host.origin).host) headers.host = name; // 127.0.0.1 without its port
    expect(await call(headers)).toMatchObject({ status: 421 });
    expect(await send({ method: 'GET', path: '/', headers: { host: headers.host } })).toMatchObject({ status: 421 });
  },
);

test('a page of another site gets no CORS leave, so the browser will not even send the call', async () => {
  const asked = await send({
    method: 'OPTIONS',
    path: '/host/settings',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  });
  expect(asked.status).toBe(405);
  expect(Object.keys(asked.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('every answer carries the policy and its fellows', async () => {
  for (const answer of [await call(right()), await call({}), await send({ method: 'GET', path: '/nowhere' })]) {
    expect(answer.headers).toMatchObject({
      'content-security-policy': CSP,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
  }
});

test('a call is a POST', async () => {
  expect(await send({ method: 'GET', path: '/host/settings', headers: right() })).toMatchObject({ status: 405 });
});

test.each(['constructor', '__proto__', 'toString', 'nothing', '', 'settings/..', '%73ettings'])(
  'there is no call %j',
  async (name) => {
    expect(await send({ path: `/host/${name}`, headers: right(), body: '[]' })).toMatchObject({ status: 404 });
  },
);

test.each([
  ['loadRoom', '["../../etc/passwd"]'],
  ['loadRoom', '[]'],
  ['loadRoom', '{"0":"x"}'],
  ['appendUpdate', `["${projectRoom(newProjectId())}",[1,2,3]]`],
  ['changeSettings', '[{"name":{"toString":1}}]'],
  ['openExternal', '["file:///etc/passwd"]'],
  ['settings', 'not json'],
  ['settings', ''],
  ['settings', '[{"$bytes":"***"}]'],
])('%s with %s is refused before it runs', async (name, body) => {
  expect(await send({ path: `/host/${name}`, headers: right(), body })).toMatchObject({ status: 400 });
});

test('a body that says it is too long is not read', async () => {
  const headers = { ...right(), 'content-length': String(25 * 1024 * 1024) };
  const { hostname, port } = new URL(host.origin);
  const status = await new Promise<number>((done, reject) => {
    const sent = request({ hostname, port, method: 'POST', path: '/host/settings', headers }, (response) => {
      done(response.statusCode ?? 0);
      sent.destroy();
    });
    sent.on('error', reject);
    sent.flushHeaders(); // not a byte of the body is sent
  });
  expect(status).toBe(413);
});

test('a body that does not say how long it is is read only up to the limit', async () => {
  const { hostname, port } = new URL(host.origin);
  const socket = connect(Number(port), hostname);
  const answered = firstData(socket);
  const head = Object.entries({ ...right(), host: `${hostname}:${port}`, 'transfer-encoding': 'chunked' });
  socket.write(`POST /host/settings HTTP/1.1\r\n${head.map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\n`);
  const MiB = 1024 * 1024;
  const chunk = Buffer.concat([Buffer.from(`${MiB.toString(16)}\r\n`), Buffer.alloc(MiB, 32), Buffer.from('\r\n')]);
  for (let n = 0; n < 25; n++) socket.write(chunk);
  expect(await answered).toMatch(/^HTTP\/1\.1 413 /);
  socket.destroy();
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/assets/../../secret.txt',
  '/..%5csecret.txt',
  '/%252e%252e/secret.txt',
  '//etc/passwd',
  '/%00',
  '/%',
  '/host',
])('no path leads out of the workbench: %s', async (path) => {
  await mkdir(join(dir.path, 'x'), { recursive: true });
  await writeFile(join(dir.path, 'secret.txt'), 'secret');
  // The socket is written raw: every client library would tidy the path first.
  const { hostname, port } = new URL(host.origin);
  const socket = connect(Number(port), hostname);
  const answered = firstData(socket);
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n\r\n`);
  expect(await answered).toMatch(/^HTTP\/1\.1 (400|404) /);
  socket.destroy();
});

test.each([
  ['without a token', (t: TestHost) => ({ protocols: ['postil.v1', 'page.tab'], origin: t.origin })],
  ['with another token', (t: TestHost) => ({ protocols: ['postil.v1', 'token.x', 'page.tab'], origin: t.origin })],
  ['without a page', (t: TestHost) => ({ protocols: ['postil.v1', `token.${t.token}`], origin: t.origin })],
  ['from a foreign origin', (t: TestHost) => ({ protocols: protocols(t), origin: 'https://evil.example' })],
  [
    'under another name',
    (t: TestHost) => ({ protocols: protocols(t), origin: t.origin, headers: { host: 'evil.example' } }),
  ],
  ['at another path', (t: TestHost) => ({ protocols: protocols(t), origin: t.origin, path: '/' })],
])('no events %s', async (_, make) => {
  const { protocols: offered, path = '/host/events', ...options } = { path: undefined, ...make(host) };
  const socket = new WebSocket(`${host.origin.replace('http', 'ws')}${path}`, offered, options);
  const status = await new Promise<number | undefined>((done) => {
    socket.on('unexpected-response', (_request, response) => done(response.statusCode));
    socket.on('open', () => done(101));
  });
  expect(status).toBe(403);
});

test('nothing a page may send over the event socket can fill the host', async () => {
  const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/host/events`, protocols(host), {
    origin: host.origin,
  });
  await new Promise((open) => socket.once('open', open));
  const closed = new Promise<number>((done) => socket.once('close', done));
  socket.send(Buffer.alloc(2_000));
  expect(await closed).toBe(1009);
});

const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
const outward = addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
test.skipIf(outward === undefined)(
  'it listens to this computer only (skipped where there is no other address)',
  async () => {
    const socket = connect(Number(new URL(host.origin).port), outward);
    const outcome = await new Promise<string>((done) => {
      socket.once('connect', () => done('connected'));
      socket.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? ''));
    });
    socket.destroy();
    expect(outcome).toBe('ECONNREFUSED');
  },
);

const protocols = (t: TestHost): string[] => ['postil.v1', `token.${t.token}`, 'page.tab'];

function firstData(socket: Socket): Promise<string> {
  return new Promise((done, reject) => {
    socket.once('data', (data) => done(String(data)));
    // A write after the other side closed fails; the answer has come by then.
    socket.once('error', reject);
  });
}
