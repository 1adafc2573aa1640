import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes of the header of a write-ahead log, and of that before each page in it (sqlite.org/fileformat2.html#walformat). */
export const WAL_HEADER = 32;
export const FRAME_HEADER = 24;
const MAGIC_LITTLE = 0x377f0682;
const MAGIC_BIG = 0x377f0683;

/**
 * Whether a write-ahead log is not as SQLite writes it. SQLite itself takes a damaged one for an empty one, from the
 * damage on, and so would lose what was saved last. A tail that a crash cut off is no damage, and neither is a last
 * transaction of which a power cut kept the end and lost a page: the disk had not said yet that it has it.
 */
export function isWalDamaged(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size < WAL_HEADER) return false;
    const header = readAt(file, 0, WAL_HEADER);
    const magic = header.readUInt32BE(0);
    const pageSize = header.readUInt32BE(8);
    if ((magic !== MAGIC_LITTLE && magic !== MAGIC_BIG) || !isPageSize(pageSize)) return true;
    const big = magic === MAGIC_BIG;
    let sum = checksum(header.subarray(0, 24), [0, 0], big);
    if (sum[0] !== header.readUInt32BE(24) || sum[1] !== header.readUInt32BE(28)) return true;
    let broken = false;
    let ended = false;
    for (let at = WAL_HEADER; at + FRAME_HEADER + pageSize <= size; at += FRAME_HEADER + pageSize) {
      const frame = readAt(file, at, broken ? FRAME_HEADER : FRAME_HEADER + pageSize);
      const isOfThisRound = frame.subarray(8, 16).equals(header.subarray(16, 24));
      // The next transaction of this round is begun when the disk has the one before: what broke had been whole.
      if (ended && isOfThisRound) return true;
      if (!broken) {
        sum = checksum(frame.subarray(0, 8), sum, big);
        sum = checksum(frame.subarray(FRAME_HEADER), sum, big);
        broken = !isOfThisRound || sum[0] !== frame.readUInt32BE(16) || sum[1] !== frame.readUInt32BE(20);
      }
      // The number of pages in a frame's header says that it ends a transaction: the one that broke.
      ended ||= broken && isOfThisRound && frame.readUInt32BE(4) > 0;
    }
    return false;
  } finally {
    closeSync(file);
  }
}

const isPageSize = (size: number): boolean => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, at);
  return bytes;
}

/** The running checksum of a write-ahead log, carried on over `bytes` (a multiple of 8). */
function checksum(bytes: Buffer, from: readonly [number, number], big: boolean): [number, number] {
  let [a, b] = from;
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (big ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (big ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}
