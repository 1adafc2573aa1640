import { expect, test } from 'vitest';
import type { HostEvents } from '../../../../shared/host/contract.ts';
import { GUARDS } from '../../../../shared/host/guards.ts';
import { makeHost } from '../../../../shared/host/transport.ts';

function wired() {
  const calls: unknown[] = [];
  let deliver: (event: string, payload: unknown) => void = () => undefined;
  const host = makeHost({
    caps: { nativeMenu: true, dragsFiles: true, languages: ['en'] },
    call: async (name, args) => calls.push([name, args]),
    listen: (to) => {
      deliver = to;
    },
  });
  return { host, calls, deliver: (event: string, payload: unknown) => deliver(event, payload) };
}

test('every call of the contract is there and travels under its name', async () => {
  const { host, calls } = wired();
  expect(Object.keys(host).sort()).toEqual([...Object.keys(GUARDS), 'caps', 'on'].sort());
  await host.cancelJob('7');
  expect(calls).toEqual([['cancelJob', ['7']]]);
});

test('an event reaches its listeners until they leave; an unknown one reaches nobody', () => {
  const { host, deliver } = wired();
  const heard: HostEvents['command'][] = [];
  const end = host.on('command', (command) => heard.push(command));
  deliver('command', 'undo');
  deliver('constructor', 'redo');
  end();
  deliver('command', 'redo');
  expect(heard).toEqual(['undo']);
});

test('a notice that comes before anyone listens is kept for the first who does, once', () => {
  const { host, deliver } = wired();
  deliver('notice', { message: 'kept' });
  const heard: string[] = [];
  host.on('notice', ({ message }) => heard.push(message));
  host.on('notice', ({ message }) => heard.push(`second: ${message}`));
  expect(heard).toEqual(['kept']);
});

test('so is a command that opened the window it is for', () => {
  const { host, deliver } = wired();
  deliver('command', 'project.new');
  const heard: string[] = [];
  host.on('command', (command) => heard.push(command));
  expect(heard).toEqual(['project.new']);
});

test('so is an invitation’s link, beside the notices', () => {
  const { host, deliver } = wired();
  deliver('joinLink', { address: 'ws://127.0.0.1:1', invitation: 'abc' });
  deliver('notice', { message: 'kept' });
  const links: string[] = [];
  const notices: string[] = [];
  host.on('notice', ({ message }) => notices.push(message));
  host.on('joinLink', ({ invitation }) => links.push(invitation));
  expect([links, notices]).toEqual([['abc'], ['kept']]);
});
