import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import { hubAccess, removeFromHub } from '../../../../electron/services/hub-calls.ts';
import { HubClient } from '../../../../electron/services/hub-client.ts';
import { newKeyPair } from '../../../../electron/services/key-pair.ts';
import { newVerifier } from '../../../../electron/services/verify.ts';
import { fromBase64url } from '../../../../shared/base/base64url.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { hubProof } from '../../../../shared/wire/hub-api.ts';
import { speak } from '../../../../shared/words/words.ts';

interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Record<string, string>;
}
type Reply = { status?: number; body: string; location?: string } | 'silence';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

const keys = newKeyPair();
const pid = newProjectId();
const HELLO = JSON.stringify({ hub: 'postil', version: 1, nonce: 'once' });
const MEMBER = { token: 't', pid, member: keys.member, role: 'annotator' };

/** How long a hub that is to answer may take, in milliseconds: also on a machine that has much else to do. */
const LONG = 20_000;

/** A stub hub that answers by path; says what it was asked. `patience`: how long its client waits, in milliseconds. */
async function hub(
  replies: { [path: string]: Reply | ((body: Asked['body']) => Reply) },
  patience = LONG,
): Promise<{ client: HubClient; asked: Asked[]; address: string }> {
  const asked: Asked[] = [];
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const path = request.url ?? '';
    const body = text === '' ? {} : JSON.parse(text);
    asked.push({ path, authorization: request.headers.authorization, body });
    const known = replies[path] ?? { status: 404, body: 'nothing here' };
    const reply = typeof known === 'function' ? known(body) : known;
    if (reply === 'silence') return;
    response.writeHead(reply.status ?? 200, reply.location === undefined ? {} : { location: reply.location });
    response.end(reply.body);
  });
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on TCP
  return { client: new HubClient(address, keys, patience), asked, address };
}

test('joining proves the key over the hub’s nonce and the project', async () => {
  const { client, asked } = await hub({ '/v1/hello': { body: HELLO }, '/v1/join': { body: JSON.stringify(MEMBER) } });
  expect(await client.join('word-word', pid)).toEqual({ ok: true, value: MEMBER });
  const { body } = asked[1]!;
  expect(body).toMatchObject({ nonce: 'once', invitation: 'word-word', publicKey: keys.publicKey, pid });
  const [publicKey, proof] = [fromBase64url(keys.publicKey), fromBase64url(body.proof ?? '')];
  expect(newVerifier()(publicKey!, new TextEncoder().encode(hubProof('once', pid)), proof!)).toBe(true);
});

test('joining somebody’s project names none', async () => {
  const { client, asked } = await hub({ '/v1/hello': { body: HELLO }, '/v1/join': { body: JSON.stringify(MEMBER) } });
  await client.join('word-word', null);
  expect(asked[1]?.body).not.toHaveProperty('pid');
});

test('a way in names the project’s owners; a hub of before names none', async () => {
  const [owner] = [newKeyPair().member];
  const answers = {
    hello: { body: HELLO },
    of: (owners: object) => ({ body: JSON.stringify({ ...MEMBER, ...owners }) }),
  };
  const told = await hub({ '/v1/hello': answers.hello, '/v1/session': answers.of({ owners: [owner, 'nobody', 7] }) });
  expect(await told.client.session(pid)).toMatchObject({ ok: true, value: { owners: [owner] } });
  server?.close();
  const silent = await hub({ '/v1/hello': answers.hello, '/v1/session': answers.of({}) });
  expect(await silent.client.session(pid)).toMatchObject({ ok: true, value: { owners: [] } });
});

test('an invitation is asked for with the token', async () => {
  const { client, asked } = await hub({ '/v1/invite': { body: '{"invitation":"a-b","expires":5}' } });
  expect(await client.invite('secret', pid, 'annotator')).toEqual({
    ok: true,
    value: { invitation: 'a-b', expires: 5 },
  });
  expect(asked[0]).toMatchObject({ authorization: 'Bearer secret', body: { pid, role: 'annotator' } });
});

