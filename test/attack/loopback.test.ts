import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Pages } from '../../electron/loopback/pages.ts';
import { startServer } from '../../electron/loopback/server.ts';
import type { Services } from '../../electron/services/make-services.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { folderState } from './kit/folder-state.ts';
import { sendRaw, statuses } from './kit/raw-http.ts';

// The first row of this wall (Host, Origin, token, paths, body lengths) is in test/host/attack.test.ts.

let dir: ReturnType<typeof tempDir>;
let host: TestHost;
let port: number;
let before: string;
beforeAll(async () => {
  dir = tempDir('loopback-attack');
  host = await startHost(dir.path);
  port = Number(new URL(host.origin).port);
  before = folderState(dir.path);
});
afterAll(async () => {
  expect(folderState(dir.path), 'what was refused changed nothing').toBe(before);
  await host.kill();
  dir.remove();
});

const right = (): Record<string, string> => ({
  host: `127.0.0.1:${port}`,
  origin: host.origin,
  authorization: `Bearer ${host.token}`,
  'content-type': 'application/json',
  'x-postil-page': 'tab',
});
const BODY = '[{"name":"Eve"}]';

/** A request as it goes over the wire; `false` leaves a header out. */
function raw(line: string, change: Record<string, string | false> = {}, body = BODY): string {
  const headers: Record<string, string | false> = {
    ...right(),
    'content-length': String(body.length),
    connection: 'close',
    ...change,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === false ? [] : [`${name}: ${value}\r\n`]));
  return `${line} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
const CALL = 'POST /host/changeSettings';

describe('a call is refused', () => {
  test.each<[string, number, string, Record<string, string | false>]>([
    ['as a form', 415, CALL, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as plain text', 415, CALL, { 'content-type': 'text/plain' }],
    ['as parts', 415, CALL, { 'content-type': 'multipart/form-data; boundary=x' }],
    ['without a type', 415, CALL, { 'content-type': false }],
    ['of a type that only begins like ours', 415, CALL, { 'content-type': 'application/jsonx' }],
    ['with the token in the address alone', 403, `${CALL}?t=TOKEN`, { authorization: false }],
    ['with the token in a cookie alone', 403, CALL, { authorization: false, cookie: 't=TOKEN' }],
    ['with the token as a password', 403, CALL, { authorization: 'Basic VE9LRU46' }],
    ['with another case of the token', 403, CALL, { authorization: 'Bearer token' }],
    ['with two origins', 403, CALL, { origin: 'ORIGIN, https://evil.example' }],
    ['with an origin like ours', 403, CALL, { origin: 'ORIGIN.evil.example' }],
    ['under an address with a name in it', 421, CALL, { host: `user@127.0.0.1:9` }],
    ['without a host', 400, CALL, { host: false }],
    ['by GET', 405, 'GET /host/changeSettings', {}],
    ['by PUT', 405, 'PUT /host/changeSettings', {}],
    ['by DELETE', 405, 'DELETE /host/changeSettings', {}],
    ['by TRACE', 405, 'TRACE /host/changeSettings', {}],
    ['by OPTIONS', 405, 'OPTIONS /host/changeSettings', {}],
    ['by a method there is not', 400, 'BREW /host/changeSettings', {}],
    ['at a whole address', 405, `POST http://127.0.0.1/host/changeSettings`, {}],
    ['at an address of another site', 405, 'POST http://evil.example/host/changeSettings', {}],
    ['spelled in capitals', 404, 'POST /host/ChangeSettings', {}],
    ['spelled in percent', 404, 'POST /host/%63hangeSettings', {}],
    ['with a slash behind', 404, 'POST /host/changeSettings/', {}],
    ['beside the folder', 405, 'POST //host/changeSettings', {}],
    ['by way of another folder', 405, 'POST /x/../host/changeSettings', {}],
  ])('%s (%i)', async (_, status, line, change) => {
    const fill = (text: string) => text.replace('TOKEN', host.token).replace('ORIGIN', host.origin);
    const headers: typeof change = {};
    for (const [name, value] of Object.entries(change)) headers[name] = value === false ? value : fill(value);
    expect(statuses(await sendRaw(port, raw(fill(line), headers)))).toEqual([status]);
  });

  test('with every wrong character in the token, at every place', async () => {
    const flipped = [...host.token].map((letter, at) => {
      const other = letter === 'A' ? 'B' : 'A';
      return `${host.token.slice(0, at)}${other}${host.token.slice(at + 1)}`;
    });
    const answers = await Promise.all(
      flipped.map((token) => sendRaw(port, raw(CALL, { authorization: `Bearer ${token}` }))),
    );
    expect(new Set(answers.flatMap(statuses))).toEqual(new Set([403]));
  });

  test('with two hosts, whichever comes first', async () => {
    const ours = `host: 127.0.0.1:${port}\r\n`;
    const theirs = 'host: evil.example\r\n';
    for (const pair of [ours + theirs, theirs + ours]) {
      const request = raw(CALL, { host: false }).replace('\r\n', `\r\n${pair}`);
      expect(statuses(await sendRaw(port, request))).toEqual([421]);
    }
  });
});

