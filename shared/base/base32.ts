const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * Bytes as lower-case base32 without padding (RFC 4648 §6). Chosen for every id because it survives file systems that
 * ignore case, is selected whole by a double click, and can be read aloud.
 */
export function base32(bytes: Uint8Array): string {
  let out = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(buffer >> bits) & 31];
      buffer &= (1 << bits) - 1;
    }
  }
  if (bits > 0) out += ALPHABET[(buffer << (5 - bits)) & 31];
  return out;
}
