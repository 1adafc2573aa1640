import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { toBase64url } from '../../shared/base/base64url.ts';
import type { Verify } from '../../shared/bundle/known.ts';

/** Checks Ed25519 signatures. Keeps the keys it has met, since one signer usually made many steps. */
export function newVerifier(): Verify {
  const keyOf = newKeyring();
  return (publicKey, message, signature) => verify(null, message, keyOf(publicKey), signature);
}

/** Makes a key object of raw bytes, once for each key. */
export function newKeyring(): (publicKey: Uint8Array) => KeyObject {
  const keys = new Map<string, KeyObject>();
  return (publicKey) => {
    const x = toBase64url(publicKey);
    let key = keys.get(x);
    if (key === undefined) {
      key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
      keys.set(x, key);
    }
    return key;
  };
}
