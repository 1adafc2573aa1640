import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { invite, joinHub } from '../../../../electron/services/hub-calls.ts';
import { newKeyPair } from '../../../../electron/services/key-pair.ts';
import { Projects } from '../../../../electron/services/projects.ts';
import { newProjectId, type ProjectId } from '../../../../shared/model/ids.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const keys = newKeyPair();
const pid = newProjectId();
let dir: ReturnType<typeof tempDir>;
let projects: Projects;
let server: Server;
let address: string;
/** The project the hub answers for. */
let answered: ProjectId;
/** Where the hub says that people reach it. */
let outward: string;
/** Whether the hub is of before it could say which project an invitation is for. */
let isOlder: boolean;
/** The calls the hub got. */
let calls: string[];
beforeEach(async () => {
  dir = tempDir('join-hub');
  projects = await Projects.open(`${dir.path}/projects.json`, (say) => expect.fail(say()));
  answered = pid;
  outward = 'http://127.0.0.1:1';
  calls = [];
  isOlder = false;
  server = createServer((request, response) => {
    calls.push(request.url ?? '');
    const made = { invitation: 'word-word', expires: 1, address: outward };
    const joined = { token: 'secret', pid: answered, member: keys.member, role: 'annotator', name: 'Theirs' };
    const hello = { hub: 'postil', version: 1, nonce: 'once' };
    if (isOlder && request.url === '/v1/look') {
      response.statusCode = 404;
      response.end(JSON.stringify({ error: 'not-found', message: 'There is nothing here.' }));
      return;
    }
    const answers: { [call: string]: object } = { '/v1/hello': hello, '/v1/invite': made };
    response.end(JSON.stringify(answers[request.url ?? ''] ?? joined));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on TCP
});
afterEach(() => {
  server.close();
  dir.remove();
});

const go = (asked: ProjectId | null) => joinHub(keys, projects, address, 'word-word', asked);

test('a project that is not here yet is joined under the hub’s name for it', async () => {
  expect(await go(null)).toMatchObject({ ok: true, value: { pid, address } });
  expect(projects.get(pid)).toMatchObject({ hub: address, name: 'Theirs' });
  await projects.change(pid, { name: 'Mine' });
  expect(await go(null), 'once more, at the same hub').toMatchObject({ ok: true });
  expect(projects.get(pid)).toMatchObject({ hub: address, name: 'Mine' });
});

test('an invitation does not move a project that is here without a hub, unless the person names it', async () => {
  await projects.change(pid, { name: 'Mine' });
  expect(await go(null)).toEqual({
    ok: false,
    code: 'here-already',
    message:
      '“Mine” is on this computer already, and on no hub. Choose “Join and send it” to put what is here on the hub too; its owners and curators there then also read the marks that you made on your own.',
    pid,
    isMember: false,
  });
  expect(calls, 'nobody has joined before they said so').not.toContain('/v1/join');
  expect(projects.get(pid)?.hub).toBeNull();
  expect(await go(pid)).toMatchObject({ ok: true });
  expect(projects.get(pid)).toMatchObject({ hub: address, name: 'Mine' });
});

test('a hub of before is joined first, and one is told that it lists one by now', async () => {
  isOlder = true;
  await projects.change(pid, { name: 'Mine' });
  expect(await go(null)).toMatchObject({ ok: false, code: 'here-already', pid, isMember: true });
  expect(projects.get(pid)?.hub).toBeNull();
  expect(await go(pid)).toMatchObject({ ok: true });
});

test('sharing it does not move a project from one hub to another', async () => {
  await projects.change(pid, { name: 'Mine', hub: 'http://other.example' });
  expect(await go(pid)).toEqual({
    ok: false,
    code: 'other-hub',
    message:
      'This project is on another hub already (http://other.example). Use that address, or choose “Put it on another hub…” in its menu to leave that one.',
  });
  expect(projects.get(pid)).toMatchObject({ hub: 'http://other.example', name: 'Mine' });
  expect(calls, 'the invitation is not spent').toEqual([]);
});

test('an invitation does not move a project that is on another hub, unless the person leaves that', async () => {
  await projects.change(pid, { name: 'Mine', hub: 'http://other.example' });
  expect(await go(null)).toEqual({
    ok: false,
    code: 'other-hub',
    message:
      '“Mine” is on this computer already, on another hub (http://other.example). Choose “Leave that hub and join” to go on at this one, with everything that is here; it goes to the other no more.',
    pid,
    isMember: false,
  });
  expect(calls).not.toContain('/v1/join');
  expect(projects.get(pid)).toMatchObject({ hub: 'http://other.example', name: 'Mine' });
  const left = await joinHub(keys, projects, address, 'word-word', pid, undefined, true);
  expect(left).toMatchObject({ ok: true, value: { pid, address } });
  expect(projects.get(pid)).toMatchObject({ hub: address, name: 'Mine' });
});

test('the same hub under this computer’s other name is no other hub', async () => {
  await projects.change(pid, { name: 'Mine', hub: address.replace('127.0.0.1', 'localhost') });
  expect(await go(pid)).toMatchObject({ ok: true });
  expect(projects.get(pid)).toMatchObject({ hub: address });
});

test('an invitation names the address that leads to the hub from elsewhere, where the hub knows one', async () => {
  await projects.change(pid, { name: 'Mine', hub: address });
  const addressOf = async () => {
    const made = await invite(keys, projects, pid, 'annotator');
    return made.ok ? made.value.address : made;
  };
  outward = 'http://192.168.1.20:4747';
  expect(await addressOf()).toBe('http://192.168.1.20:4747');
  outward = 'no address at all';
  expect(await addressOf()).toBe(address);
});

test('a hub that answers for another project than the one that was asked for is not believed', async () => {
  await projects.change(pid, { name: 'Mine' });
  answered = newProjectId();
  await projects.change(answered, { name: 'Other' });
  expect(await go(pid)).toEqual({
    ok: false,
    code: 'refused',
    message: 'The hub answered for another project. Check its address and ask for a new invitation.',
  });
  expect([projects.get(pid)?.hub, projects.get(answered)?.hub]).toEqual([null, null]);
});

test('nobody is invited to a project that is on no hub', async () => {
  await projects.change(pid, { name: 'Mine' });
  expect(await invite(keys, projects, pid, 'annotator')).toEqual({
    ok: false,
    code: 'no-hub',
    message: 'This project is on no hub yet. Share it through one, then invite people.',
  });
});