describe('two requests in the clothes of one', () => {
  const hidden = 'POST /host/changeSettings HTTP/1.1\r\n';
  test.each<[string, Record<string, string | false>, string]>([
    ['both lengths', { 'content-length': '6', 'transfer-encoding': 'chunked' }, `0\r\n\r\n${hidden}`],
    ['a length that is signed', { 'content-length': '+16' }, BODY],
    ['a length of two numbers', { 'content-length': '16, 0' }, BODY],
    ['a length in hexadecimal', { 'content-length': '0x10' }, BODY],
    ['a negative length', { 'content-length': '-1' }, BODY],
    [
      'chunks that are not the last coding',
      { 'content-length': false, 'transfer-encoding': 'chunked, identity' },
      '0\r\n\r\n',
    ],
    ['a coding with a tab before it', { 'content-length': '16', 'transfer-encoding': '\tchunked' }, BODY],
    [
      'a chunk whose size is no number',
      { 'content-length': false, 'transfer-encoding': 'chunked' },
      `zz\r\n${BODY}\r\n0\r\n\r\n`,
    ],
    [
      'a chunk whose size overflows',
      { 'content-length': false, 'transfer-encoding': 'chunked' },
      `fffffffffffffffff\r\n${BODY}`,
    ],
    ['a header folded over two lines', { 'x-a': 'b\r\n c' }, BODY],
    ['a header without a name', { '': 'x' }, BODY],
    ['a space before the colon', { 'content-length ': '0' }, BODY],
    ['a NUL in a header', { 'x-a': 'b\0c' }, BODY],
  ])('%s: one refusal, then the line is closed', async (_, change, body) => {
    const answers = statuses(await sendRaw(port, raw(CALL, change, body)));
    expect(answers).toEqual([400]);
  });

  test('headers without end are refused', async () => {
    expect(statuses(await sendRaw(port, raw(CALL, { 'x-a': 'x'.repeat(17_000) })))).toEqual([431]);
  });

  test('line ends of LF alone do not hide a second request', async () => {
    const answers = await sendRaw(port, `GET / HTTP/1.1\nhost: 127.0.0.1:${port}\n\n${raw(CALL)}`);
    expect(statuses(answers)).not.toContain(200);
  });
});

