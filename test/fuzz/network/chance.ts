import { createPrivateKey, createPublicKey } from 'node:crypto';
import { vi } from 'vitest';
import { type KeyPair, keyPairOf } from '../../../electron/services/key-pair.ts';

/** A seeded source of chance (mulberry32): the same seed gives the same numbers on every machine. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** An integer from 0 up to, and without, `limit`. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }
}

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

/** The key pair of the person with this number: always the same. */
export function keysOf(person: number): KeyPair {
  const seed = Buffer.from(new Chance(1_000 + person).bytes(32));
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key.export({ format: 'pem', type: 'pkcs8' })).export({ format: 'jwk' });
  const pair = keyPairOf(x, seed.toString('base64url'));
  if (pair === null) throw new Error('Bug: a key pair that was made from its own seed does not fit');
  return pair;
}
