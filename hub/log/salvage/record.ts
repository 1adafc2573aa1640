/** A value in one of SQLite's records. Floating-point numbers are in none of Postil's tables and come as null. */
export type Value = null | number | string | Uint8Array;

/** A variable-length integer (sqlite.org/fileformat2.html#varint) and where it ends; null beyond the end of the bytes. */
export function varint(bytes: Buffer, at: number): { readonly value: number; readonly end: number } | null {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return null;
    // Numbers past 2^53 are in no file of ours; they come out wrong and fit nowhere.
    if (i === 8) return { value: value * 256 + byte, end: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + i + 1 };
  }
  return null;
}

/** The values of a record; null when the bytes are none. */
export function parseRecord(bytes: Buffer): Value[] | null {
  const header = varint(bytes, 0);
  if (header === null || header.value > bytes.length) return null;
  const values: Value[] = [];
  let body = header.value;
  for (let at = header.end; at < header.value; ) {
    const type = varint(bytes, at);
    if (type === null) return null;
    const length = lengthOf(type.value);
    if (length === null || body + length > bytes.length) return null;
    values.push(readValue(type.value, bytes.subarray(body, body + length)));
    body += length;
    at = type.end;
  }
  return body === bytes.length ? values : null;
}

/** How many bytes a value of this serial type takes; null for a type there is not. */
function lengthOf(type: number): number | null {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, null, null][type] ?? null;
}

function readValue(type: number, bytes: Buffer): Value {
  if (type >= 12) return type % 2 === 0 ? new Uint8Array(bytes) : bytes.toString('utf8');
  if (type === 8) return 0;
  if (type === 9) return 1;
  if (type >= 1 && type <= 5) return bytes.readIntBE(0, bytes.length);
  return type === 6 ? Number(bytes.readBigInt64BE(0)) : null;
}
