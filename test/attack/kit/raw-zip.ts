import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../shared/bundle/crc32.ts';

/** An entry of a zip, every field of which can be made to lie. What is not given is as it should be. */
export interface RawEntry {
  readonly name: string;
  readonly content?: Uint8Array;
  /** 0 stored, 8 deflated (the usual). */
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** The size it declares. */
  readonly size?: number;
  /** How many packed bytes it declares. */
  readonly packedSize?: number;
  /** Unix mode, as `0o120777` for a link. */
  readonly mode?: number;
  /** The name in the local header, when it is another than in the directory. */
  readonly localName?: string;
  /** The entry whose bytes this one shares: its place in the list. */
  readonly at?: number;
  /** An extra field in the directory, whole. */
  readonly extra?: Uint8Array;
}

/** What the record at the end says, when it lies. */
export interface RawEnd {
  readonly count?: number;
  readonly directoryAt?: number;
  readonly comment?: string;
}

const UNIX = 3;

/** A zip exactly as it is described. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  const places: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = entry.content ?? new Uint8Array();
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const [name, localName] = [Buffer.from(entry.name), Buffer.from(entry.localName ?? entry.name)];
    const sizes = [entry.crc ?? crc32(content), entry.packedSize ?? packed.length, entry.size ?? content.length];
    const place = entry.at === undefined ? at : (places[entry.at] ?? 0);
    places.push(place);
    if (entry.at === undefined) {
      const head = Buffer.alloc(30);
      head.writeUInt32LE(0x04034b50, 0);
      head.writeUInt16LE(entry.flags ?? 0, 6);
      head.writeUInt16LE(method, 8);
      for (const [field, size] of sizes.entries()) head.writeUInt32LE(size, 14 + 4 * field);
      head.writeUInt16LE(localName.length, 26);
      files.push(head, localName, packed);
      at += head.length + localName.length + packed.length;
    }
    const listed = Buffer.alloc(46);
    listed.writeUInt32LE(0x02014b50, 0);
    listed.writeUInt8(entry.mode === undefined ? 0 : UNIX, 5);
    listed.writeUInt16LE(entry.flags ?? 0, 8);
    listed.writeUInt16LE(method, 10);
    for (const [field, size] of sizes.entries()) listed.writeUInt32LE(size, 16 + 4 * field);
    listed.writeUInt16LE(name.length, 28);
    listed.writeUInt16LE(entry.extra?.length ?? 0, 30);
    listed.writeUInt16LE(entry.mode ?? 0, 40);
    listed.writeUInt32LE(place, 42);
    directory.push(listed, name, Buffer.from(entry.extra ?? []));
  }
  const comment = Buffer.from(end.comment ?? '');
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.count ?? entries.length, 8);
  tail.writeUInt16LE(end.count ?? entries.length, 10);
  tail.writeUInt32LE(Buffer.concat(directory).length, 12);
  tail.writeUInt32LE(end.directoryAt ?? at, 16);
  tail.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...files, ...directory, tail, comment]));
}
