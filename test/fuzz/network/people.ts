import { createPrivateKey, createPublicKey } from 'node:crypto';
import { vi } from 'vitest';
import { type KeyPair, keyPairOf } from '../../../electron/services/key-pair.ts';
import { Chance } from '../../kit/chance.ts';

/** From here on fresh ids (step keys) come from this chance. Answers what ends it. */
export function rigIds(chance: Chance): () => void {
  const spy = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (array instanceof Uint8Array) array.set(chance.bytes(array.length));
    return array;
  });
  return () => spy.mockRestore();
}

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

const made = new Map<number, KeyPair>();

/** The key pair of the person with this number: always the same, and made once, for thousands of schedules. */
export function keysOf(person: number): KeyPair {
  const pair = made.get(person) ?? makeKeys(person);
  made.set(person, pair);
  return pair;
}

function makeKeys(person: number): KeyPair {
  const seed = Buffer.from(new Chance(1_000 + person).bytes(32));
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key.export({ format: 'pem', type: 'pkcs8' })).export({ format: 'jwk' });
  const pair = keyPairOf(x, seed.toString('base64url'));
  if (pair === null) throw new Error('Bug: a key pair that was made from its own seed does not fit');
  return pair;
}
