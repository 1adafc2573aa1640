import type { Page, PageFile } from './page-file.ts';
import { parseRecord, type Value, varint } from './record.ts';

const TABLE_LEAF = 0x0d;
const INDEX_LEAF = 0x0a;
const INDEX_INTERIOR = 0x02;

/** A row of some table. A long one may be read in several ways, when some of its pages have more than one version. */
export interface TableCell {
  readonly rowid: number;
  readonly readings: readonly (readonly Value[])[];
}

/** The rows on a leaf page of a table; none on any other page. One that is broken has no `readings`. */
export function* tableCells(file: PageFile, { number, bytes }: Page): Generator<TableCell> {
  for (const at of cellsAt(number, bytes, TABLE_LEAF, 8)) {
    const size = varint(bytes, at);
    const rowid = size && varint(bytes, size.end);
    if (!size || !rowid || size.value > MOST) continue;
    const local = localLength(size.value, file.pageSize);
    const here = bytes.subarray(rowid.end, rowid.end + local);
    const payloads =
      size.value === local ? [here] : AGES.map((age) => withOverflow(file, bytes, rowid.end, size.value, age));
    yield { rowid: rowid.value, readings: payloads.flatMap((payload) => toList(payload && parseRecord(payload))) };
  }
}

/** The entries on a page of an index that fit on it; none on any other page. */
export function* indexRecords(file: PageFile, { number, bytes }: Page): Generator<readonly Value[]> {
  for (const [type, header, child] of [
    [INDEX_LEAF, 8, 0],
    [INDEX_INTERIOR, 12, 4],
  ] as const) {
    for (const at of cellsAt(number, bytes, type, header)) {
      const size = varint(bytes, at + child);
      if (!size || size.value > ((file.pageSize - 12) * 64) / 255 - 23) continue;
      const record = parseRecord(bytes.subarray(size.end, size.end + size.value));
      if (record !== null) yield record;
    }
  }
}

/** No row of ours is longer, in bytes: a project's largest room written as one. */
const MOST = 256 * 1024 * 1024;
/** How the further pages of a long row are read: as they are now, or as they were before the last change. */
const AGES = [0, 1] as const;

const toList = <T>(value: T | null): T[] => (value === null ? [] : [value]);

/** Where the cells of a page begin, if it is of this type. */
function cellsAt(number: number, bytes: Buffer, type: number, header: number): number[] {
  const start = number === 1 ? 100 : 0;
  if (bytes[start] !== type) return [];
  const count = bytes.readUInt16BE(start + 3);
  const offsets: number[] = [];
  for (let i = 0; i < count; i++) {
    const at = start + header + 2 * i;
    if (at + 2 > bytes.length) break;
    offsets.push(bytes.readUInt16BE(at));
  }
  return offsets;
}

/** How many bytes of a payload lie on the leaf page itself (sqlite.org/fileformat2.html#b_tree_pages). */
function localLength(size: number, pageSize: number): number {
  const most = pageSize - 35;
  if (size <= most) return size;
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23;
  const fit = least + ((size - least) % (pageSize - 4));
  return fit <= most ? fit : least;
}

/** A payload that goes on over other pages, each read as it was `age` versions ago; null when the chain is broken. */
function withOverflow(file: PageFile, page: Buffer, at: number, size: number, age: number): Buffer | null {
  const local = localLength(size, file.pageSize);
  const pieces = [page.subarray(at, at + local)];
  if (at + local + 4 > page.length) return null;
  let next = page.readUInt32BE(at + local);
  for (let left = size - local; left > 0; ) {
    const versions = file.versions(next);
    const bytes = versions[Math.min(age, versions.length - 1)];
    if (bytes === undefined) return null;
    const piece = bytes.subarray(4, 4 + Math.min(left, file.pageSize - 4));
    pieces.push(piece);
    left -= piece.length;
    next = bytes.readUInt32BE(0);
  }
  return Buffer.concat(pieces);
}
