import { base32 } from '../base/base32.ts';

/** The most that is left for another device, in characters of base64url. */
export const MAX_SEALED_KEY = 12_000;

/** How many letters and digits a code has: 100 random bits. */
const LENGTH = 20;

/** A fresh code, in groups of four to be read and typed: `k3fa-9…`. It is used once. */
export function newPairingCode(): string {
  const code = base32(crypto.getRandomValues(new Uint8Array(13))).slice(0, LENGTH);
  return code.match(/.{4}/g)?.join('-') ?? code;
}

/** A code as it was typed; null when it can be none. Digits that no code has are the letters they look like. */
export function parsePairingCode(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('8', 'b');
  return /^[a-z2-7]{20}$/.test(code) ? code : null;
}
