/** Text as the bytes of a single-byte encoding, in tests. @throws Error for a character it does not have */
export function encodeAs(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (char) => {
    const byte = byteOf.get(char);
    if (byte === undefined) throw new Error(`${label} has no “${char}”`);
    return byte;
  });
}

/** Text as UTF-16, without a mark. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === 'le');
  return bytes;
}

/** Bytes one after the other. */
export const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
