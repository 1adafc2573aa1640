import { ipcMain } from 'electron';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registerCalls } from '../../electron/main/ipc-register.ts';
import { addPage } from '../../electron/main/pages.ts';
import { channelOf } from '../../electron/preload/ipc.ts';
import type { Services } from '../../electron/services/make-services.ts';
import { fromWire } from '../../shared/host/crossing.ts';
import { GUARDS, takes } from '../../shared/host/guards.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { folderState } from './kit/folder-state.ts';
import { CALLS, wrongArguments } from './kit/wrong-arguments.ts';

/** As much of Electron as the door needs: a table of handlers that the test calls as Electron would. */
vi.mock('electron', () => {
  const handlers = new Map<string, (event: object, ...args: unknown[]) => Promise<unknown>>();
  return {
    ipcMain: {
      handle: (channel: string, handler: (event: object, ...args: unknown[]) => Promise<unknown>) =>
        void handlers.set(channel, handler),
      handlers,
    },
  };
});

let dir: ReturnType<typeof tempDir>;
let host: TestHost;
beforeAll(async () => {
  dir = tempDir('contract');
  host = await startHost(dir.path);
  // Whoever opens a file is somebody: their key is made when it is first asked for.
  const { host: calls, close } = await host.connect('first');
  await calls.identity();
  close();
});
afterAll(async () => {
  await host.kill();
  dir.remove();
});

test.each(CALLS)('%s: no wrong argument gets through loopback, and nothing changes', async (name) => {
  const before = folderState(dir.path);
  const wrong = wrongArguments(name);
  expect(wrong.length).toBeGreaterThan(40);
  const statuses = await Promise.all(
    wrong.map(async (body) => {
      const answer = await fetch(`${host.origin}/host/${name}`, {
        method: 'POST',
        headers: {
          origin: host.origin,
          authorization: `Bearer ${host.token}`,
          'content-type': 'application/json',
          'x-postil-page': 'tab',
        },
        body,
      });
      await answer.text();
      return [body.slice(0, 100), answer.status];
    }),
  );
  // Some of what bytes are wrapped in may be right in one place or another.
  const through = statuses.filter(([, status]) => status !== 400);
  expect(through.filter(([body]) => !String(body).includes('$bytes'))).toEqual([]);
  expect(folderState(dir.path)).toBe(before);
});

type Handler = (event: object, ...args: unknown[]) => Promise<{ value?: unknown; error?: string }>;

/** The door between page and main, with services that count their calls. */
function door() {
  const { handlers } = ipcMain as unknown as { handlers: Map<string, Handler> }; // the table above
  const called: string[] = [];
  const services = {
    calls: () => Object.fromEntries(CALLS.map((name) => [name, async () => void called.push(name)])),
  };
  registerCalls(services as unknown as Services); // as much of the services as the door uses
  return { handlers, called };
}

const contents = { id: 7, once: () => undefined };
addPage(contents as unknown as Parameters<typeof addPage>[0]); // a page of ours, as far as it is looked at
const workbench = { url: 'app://postil/index.html', parent: null };

test('main handles the calls of the contract and not one channel more', () => {
  expect([...door().handlers.keys()].sort()).toEqual(CALLS.map(channelOf).sort());
});

test.each(CALLS)('%s: no wrong argument gets through IPC', async (name) => {
  const { handlers, called } = door();
  const lists = wrongArguments(name).flatMap((body) => {
    try {
      const args = fromWire(body);
      return Array.isArray(args) && !takes(name, args) ? [args] : [];
    } catch {
      return []; // no list of arguments can look like this in IPC
    }
  });
  expect(lists.length).toBeGreaterThan(20);
  const odd = [new Date(), new Map(), new Error('x'), 10n, new Uint8Array(1).buffer, Object.create({ name: 'Eve' })];
  for (const value of odd) lists.push(GUARDS[name].length === 0 ? [value] : GUARDS[name].map(() => value));
  for (const args of lists.filter((args) => !takes(name, args))) {
    const answer = await handlers.get(channelOf(name))?.({ sender: contents, senderFrame: workbench }, ...args);
    expect(answer?.error).toBe(`The host was asked for ${name} with arguments it does not take.`);
  }
  expect(called).toEqual([]);
});

test.each<[string, object]>([
  ['a frame that is gone', { sender: contents, senderFrame: null }],
  ['a frame within the workbench', { sender: contents, senderFrame: { ...workbench, parent: workbench } }],
  ['a web page', { sender: contents, senderFrame: { ...workbench, url: 'https://postil/index.html' } }],
  ['another host of our scheme', { sender: contents, senderFrame: { ...workbench, url: 'app://postil.example.org/' } }],
  ['our address with a name before it', { sender: contents, senderFrame: { ...workbench, url: 'app://postil@evil/' } }],
  ['our address with a password', { sender: contents, senderFrame: { ...workbench, url: 'app://:x@postil/' } }],
  ['a file', { sender: contents, senderFrame: { ...workbench, url: 'file:///app/index.html' } }],
  ['an empty page', { sender: contents, senderFrame: { ...workbench, url: 'about:blank' } }],
  ['a window that is not ours', { sender: { id: 8 }, senderFrame: workbench }],
  ['a window that took the number of ours', { sender: { id: 7 }, senderFrame: workbench }],
])('IPC does not answer %s, whatever it calls', async (_, event) => {
  const { handlers, called } = door();
  for (const name of CALLS) {
    expect(await handlers.get(channelOf(name))?.(event)).toEqual({
      error: `The host does not answer this page (${name}).`,
    });
  }
  expect(called).toEqual([]);
});
