import type { DatasetEntry } from '../dataset.ts';
import type { GrowingFile } from '../format.ts';
import { guidOf } from '../guid.ts';
import { xmlText } from '../xml-escape.ts';
import type { Selection } from './guids.ts';
import { element, ref } from './write.ts';

/** A reference in the file of references: the number of its entry in 4 bytes, and the GUID of a selection in 16. */
const RECORD = 20;
/** How many references are in memory at once, and how many are read in one go. */
const MOST_REFS = 50_000;

/**
 * The entries of the register as cases, each with the selections that refer to it. References come in the order of the
 * text and go out by entry, and cases stand in front of the sources: they wait in a file, and memory grows with the
 * register alone.
 */
export class Cases {
  readonly #file: GrowingFile;
  readonly #entries = new Map<string, { readonly number: number; readonly entry: DatasetEntry; count: number }>();

  constructor(file: GrowingFile) {
    this.#file = file;
  }

  /** Takes in which entries an article's marks refer to: with the first selection of each. */
  async add(selections: readonly Selection[]): Promise<void> {
    const records: number[] = [];
    for (const { first, mark, guid } of selections) {
      if (!first) continue;
      const entries = Object.values(mark.entries ?? {});
      for (const entry of new Map(entries.map((each) => [each.id, each])).values()) {
        const known = this.#entries.get(entry.id) ?? { number: this.#entries.size, entry, count: 0 };
        known.count++;
        this.#entries.set(entry.id, known);
        const bytes = guid.replaceAll('-', '').match(/../g)!;
        records.push(...bytesOf(known.number), ...bytes.map((pair) => Number.parseInt(pair, 16)));
      }
    }
    if (records.length > 0) await this.#file.append(Uint8Array.from(records));
  }

  /** `Cases`, in pieces; nothing when no mark refers to any entry. */
  async *xml(): AsyncGenerator<string> {
    if (this.#entries.size === 0) return;
    const names = new Set<string>();
    const all = [...this.#entries.values()];
    yield '<Cases>\n';
    for (let from = 0; from < all.length; ) {
      let to = from;
      for (let sum = 0; to < all.length && (to === from || sum + all[to]!.count <= MOST_REFS); to++)
        sum += all[to]!.count;
      const refs = await this.#refsOf(from, to);
      for (const { number, entry } of all.slice(from, to)) {
        const name = freeName(entry.name || entry.id, names);
        const about = entry.externalId === '' ? '' : `<Description>${xmlText(entry.externalId)}</Description>`;
        yield `${element('Case', { guid: guidOf('case', entry.id), name })}${about}${refs.get(number)!.join('')}</Case>\n`;
      }
      from = to;
    }
    yield '</Cases>\n';
  }

  /** The references to the entries from one number up to another, by their numbers. */
  async #refsOf(from: number, to: number): Promise<ReadonlyMap<number, readonly string[]>> {
    const refs = new Map<number, string[]>();
    for (let number = from; number < to; number++) refs.set(number, []);
    for (let at = 0; at < this.#file.length; at += MOST_REFS * RECORD) {
      const bytes = await this.#file.read(at, Math.min(this.#file.length, at + MOST_REFS * RECORD));
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let record = 0; record < bytes.length; record += RECORD) {
        const guid = bytes.subarray(record + 4, record + RECORD);
        refs.get(view.getUint32(record))?.push(ref('SelectionRef', guidIn(guid)));
      }
    }
    return refs;
  }
}

/** A name that no other case has: some programs allow each once. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let nth = 2; taken.has(free); nth++) free = `${name} (${nth})`;
  taken.add(free);
  return free;
}

const bytesOf = (number: number): readonly number[] => [
  number >>> 24,
  (number >>> 16) & 255,
  (number >>> 8) & 255,
  number & 255,
];

const guidIn = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
