import { verify } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIdentity, replaceIdentity } from '../../../../electron/services/identity.ts';
import { newKeyPair } from '../../../../electron/services/key-pair.ts';
import type { Keychain } from '../../../../electron/services/shell.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
let file: string;
beforeEach(() => {
  dir = tempDir('identity');
  file = join(dir.path, 'identity.json');
});
afterEach(() => dir.remove());

/** Turns every byte round: enough to see whether the secret lies there in the clear. */
const keychain: Keychain = {
  encrypt: async (text) => Buffer.from(text).map((byte) => byte ^ 0xff),
  decrypt: async (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0xff)).toString(),
};

async function opened(chain: Keychain | null) {
  const identity = await openIdentity(file, chain);
  if (!identity.ok) throw new Error(identity.message);
  return identity.value;
}

test('the first start makes a key, every later one has the same', async () => {
  const first = await opened(null);
  expect(await opened(null)).toMatchObject({ member: first.member, publicKey: first.publicKey });
});

test('without a keychain only its owner can read the file, and that is said', async () => {
  expect((await opened(null)).encrypted).toBe(false);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('with a keychain the secret never lies on the disk in the clear', async () => {
  const identity = await opened(keychain);
  expect(identity.encrypted).toBe(true);
  expect(await readFile(file, 'utf8')).not.toContain(identity.keys.seed);
  expect((await opened(keychain)).member).toBe(identity.member);
});

test('what it signs, the public key verifies', async () => {
  const { keys, publicKey } = await opened(null);
  const bytes = new TextEncoder().encode('a step');
  const key = { key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' } as const;
  expect(verify(null, bytes, key, Buffer.from(keys.sign(bytes), 'base64url'))).toBe(true);
});

test.each([
  ['cut short', (text: string) => text.slice(0, 40)],
  ['empty', () => ''],
  ['of another shape', () => '{"v":1}'],
  [
    'with another public key',
    (text: string) => text.replace(/"publicKey": "[^"]+"/, `"publicKey": "${newKeyPair().publicKey}"`),
  ],
  ['with a broken seed', (text: string) => text.replace(/"secret": "[^"]+"/, '"secret": "AAAA"')],
])('a file that is %s is an answer, and stays as it is', async (_, damage) => {
  await opened(null);
  const damaged = damage(await readFile(file, 'utf8'));
  await writeFile(file, damaged);
  expect(await openIdentity(file, null)).toMatchObject({
    ok: false,
    code: 'corrupt',
    message: expect.stringContaining('is damaged. Put a copy of that file back'),
  });
  expect(await readFile(file, 'utf8')).toBe(damaged);
});

test('a key that is replaced is on the disk beside it before the new one is', async () => {
  const { member } = await opened(null);
  const before = await readFile(file, 'utf8');
  const keys = newKeyPair();
  await replaceIdentity(file, null, member, keys);
  expect((await opened(null)).member).toBe(keys.member);
  const beside = join(dir.path, `identity-${member}.json`);
  expect(await readFile(beside, 'utf8')).toBe(before);
  expect((await stat(beside)).mode & 0o777).toBe(0o600);
});

test('a key locked in a keychain that is not here is an answer, and stays as it is', async () => {
  const { member } = await opened(keychain);
  const locked: Keychain = { ...keychain, decrypt: () => Promise.reject(new Error('locked')) };
  expect(await openIdentity(file, null)).toMatchObject({
    ok: false,
    code: 'locked',
    message: `Your key in ${file} is locked in the system’s keychain, which only the desktop app can open. Start that, or use another data folder with --data-dir.`,
  });
  expect(await openIdentity(file, locked)).toMatchObject({
    ok: false,
    code: 'locked',
    message: expect.stringContaining('The system’s keychain did not open your key in'),
  });
  expect((await opened(keychain)).member).toBe(member);
});

test('a key that was made without a keychain is sealed as soon as there is one, and is the same', async () => {
  const { member, keys } = await opened(null);
  expect(await readFile(file, 'utf8')).toContain(keys.seed);
  expect(await opened(keychain)).toMatchObject({ member, encrypted: true });
  expect(await readFile(file, 'utf8')).not.toContain(keys.seed);
  expect((await opened(keychain)).member).toBe(member);
});

test.each<[string, Partial<Keychain>]>([
  ['refuses', { encrypt: () => Promise.reject(new Error('locked')) }],
  ['cannot give back what it takes', { decrypt: () => Promise.reject(new Error('locked')) }],
  ['gives back something else', { decrypt: async () => 'another' }],
])('a keychain that %s leaves such a key where it lies', async (_, odd) => {
  const { member } = await opened(null);
  const before = await readFile(file, 'utf8');
  expect(await opened({ ...keychain, ...odd })).toMatchObject({ member, encrypted: false });
  expect(await readFile(file, 'utf8')).toBe(before);
});
