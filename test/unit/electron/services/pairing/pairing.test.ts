import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type HeldIdentity, openIdentity, replaceIdentity } from '../../../../../electron/services/identity.ts';
import { newKeyPair } from '../../../../../electron/services/key-pair.ts';
import { readLetter, writeLetter } from '../../../../../electron/services/pairing/key-letter.ts';
import { PairedStore } from '../../../../../electron/services/pairing/paired-store.ts';
import { Pairing } from '../../../../../electron/services/pairing/pairing.ts';
import { Projects } from '../../../../../electron/services/projects.ts';
import { openSettings } from '../../../../../electron/services/settings.ts';
import { newProjectId } from '../../../../../shared/model/ids.ts';
import { MAX_SEALED_KEY, newPairingCode, parsePairingCode } from '../../../../../shared/wire/pairing.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

const unheard = (say: () => string): never => expect.fail(say());

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('pairing');
});
afterEach(() => {
  vi.useRealTimers();
  dir.remove();
});

/** A device without a process: its files lie in a folder of its own; it picks `path` whenever it is asked for one. */
async function device(name: string, hasWork = false) {
  const at = (file: string) => join(dir.path, `${name}-${file}`);
  const projects = await Projects.open(at('projects.json'), unheard);
  const settings = await openSettings(at('settings.json'), unheard);
  await settings.change((before) => ({ ...before, name }));
  let path = join(dir.path, 'key.postilkey');
  const told: string[] = [];
  const me = async (): Promise<HeldIdentity> => {
    const opened = await openIdentity(at('identity.json'), null);
    if (!opened.ok) throw new Error(opened.message);
    return opened.value;
  };
  const pairing = new Pairing({
    projects,
    settings,
    paired: await PairedStore.open(at('paired.json'), unheard),
    shell: { pickPath: async () => path, emit: (event) => void told.push(event) },
    me,
    hasWork: () => hasWork,
    become: async (keys) => replaceIdentity(at('identity.json'), null, (await me()).member, keys),
  });
  return { pairing, projects, settings, me, told, picks: (other: string) => (path = other) };
}

async function savedKey(from: Awaited<ReturnType<typeof device>>): Promise<string> {
  const offer = await from.pairing.save('page');
  if (!offer.ok || offer.value === null) throw new Error('no file');
  return offer.value.code;
}

test('a key in a file is good for a day', async () => {
  const [first, second] = [await device('Ana'), await device('')];
  const code = await savedKey(first);
  await second.pairing.pick('page');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
  expect(await second.pairing.take('page', null, code, null)).toEqual({
    ok: false,
    code: 'over',
    message: 'The time for this key is over. Make a new code on your other device, and check the clocks of both.',
  });
  vi.useRealTimers();
  expect(await second.pairing.take('page', null, code, null)).toMatchObject({ ok: true });
  expect((await second.me()).member).toBe((await first.me()).member);
  expect(second.told).toEqual(['identityChanged']);
});

test('windows begin anew with a key that was taken, also when the disk takes no more after it', async () => {
  const [first, second] = [await device('Ana'), await device('')];
  const code = await savedKey(first);
  await second.pairing.pick('page');
  second.settings.change = () => Promise.reject(new Error('the disk is full'));
  await expect(second.pairing.take('page', null, code, null)).rejects.toThrow('the disk is full');
  expect((await second.me()).member).toBe((await first.me()).member);
  expect(second.told).toEqual(['identityChanged']);
});

test('a file that is no key, and one that cannot be written, are told', async () => {
  const first = await device('Ana');
  await writeFile(join(dir.path, 'other.json'), '{"format":"something"}');
  first.picks(join(dir.path, 'other.json'));
  expect(await first.pairing.pick('page')).toMatchObject({
    message: 'This is no file with a key of Postil. Choose the one that your other device has written.',
  });
  first.picks(join(dir.path, 'missing', 'key.postilkey'));
  expect(await first.pairing.save('page')).toMatchObject({
    message: expect.stringMatching(/^The file with your key could not be written: .* Choose another place\.$/),
  });
  expect(first.pairing.devices, 'nothing was handed over').toEqual([]);
});

test('the same person once more brings the projects that are new, and moves none that is here', async () => {
  const [first, second] = [await device('Ana'), await device('')];
  const [shared, alone] = [newProjectId(), newProjectId()];
  await first.projects.change(shared, { name: 'Flood', hub: 'http://192.168.1.20:4747' });
  await first.projects.change(alone, { name: 'Alone' });
  const take = async (code: string) => {
    await second.pairing.pick('page');
    return second.pairing.take('page', null, code, null);
  };
  expect(await take(await savedKey(first))).toMatchObject({ value: { projects: 1 } });
  expect(second.projects.list()).toMatchObject([{ pid: shared, name: 'Flood', hub: 'http://192.168.1.20:4747' }]);
  await second.projects.change(shared, { hub: 'http://192.168.1.21:4747' });
  await first.projects.change(alone, { hub: 'https://hub.example' });
  expect(await take(await savedKey(first))).toMatchObject({ value: { projects: 2 } });
  expect(second.projects.get(shared)?.hub).toBe('http://192.168.1.21:4747');
  expect(second.projects.get(alone)).toMatchObject({ name: 'Alone', hub: 'https://hub.example' });
});

test('a letter fits into the mailbox however many projects there are, and is read only when it is right', () => {
  const keys = newKeyPair();
  const projects = Array.from({ length: 500 }, (_, n) => ({
    pid: newProjectId(),
    name: `Project ${n}`,
    hub: n === 0 ? 'http://127.0.0.1:4747' : 'https://hub.example',
  }));
  const letter = { keys, name: 'Ana', colour: 'rust', projects, until: 1 } as const;
  const text = writeLetter(letter);
  expect((text.length * 4) / 3 + 100).toBeLessThan(MAX_SEALED_KEY);
  const read = readLetter(text, 'hub.example:4747');
  expect(read).toMatchObject({ name: 'Ana', keys: { member: keys.member } });
  expect(read?.projects[0]?.hub, 'as it is reached from here').toBe('http://hub.example:4747');
  expect(readLetter(text, null)?.projects[0]?.hub, 'a file says nothing of how to reach it').toBe(
    'https://hub.example',
  );
  const other = newKeyPair();
  expect(readLetter(text.replace(keys.publicKey, other.publicKey), null)).toBeNull();
  expect(readLetter('no letter', null)).toBeNull();
});

test('a code is read as people type it', () => {
  const code = newPairingCode();
  const plain = code.replaceAll('-', '');
  expect(plain).toMatch(/^[a-z2-7]{20}$/);
  expect(newPairingCode()).not.toBe(code);
  expect(parsePairingCode(` ${code.toUpperCase()} `)).toBe(plain);
  expect(parsePairingCode('o0l1-b8aa-aaaa-aaaa-aaaa')).toBe('oollbbaaaaaaaaaaaaaa');
  expect(parsePairingCode(plain.slice(1))).toBeNull();
  expect(parsePairingCode(`${plain.slice(1)}9`)).toBeNull();
});
