import { Inflate } from 'fflate';
import { fail, ok, type Result } from '../base/result.ts';
import { words } from '../words/words.ts';
import { crc32 } from './crc32.ts';

/** What a zip may hold at most, in entries and in bytes after inflating. */
export interface ZipLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** How many times its own length a zip may unpack to, once that is more than `freeBytes`. */
  readonly ratio: number;
  /** Up to here any ratio will do: a short repetitive text packs very well. */
  readonly freeBytes: number;
}

/** Why a zip is refused. */
export type ZipRefusal = 'not-a-zip' | 'truncated' | 'damaged' | 'odd' | 'too-large';

/** An entry as the zip's directory declares it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
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

/**
 * Every entry of a zip, inflated. The sizes are believed only as limits: inflating stops as soon as an entry grows past
 * the size it declares, so a zip bomb costs no more than it says it does.
 */
export function unzip(
  bytes: Uint8Array,
  limits: ZipLimits,
  allowed: (name: string) => boolean,
): Result<Map<string, Uint8Array>, ZipRefusal> {
  const directory = readDirectory(bytes, limits);
  if (!directory.ok) return directory;
  const most = Math.min(limits.totalBytes, Math.max(limits.freeBytes, limits.ratio * bytes.length));
  let total = 0;
  const names = new Set<string>();
  for (const { name, size } of directory.value) {
    if (!allowed(name) || names.has(name)) return fail('odd', words.bundleTrouble.odd);
    names.add(name);
    total += size;
    if (size > limits.entryBytes || total > most) return fail('too-large', words.bundleTrouble.tooLarge);
  }
  const entries = new Map<string, Uint8Array>();
  for (const entry of directory.value) {
    const content = readEntry(bytes, entry);
    if (!content.ok) return content;
    entries.set(entry.name, content.value);
  }
  return ok(entries);
}

function readDirectory(bytes: Uint8Array, limits: ZipLimits): Result<Entry[], ZipRefusal> {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL_HEADER) {
    return fail('not-a-zip', words.bundleTrouble.notPostil);
  }
  const end = directoryEnd(view);
  if (end === null) return fail('truncated', words.bundleTrouble.cutShort);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // A count or offset of all ones means "see the 64-bit directory": past what Postil takes in.
  if (count > limits.entries || count === 0xffff || at === 0xffffffff)
    return fail('too-large', words.bundleTrouble.tooLarge);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      return fail('damaged', words.bundleTrouble.damaged);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const name = nameEnd > end ? null : decode(bytes.subarray(at + 46, nameEnd));
    const method = view.getUint16(at + 10, true);
    if (name === null || view.getUint16(at + 8, true) & ENCRYPTED || isLink(view, at))
      return fail('odd', words.bundleTrouble.odd);
    if (method !== STORED && method !== DEFLATED) return fail('odd', words.bundleTrouble.odd);
    entries.push({
      name,
      method,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
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

function readEntry(bytes: Uint8Array, entry: Entry): Result<Uint8Array, ZipRefusal> {
  const view = viewOf(bytes);
  if (entry.at + 30 > bytes.length) return fail('truncated', words.bundleTrouble.cutShort);
  if (view.getUint32(entry.at, true) !== LOCAL_HEADER) return fail('damaged', words.bundleTrouble.damaged);
  const begin = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (begin + entry.packed > bytes.length) return fail('truncated', words.bundleTrouble.cutShort);
  const packed = bytes.subarray(begin, begin + entry.packed);
  const content = entry.method === STORED ? packed : inflate(packed, entry.size);
  const right = content !== null && content.length === entry.size && crc32(content) === entry.crc;
  return right ? ok(content) : fail('damaged', words.bundleTrouble.damaged);
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

function decode(name: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
  } catch {
    return null;
  }
}
