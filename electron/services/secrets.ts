import { fromBase64url, toBase64url } from '../../shared/base/base64url.ts';
import type { Keychain } from './shell.ts';

/** A secret as it lies in a file: sealed by the system's keychain, or plain in a file only its owner can read. */
export type SealedSecret =
  | { readonly sealed: true; readonly secret: string }
  | { readonly sealed: false; readonly secret: string };

/** Seals a secret with the keychain when there is one. Rejects when the keychain refuses. */
export async function seal(secret: string, keychain: Keychain | null): Promise<SealedSecret> {
  if (keychain === null) return { sealed: false, secret };
  return { sealed: true, secret: toBase64url(await keychain.encrypt(secret)) };
}

/** The secret itself, or null when it is sealed and this host cannot open it. */
export async function unseal(sealed: SealedSecret, keychain: Keychain | null): Promise<string | null> {
  if (!sealed.sealed) return sealed.secret;
  const bytes = fromBase64url(sealed.secret);
  if (keychain === null || bytes === null) return null;
  try {
    return await keychain.decrypt(bytes);
  } catch {
    return null; // a locked or replaced keychain; the caller says so in a sentence
  }
}