describe('bodies', () => {
  test.each([
    ['nested without end', '['.repeat(1_000_000)],
    ['nested without end, and closed', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
    ['of objects in objects', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`],
    ['of wrappings in wrappings', `${'{"$plain":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['that are no UTF-8', '[\xff\xfe]'],
  ])('%s are refused', async (_, body) => {
    expect(statuses(await sendRaw(port, raw(CALL, {}, body)))).toEqual([400]);
    expect(statuses(await sendRaw(port, raw('POST /host/settings', {}, '[]')))).toEqual([200]);
  });
});

describe('event sockets', () => {
  const upgrade = (protocols: string[], origin: string): Promise<number> => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/host/events`, protocols, { origin });
    return new Promise((done) => {
      socket.on('unexpected-response', (_request, response) => done(response.statusCode ?? 0));
      socket.on('open', () => {
        socket.terminate();
        done(101);
      });
      socket.on('error', () => socket.terminate());
    });
  };
  const ours = (): string[] => ['postil.v1', `token.${host.token}`, 'page.tab'];

  test('open with everything right', async () => expect(await upgrade(ours(), host.origin)).toBe(101));

  test.each<[string, (right: string[]) => string[]]>([
    ['that do not speak our protocol', ([, ...rest]) => rest],
    ['that speak another one', ([, ...rest]) => ['graphql-ws', ...rest]],
    ['with a wrong token before the right one', ([first, token, page]) => [first!, 'token.x', token!, page!]],
    ['with a page that climbs', ([first, token]) => [first!, token!, 'page...']],
    ['with a page too long', ([first, token]) => [first!, token!, `page.${'x'.repeat(65)}`]],
  ])('%s are refused', async (_, change) => {
    expect(await upgrade(change(ours()), host.origin)).toBe(403);
  });

  test.each(['https://evil.example', 'null', 'app://postil', 'http://localhost:4750', 'http://127.0.0.1'])(
    'from %s are refused',
    async (origin) => expect(await upgrade(ours(), origin)).toBe(403),
  );

  test('a call cannot be made as an upgrade', async () => {
    const request = raw(CALL, { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' });
    expect(statuses(await sendRaw(port, request))).toEqual([403]);
  });
});

describe('whoever takes their time, or comes in crowds', () => {
  const services = { notices: [], calls: () => ({}) } as unknown as Services; // nothing gets as far as a call
  const slowest = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50 };
  const start = (limits?: typeof slowest) =>
    startServer({ services, pages: new Pages(), rendererDir: dir.path, port: 0, ...(limits && { slowest: limits }) });

  test('a head or a body that never ends is ended', async () => {
    const server = await start(slowest);
    const { port: own, hash, origin } = new URL(server.url);
    const head = [
      `host: 127.0.0.1:${own}`,
      `origin: ${origin}`,
      `authorization: Bearer ${hash.replace('#t=', '')}`,
      'content-type: application/json',
      'x-postil-page: tab',
      'content-length: 1000',
    ].join('\r\n');
    for (const part of ['POST /host/settings HTTP/1.1\r\nhos', `POST /host/settings HTTP/1.1\r\n${head}\r\n\r\n[`]) {
      expect(statuses(await sendRaw(Number(own), part))).toEqual([408]);
    }
    await server.close();
  });

  test('300 upgrades that are refused, and never ended by who asked, take nobody’s place nor keep the host from ending', async () => {
    const server = await start();
    const own = Number(new URL(server.url).port);
    const asked = `GET /host/events HTTP/1.1\r\nhost: 127.0.0.1:${own}\r\n`;
    const crowd: Socket[] = [];
    for (let n = 0; n < 300; n++) {
      const socket = connect({ port: own, host: '127.0.0.1', allowHalfOpen: true });
      crowd.push(socket);
      socket.on('error', () => socket.destroy()); // cut off
      socket.write(`${asked}connection: Upgrade\r\nupgrade: websocket\r\n\r\n`);
      const [answer] = (await once(socket, 'data')) as [Buffer]; // what `data` brings
      expect(statuses(String(answer))).toEqual([403]);
    }
    const page = `GET /none HTTP/1.1\r\nhost: 127.0.0.1:${own}\r\nconnection: close\r\n\r\n`;
    expect(statuses(await sendRaw(own, page))).toEqual([404]);
    await server.close();
    for (const socket of crowd) socket.destroy();
  });

  test('beyond 256 connections the next is dropped, and there is room again afterwards', async () => {
    const server = await start();
    const own = Number(new URL(server.url).port);
    const crowd: Socket[] = [];
    for (let n = 0; n < 256; n++) crowd.push(connect(own, '127.0.0.1'));
    await Promise.all(crowd.map((socket) => once(socket, 'connect')));
    expect(await sendRaw(own, `GET / HTTP/1.1\r\nhost: 127.0.0.1:${own}\r\n\r\n`)).toBe('');
    for (const socket of crowd) socket.destroy();
    const asked = `GET /none HTTP/1.1\r\nhost: 127.0.0.1:${own}\r\nconnection: close\r\n\r\n`;
    await expect.poll(async () => statuses(await sendRaw(own, asked))).toEqual([404]);
    await server.close();
  });
});
