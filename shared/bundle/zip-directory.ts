import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';

/** Why a zip, or an entry of one, cannot be read. */
export type ZipFlaw = 'not-a-zip' | 'truncated' | 'damaged' | 'too-large';

/** An entry as the zip's directory declares it. */
export interface ZipEntry {
  /** Its name as it is written: not always UTF-8. */
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  /** Its bytes when inflated, or so it says. */
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
  /** Whether it needs a password. */
  readonly isLocked: boolean;
  /** Whether it stands for another file, or is packed in a way that hardly anything packs. */
  readonly isOdd: boolean;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Flags of an entry: encrypted, strongly encrypted, its header hidden. */
const ENCRYPTED = 0x2041;
const STORED = 0;
const DEFLATED = 8;
/** The system that wrote an entry, when it is Unix; and the kind of file there that is a link, in the mode's top bits. */
const UNIX = 3;
const LINK = 0o120000;
const KIND = 0o170000;
/** How much is inflated between two looks at the size: what a bomb can make of one piece stays small. */
const PIECE = 16 * 1024;

/** The entries of a zip, without inflating one (PKWARE's APPNOTE 6.3, 4.3); those of 64 bits are too large. */
export function readDirectory(bytes: Uint8Array, mostEntries: number): readonly ZipEntry[] | ZipFlaw {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL_HEADER) return 'not-a-zip';
  const end = directoryEnd(view);
  if (end === null) return 'truncated';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // A count or offset of all ones means "see the 64-bit directory": past what Postil takes in.
  if (count > mostEntries || count === 0xffff || at === 0xffffffff) return 'too-large';
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'damaged';
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    if (nameEnd > end) return 'damaged';
    const method = view.getUint16(at + 10, true);
    entries.push({
      name: bytes.subarray(at + 46, nameEnd),
      method,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      isLocked: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      isOdd: isLink(view, at) || (method !== STORED && method !== DEFLATED),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * An entry's bytes. Its size is believed only as a limit: inflating stops as soon as it grows past that, so a zip bomb
 * costs no more than it says it does.
 */
export function readEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | ZipFlaw {
  const view = viewOf(bytes);
  if (entry.at + 30 > bytes.length) return 'truncated';
  if (view.getUint32(entry.at, true) !== LOCAL_HEADER) return 'damaged';
  const begin = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (begin + entry.packed > bytes.length) return 'truncated';
  const packed = bytes.subarray(begin, begin + entry.packed);
  const content = entry.method === STORED ? packed : inflate(packed, entry.size);
  const isRight = content !== null && content.length === entry.size && crc32(content) === entry.crc;
  return isRight ? content : 'damaged';
}

/** Whether a directory's entry stands for a symbolic link. */
const isLink = (view: DataView, at: number): boolean =>
  view.getUint8(at + 5) === UNIX && (view.getUint16(at + 40, true) & KIND) === LINK;

/** Where the record at a zip's very end begins (a comment may follow it); null when the end is missing. */
function directoryEnd(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === DIRECTORY_END && at + 22 + view.getUint16(at + 20, true) === view.byteLength) {
      return at;
    }
  }
  return null;
}

/** Inflates in pieces; null when the data is broken or grows past `size`. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const content = new Uint8Array(size);
  let length = 0;
  let fits = true;
  const stream = new Inflate((piece) => {
    fits &&= length + piece.length <= size;
    if (fits) content.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; fits && at < packed.length; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    return null; // fflate throws on data that is no deflate stream
  }
  return fits && length === size ? content : null;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