test('an invitation to the end of a day is for the days about it where a hub of before knows no such end', async () => {
  const DAYS_ALONE = v.strictObject({ pid: v.string(), role: v.string(), uses: v.number(), days: v.number() });
  const { client, asked } = await hub({
    '/v1/invite': (body) =>
      v.safeParse(DAYS_ALONE, body).success
        ? { body: '{"invitation":"a-b","expires":5}' }
        : { status: 400, body: '{"error":"bad-request","message":"The hub cannot read this request."}' },
  });
  const terms = { uses: 2, days: 3, until: 1_900_000_000_000 };
  expect(await client.invite('secret', pid, 'annotator', terms)).toMatchObject({ value: { invitation: 'a-b' } });
  expect(asked.map(({ body }) => body)).toEqual([
    { pid, role: 'annotator', ...terms },
    { pid, role: 'annotator', uses: 2, days: 3 },
  ]);
});

test('an invitation that is refused for another reason is not asked for again', async () => {
  const { client, asked } = await hub({
    '/v1/invite': { status: 403, body: '{"error":"no-right","message":"Only an owner may do this."}' },
  });
  const terms = { uses: 2, days: 3, until: 1_900_000_000_000 };
  expect(await client.invite('secret', pid, 'annotator', terms)).toMatchObject({ ok: false, code: 'refused' });
  expect(asked).toHaveLength(1);
});

test('the team is asked for with the token; what a later hub adds is left out', async () => {
  const member = { member: keys.member, role: 'viewer', since: 7 };
  const invitation = { id: 'abc', role: 'curator', uses: 1, expires: 9 };
  const body = JSON.stringify({ members: [{ ...member, mood: 'good' }], invitations: [invitation], motto: '' });
  const { client, asked } = await hub({ '/v1/team': { body }, '/v1/withdraw': { body: '{"withdrawn":true}' } });
  expect(await client.team('secret', pid)).toEqual({
    ok: true,
    value: { members: [member], invitations: [invitation], authors: [] },
  });
  expect(await client.withdraw('secret', pid, 'abc')).toEqual({ ok: true, value: true });
  expect(asked.map(({ authorization, body }) => [authorization, body])).toEqual([
    ['Bearer secret', { pid }],
    ['Bearer secret', { pid, id: 'abc' }],
  ]);
});

test('a large team is read, and no endless one', async () => {
  const team = (size: number) => ({
    members: Array.from({ length: size }, () => ({ member: keys.member, role: 'viewer', since: 1_700_000_000_000 })),
    invitations: [],
  });
  const large = await hub({ '/v1/team': { body: JSON.stringify(team(3_000)) } });
  expect(await large.client.team('secret', pid)).toMatchObject({ ok: true, value: { members: { length: 3_000 } } });
  server?.close();
  const endless = await hub({ '/v1/team': { body: JSON.stringify(team(60_000)) } });
  expect(await endless.client.team('secret', pid)).toMatchObject({ ok: false, code: 'unreachable' });
});

test('a team with a member of no form is not believed', async () => {
  const body = JSON.stringify({ members: [{ member: 'x', role: 'viewer', since: 7 }], invitations: [] });
  const { client } = await hub({ '/v1/team': { body } });
  expect(await client.team('secret', pid)).toMatchObject({ ok: false, code: 'unreachable' });
});

test.each([
  [{ error: 'not-a-member' }, 'لست عضوًا في هذا المشروع على هذا المركز. اطلب دعوة من مالكه.'],
  [{ error: 'used' }, /^انضم شخص بهذه الدعوة من قبل/],
  [{ error: 'removed', by: 'Ana' }, 'حذف \u2068Ana\u2069 هذا المشروع من المركز.'],
  [{ error: 'of-a-later-hub' }, 'رفض المركز ذلك، وهذا ما يقوله: \u2068Ask the owner.\u2069'],
])('a refusal is said by its code, in the language of the app: %j', async (refusal, said) => {
  const body = JSON.stringify({ ...refusal, message: 'Ask the owner.' });
  const { client } = await hub({ '/v1/hello': { body: HELLO }, '/v1/session': { status: 403, body } });
  speak('ar');
  const answer = await client.session(pid);
  speak('en');
  expect(answer).toEqual({
    ok: false,
    code: refusal.error === 'removed' ? 'removed' : 'refused',
    message: typeof said === 'string' ? said : expect.stringMatching(said),
  });
});

