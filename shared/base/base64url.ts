/** Bytes as base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** How the last characters have to be where a text ends within a group of four: the bits they do not use are zero. */
const TAILS = [/^/, /^(?!)/, /[AQgw]$/, /[AEIMQUYcgkosw048]$/] as const;

/**
 * The bytes of a base64url string, or null when it is not the one spelling that `toBase64url` gives them (RFC 4648 §3.5):
 * who may spell a signature anew could bring somebody's step in another shape before they do.
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || !TAILS[text.length % 4]!.test(text)) return null; // 0 to 3
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
