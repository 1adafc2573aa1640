import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDataDir } from '../../electron/services/data-dir.ts';
import { openIdentity } from '../../electron/services/identity.ts';
import type { Keychain } from '../../electron/services/shell.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import { startHost } from '../kit/host.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { attackedProject, furtherCopy } from './kit/projects.ts';

const ON_WINDOWS = process.platform === 'win32';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('secrets');
});
afterEach(() => dir.remove());

/** Whether any file below the folder holds these words. */
const holds = (folder: string, words: string): boolean =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .some((path) => statSync(path).isFile() && readFileSync(path).includes(words));

test('where a keychain is, the key is nowhere in the data folder, however it is spelt', async () => {
  const keychain: Keychain = {
    encrypt: async (text) => Buffer.from(text).map((byte) => byte ^ 0xff),
    decrypt: async (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0xff)).toString(),
  };
  const data = makeDataDir(dir.path);
  // Made where there was none, and sealed later: the likeliest way for it to stay behind.
  await openIdentity(data.identity, null);
  const opened = await openIdentity(data.identity, keychain);
  if (!opened.ok) throw new Error(opened.message);
  const { seed } = opened.value.keys;
  const raw = Buffer.from(seed, 'base64url');
  for (const spelt of [seed, raw.toString('base64'), raw.toString('hex'), raw.toString('latin1')]) {
    expect(holds(dir.path, spelt)).toBe(false);
  }
  expect(holds(dir.path, opened.value.publicKey)).toBe(true);
});

test.skipIf(ON_WINDOWS)(
  'after work of every kind nobody else may read the data folder or anything in it (skipped on Windows: no modes)',
  async () => {
    const host = await startHost(join(dir.path, 'data'));
    const { host: calls, close } = await host.connect('tab');
    const here = attackedProject();
    const room = projectRoom(here.project.pid);
    await calls.identity();
    await calls.changeSettings({ name: 'Ana' });
    await calls.rememberProject(here.project.pid, 'Harbour');
    expect(await calls.openBundle(here.file)).toMatchObject({ ok: true });
    expect(await calls.openBundle(writeBundle(furtherCopy(here).bundle()))).toMatchObject({
      ok: true,
      value: { waiting: 2 },
    });
    expect(await calls.admit(here.project.pid, here.eve.member)).toMatchObject({ ok: true });
    expect(await calls.rescue(room, new Uint8Array([0, 0]), 'a test')).toMatchObject({ ok: true });
    const found = readdirSync(host.dataDir, { recursive: true, encoding: 'utf8' });
    const open = ['', ...found].filter((name) => (statSync(join(host.dataDir, name)).mode & 0o077) !== 0);
    // SQLite's files have the mode that the person's umask gives; the folder keeps others out.
    expect(open.filter((name) => !/\.(sqlite(-wal|-shm)?|lock)$/.test(name))).toEqual([]);
    expect(found).toEqual(
      expect.arrayContaining(['identity.json', 'settings.json', 'admitted.json', 'log.sqlite', 'host.address']),
    );
    expect(await readFile(join(host.dataDir, 'identity.json'), 'utf8')).toContain('"sealed": false');
    expect(await calls.identity()).toMatchObject({ encrypted: false });
    close();
    await host.kill();
  },
);

test('the token is in no file but the one for its owner’s eyes, and in none once the host has ended', async () => {
  const host = await startHost(join(dir.path, 'data'));
  expect(holds(host.dataDir, host.token)).toBe(true);
  if (!ON_WINDOWS) expect(statSync(join(host.dataDir, 'host.address')).mode & 0o777).toBe(0o600);
  await host.stop();
  expect(holds(host.dataDir, host.token)).toBe(false);
});
