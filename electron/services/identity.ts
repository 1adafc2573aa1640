import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fromBase64url } from '../../shared/base/base64url.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Identity } from '../../shared/host/contract.ts';
import { type MemberId, memberIdOf } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { readJsonFile, writeFileAtomic } from './atomic-file.ts';
import { diskMessage } from './disk-message.ts';
import { type KeyPair, keyPairOf, newKeyPair } from './key-pair.ts';
import { type SealedSecret, seal, unseal } from './secrets.ts';
import type { Keychain } from './shell.ts';

/** The person at this computer, with the key that never leaves the host. */
export interface HeldIdentity extends Identity {
  readonly keys: KeyPair;
}

/** The identity's file. */
interface IdentityFile {
  readonly v: 1;
  readonly publicKey: string;
  readonly seed: SealedSecret;
}

/**
 * Reads the identity from its file, or makes it when there is none. A file that cannot be read is never replaced: with
 * the key goes the proof that earlier work is one's own, so the person decides. A key that lies in clear where there is a
 * keychain by now is sealed.
 */
export async function openIdentity(
  path: string,
  keychain: Keychain | null,
): Promise<Result<HeldIdentity, 'corrupt' | 'locked'>> {
  const read = await readJsonFile(path, parseIdentityFile);
  switch (read.state) {
    case 'missing':
      return ok(await makeIdentity(path, keychain));
    case 'corrupt':
      return corrupt(path);
    case 'value': {
      const { publicKey, seed } = read.value;
      const opened = await unseal(seed, keychain);
      const { keyNeedsDesktop, keyLocked } = words.startTrouble;
      if (opened === null) return fail('locked', keychain === null ? keyNeedsDesktop(path) : keyLocked(path));
      const keys = keyPairOf(publicKey, opened);
      if (keys === null) return corrupt(path);
      if (seed.sealed || keychain === null) return ok(held(keys, seed.sealed));
      return ok(held(keys, await sealAnew(path, keys, keychain)));
    }
  }
}

/** Who the person at this computer is, by the open part of the file; null where it is not there or cannot be read. */
export async function memberIn(path: string): Promise<MemberId | null> {
  const read = await readJsonFile(path, parseIdentityFile);
  const key = read.state === 'value' ? fromBase64url(read.value.publicKey) : null;
  return key === null ? null : memberIdOf(key);
}

/** The identity in this file; rejects with the sentence that says why there is none. */
export async function identityHere(path: string, keychain: Keychain | null): Promise<HeldIdentity> {
  const opened = await openIdentity(path, keychain).catch((error: unknown) =>
    fail('io', words.startTrouble.keyNotSaved(diskMessage(error))),
  );
  if (opened.ok) return opened.value;
  throw new Error(opened.message);
}

/**
 * Puts these keys in the place of those in the file, which is kept beside it by its member's id: with it goes the proof
 * that earlier work is its holder's. Rejects when the disk or the keychain refuses.
 */
export async function replaceIdentity(
  path: string,
  keychain: Keychain | null,
  before: MemberId,
  keys: KeyPair,
): Promise<void> {
  const seed = await seal(keys.seed, keychain);
  // A key that could not be opened again would be lost for good.
  if ((await unseal(seed, keychain)) !== keys.seed) throw new Error(words.startTrouble.keyLocked(path));
  await writeFileAtomic(join(dirname(path), `identity-${before}.json`), await readFile(path));
  await writeIdentity(path, { v: 1, publicKey: keys.publicKey, seed });
}

async function makeIdentity(path: string, keychain: Keychain | null): Promise<HeldIdentity> {
  const keys = newKeyPair();
  const file: IdentityFile = { v: 1, publicKey: keys.publicKey, seed: await seal(keys.seed, keychain) };
  await writeIdentity(path, file);
  return held(keys, file.seed.sealed);
}

/** Seals a key that was made where there was no keychain; answers whether it is sealed now. */
async function sealAnew(path: string, keys: KeyPair, keychain: Keychain): Promise<boolean> {
  try {
    const seed = await seal(keys.seed, keychain);
    // A key that could not be opened again would be lost for good.
    if ((await unseal(seed, keychain)) !== keys.seed) return false;
    await writeIdentity(path, { v: 1, publicKey: keys.publicKey, seed });
    return true;
  } catch {
    return false; // it lies where it lay, and the person is told that it is not encrypted
  }
}

const writeIdentity = (path: string, file: IdentityFile): Promise<void> =>
  writeFileAtomic(path, `${JSON.stringify(file, null, 2)}\n`);

const held = (keys: KeyPair, encrypted: boolean): HeldIdentity => ({
  member: keys.member,
  publicKey: keys.publicKey,
  encrypted,
  keys,
});

const corrupt = (path: string) => fail('corrupt', words.startTrouble.keyDamaged(path));

function parseIdentityFile(value: unknown): IdentityFile | null {
  if (!isObject(value) || value.v !== 1 || typeof value.publicKey !== 'string' || !isObject(value.seed)) return null;
  const { sealed, secret } = value.seed;
  if (typeof sealed !== 'boolean' || typeof secret !== 'string') return null;
  return { v: 1, publicKey: value.publicKey, seed: { sealed, secret } };
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;
