import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { fromBase64url } from '../../shared/base/base64url.ts';
import { type MemberId, memberIdOf } from '../../shared/model/ids.ts';

/** An Ed25519 key pair and the member it makes of its holder. */
export interface KeyPair {
  readonly member: MemberId;
  /** Raw public key, base64url. */
  readonly publicKey: string;
  /** The private seed, base64url: what is kept secret. */
  readonly seed: string;
  /** Signs bytes; the signature is base64url. */
  sign(bytes: Uint8Array): string;
}

/** A fresh key pair. */
export function newKeyPair(): KeyPair {
  return fromPrivateKey(generateKeyPairSync('ed25519').privateKey);
}

/** The key pair of this public key and seed, or null when they are malformed or do not belong together. */
export function keyPairOf(publicKey: string, seed: string): KeyPair | null {
  let pair: KeyPair;
  try {
    pair = fromPrivateKey(
      createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey, d: seed }, format: 'jwk' }),
    );
  } catch {
    return null; // node:crypto throws for every malformed key; which way does not matter here
  }
  return pair.publicKey === publicKey && pair.seed === seed ? pair : null;
}

function fromPrivateKey(privateKey: KeyObject): KeyPair {
  const { d: seed } = privateKey.export({ format: 'jwk' });
  // Derived from the private key, never taken from where the private key was read.
  const { x: publicKey } = createPublicKey(privateKey.export({ format: 'pem', type: 'pkcs8' })).export({
    format: 'jwk',
  });
  const raw = fromBase64url(publicKey ?? '');
  if (seed === undefined || publicKey === undefined || raw === null) throw new Error('Bug: not an Ed25519 key');
  return {
    member: memberIdOf(raw),
    publicKey,
    seed,
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64url'),
  };
}