test.each<[string, string, Reply]>([
  ['a web page', 'unreachable', { body: '<html>' }],
  ['JSON of something else', 'unreachable', { body: '{"hub":"other"}' }],
  ['a hub of another version', 'too-old', { body: HELLO.replace('1', '2') }],
  ['not found', 'unreachable', { status: 404, body: 'no' }],
  [
    'another program’s refusal',
    'unreachable',
    { status: 403, body: '{"error":"Forbidden","message":"Sign in first."}' },
  ],
  ['a redirect', 'unreachable', { status: 302, body: '', location: '/elsewhere' }],
  ['a hub that is busy', 'unreachable', { status: 429, body: 'slow down' }],
  ['a proxy without its hub', 'unreachable', { status: 502, body: 'bad gateway' }],
  ['an endless answer', 'unreachable', { body: 'x'.repeat(200_000) }],
])('an address behind which there is %s is told in one sentence', async (_, code, reply) => {
  const { client, address } = await hub({ '/v1/hello': reply, '/elsewhere': { body: HELLO } });
  const answer = await client.session(pid);
  expect(answer).toMatchObject({ ok: false, code });
  expect(answer.ok ? '' : answer.message).toContain(address);
});

test('an address behind which there is silence is told in one sentence', async () => {
  const { client, address } = await hub({ '/v1/hello': 'silence' }, 100);
  const answer = await client.session(pid);
  expect(answer).toMatchObject({ ok: false, code: 'unreachable' });
  expect(answer.ok ? '' : answer.message).toContain(address);
});

test('a proxy that answers for its hub is told as the hub’s trouble', async () => {
  const { client, address } = await hub({ '/v1/hello': { status: 502, body: 'bad gateway' } });
  expect(await client.session(pid)).toMatchObject({
    code: 'unreachable',
    message: `The hub at ${address} has trouble. Try again later.`,
  });
});

test('a sign-in page that steps between the hub and one of its answers is no refusal', async () => {
  const { client } = await hub({ '/v1/hello': { body: HELLO }, '/v1/session': { status: 403, body: '<html>' } });
  expect(await client.session(pid)).toMatchObject({
    ok: false,
    code: 'unreachable',
    message: expect.stringContaining(
      'is not a Postil hub this version can talk to. Check the address and the network.',
    ),
  });
});

test('an address where nothing listens is told in one sentence', async () => {
  const { address } = await hub({});
  await new Promise((closed) => server?.close(closed));
  expect(await new HubClient(address, keys).session(pid)).toMatchObject({
    ok: false,
    code: 'unreachable',
    message: `No hub answers at ${address}. Check the address and that the hub is running.`,
  });
});

test.each([
  ['a role there is not', { ...MEMBER, role: 'king' }],
  ['no token', { ...MEMBER, token: undefined }],
  ['a member of no form', { ...MEMBER, member: 'x' }],
])('an answer with %s is not believed', async (_, answer) => {
  const { client } = await hub({ '/v1/hello': { body: HELLO }, '/v1/session': { body: JSON.stringify(answer) } });
  expect(await client.session(pid)).toMatchObject({ ok: false });
});

test('removing a project that its hub has removed before is done; other refusals stay, and so does its own to who wants in', async () => {
  const refusal = (error: string) => ({ status: 403, body: JSON.stringify({ error, message: 'No.' }) });
  const replies = { '/v1/hello': { body: HELLO }, '/v1/session': refusal('removed') };
  const { address } = await hub(replies);
  const projects = {
    get: () => ({ pid, name: 'Mine', openedAt: 0, hub: address }),
    change: () => expect.fail('nothing changes'),
  };
  const remove = () => removeFromHub(keys, projects, 'Ana', { pid, aid: null });
  expect(await remove()).toEqual({ ok: true, value: true });
  expect(await hubAccess(keys, projects, pid)).toMatchObject({ ok: false, code: 'refused' });
  replies['/v1/session'] = refusal('not-a-member');
  expect(await remove()).toMatchObject({ ok: false, code: 'refused' });
});
