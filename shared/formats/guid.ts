import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const utf8 = new TextEncoder();

/**
 * The GUID of what these words name: the same words have the same one, in every export. It is a UUID of version 8 (RFC
 * 9562, 5.8: the bits are the maker's, here those of a SHA-256), in lower case as the strictest readers want it.
 */
export function guidOf(...parts: readonly string[]): string {
  const bytes = sha256(utf8.encode(JSON.stringify(parts))).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
