import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { FIRST_SETTINGS } from '../../electron/services/settings.ts';
import type { HostEvents } from '../../shared/host/contract.ts';
import { newProjectId } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { tempDir } from '../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
let host: TestHost;
beforeEach(async () => {
  dir = tempDir('windows');
  host = await startHost(dir.path);
});
afterEach(async () => {
  await host.kill();
  dir.remove();
});

const pid = newProjectId();
const room = projectRoom(pid);

/** The same bytes for the same key. */
function update(key: string): Uint8Array {
  const doc = newRoomDoc();
  doc.clientID = 7;
  stepsMap(doc).set(key, 1);
  return Y.encodeStateAsUpdate(doc);
}

test('what one window appends the others hear, and it does not come back to itself', async () => {
  const [a, b] = [await host.connect('a'), await host.connect('b')];
  const heard: Record<string, HostEvents['roomUpdate'][]> = { a: [], b: [] };
  a.host.on('roomUpdate', (event) => heard.a?.push(event));
  const reached = new Promise<void>((done) => {
    b.host.on('roomUpdate', (event) => {
      heard.b?.push(event);
      if (heard.b?.length === 2) done();
    });
  });
  const [first, second] = [update('first'), update('second')];
  await a.host.appendUpdate(room, first);
  await a.host.appendUpdate(room, second);
  await reached;
  expect(heard).toEqual({ a: [], b: [first, second].map((sent) => ({ room, update: sent })) });
  a.close();
  b.close();
});

test('a window that comes back under its name takes the place of its old socket', async () => {
  const old = await host.connect('a');
  const fresh = await host.connect('a');
  const other = await host.connect('b');
  const heard = new Promise<HostEvents['roomUpdate']>((done) => fresh.host.on('roomUpdate', done));
  old.host.on('roomUpdate', () => expect.fail('the old socket still hears'));
  await other.host.appendUpdate(room, update('x'));
  expect((await heard).room).toBe(room);
  fresh.close();
  other.close();
  old.close();
});

test('what there is to tell since the start every window is told once, however often it comes back', async () => {
  await host.kill();
  await writeFile(join(dir.path, 'settings.json'), '{');
  host = await startHost(dir.path);
  const notices: string[] = [];
  const connect = async (page: string) => {
    const window = await host.connect(page);
    window.host.on('notice', ({ message }) => notices.push(`${page}: ${message.slice(0, 22)}`));
    // The event comes down the same socket after all that was sent when it was opened.
    const reached = new Promise<void>((done) => window.host.on('roomUpdate', () => done()));
    const other = await host.connect('other');
    await other.host.appendUpdate(room, update(page));
    await reached;
    return window;
  };
  for (const page of ['a', 'a', 'b']) (await connect(page)).close();
  expect(notices).toEqual(['a: The file settings.json', 'b: The file settings.json']);
});

test('identity, settings, projects and rooms are the same for every window and after a restart', async () => {
  const a = await host.connect('a');
  const { member } = await a.host.identity();
  await a.host.changeSettings({ name: 'Ana', colour: 'plum' });
  await a.host.rememberProject(pid, 'Floods');
  await a.host.appendUpdate(room, update('x'));
  a.close();
  await host.kill();

  host = await startHost(dir.path);
  const b = await host.connect('b');
  expect(await b.host.identity()).toMatchObject({ member, encrypted: false });
  expect(await b.host.settings()).toEqual({ ...FIRST_SETTINGS, name: 'Ana', colour: 'plum' });
  expect(await b.host.projects()).toMatchObject([{ pid, name: 'Floods', hub: null }]);
  const doc = newRoomDoc();
  Y.applyUpdate(doc, (await b.host.loadRoom(room)) ?? new Uint8Array());
  expect(stepsMap(doc).toJSON()).toEqual({ x: 1 });
  b.close();
});

test('a call that fails is told to the page with its reason, and the host lives on', async () => {
  const a = await host.connect('a');
  await expect(a.host.appendUpdate(room, Uint8Array.of(255, 255))).rejects.toThrow();
  expect(await a.host.projects()).toEqual([]);
  a.close();
});

test('a rescue copy lies beside the log, with the reason', async () => {
  const a = await host.connect('a');
  const answer = await a.host.rescue(room, update('x'), 'Your role does not allow this.');
  a.close();
  if (!answer.ok) throw new Error(answer.message);
  expect(answer.value.startsWith(join(dir.path, 'rescue'))).toBe(true);
  expect(new Uint8Array(await readFile(answer.value))).toEqual(update('x'));
  expect(await readFile(`${answer.value}.txt`, 'utf8')).toBe(`${room}\nYour role does not allow this.\n`);
});
