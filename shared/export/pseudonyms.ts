import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base32 } from '../base/base32.ts';
import type { Json } from '../base/canonical-json.ts';
import type {
  DatasetAlternative,
  DatasetArticle,
  DatasetAuthor,
  DatasetEntry,
  DatasetMark,
  DatasetRelation,
  DatasetSet,
} from '../formats/dataset.ts';
import type { RegisterRow } from '../formats/register-rows.ts';
import { type ActId, actId, indexOf, isActId, type MemberId, type StepKey, signerOf, stepOf } from '../model/ids.ts';
import type { MarkSet } from '../wire/room.ts';
import { authorKey } from './choose.ts';
import { compareSets } from './set-order.ts';

/**
 * Names the people of one export "Annotator 1", "Annotator 2", ...: its members by a draw, people whose work was brought
 * in behind them, by where they are first met. The ids of marks, links and entries name whoever made them, so every id is
 * replaced too: by a keyed hash (HMAC-SHA-256), the same for the same id throughout the export. Whatever lay in an order
 * that came of ids lies in one of the new ids. Without `secret`, which is drawn for each export and kept nowhere, nobody
 * can tell from names, ids, times and orders who is who. What was marked stays in, and the day.
 */
export class Pseudonyms {
  readonly #secret: Uint8Array;
  readonly #numbers = new Map<string, number>();
  readonly #utf8 = new TextEncoder();

  /** `secret`: at least 16 random bytes. `members`: the ids of all who can be met, in whatever order. */
  constructor(secret: Uint8Array, members: readonly MemberId[]) {
    this.#secret = secret;
    const drawn = [...new Set(members)].map((id) => ({ id, lot: this.#hash('number', id) }));
    drawn.sort((a, b) => compare(a.lot, b.lot));
    for (const { id } of drawn) this.nameOf(id);
  }

  /** An article in which nobody is named. */
  article(article: DatasetArticle): DatasetArticle {
    // Sets and marks come in their new order before anybody is named who has no number yet.
    const sets = article.sets && this.sets(article.sets.map(({ id }) => id));
    const marks = article.marks.map((mark) => ({ mark, id: this.#id(mark.id), set: mark.set && this.set(mark.set) }));
    const setAt = new Map(sets?.map(({ id }, at) => [id, at]));
    const at = (set: MarkSet | undefined): number => (set === undefined ? 0 : (setAt.get(set) ?? 0));
    marks.sort((a, b) => inTextOrder(a.mark, b.mark) || at(a.set) - at(b.set) || compare(a.id, b.id));
    const relations = article.relations.map((relation) => ({
      ...this.#record(relation),
      from: this.#id(relation.from),
      to: this.#id(relation.to),
    }));
    return {
      ...article,
      marks: marks.map(({ mark }) => this.#record(mark)),
      relations: relations.sort((a, b) => at(a.set) - at(b.set) || compare(a.id, b.id)),
      ...(sets && { sets }),
    };
  }

  /** Sets under their pseudonyms: the team's, the adjudicated one, then members' own in the order of their new ids. */
  sets(ids: readonly MarkSet[]): readonly DatasetSet[] {
    const drawn = ids.map((id) => ({ id, told: this.set(id) })).sort((a, b) => compareSets(a.told, b.told));
    return drawn.map(({ id, told }) => ({ id: told, name: this.setName(id) }));
  }

  /** The rows of the register, kind by kind, whose ids name nobody, each kind in the order of its new ids. */
  register(rows: readonly RegisterRow[]): readonly RegisterRow[] {
    const kinds = Map.groupBy(rows, ({ kind }) => kind);
    return [...kinds.values()].flatMap((held) =>
      held.map((row) => this.#registerRow(row)).sort((a, b) => compare(a.id, b.id)),
    );
  }

  /** What somebody is called, by the key that options know them by (`authorKey`). */
  nameOf(key: string): string {
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return `Annotator ${number}`;
  }

  /** The id of a set: a member's is replaced. */
  set(id: MarkSet): MarkSet {
    return id === 'team' || id === 'gold' ? id : this.#member(id);
  }

  /** What a set is called: the team's and the adjudicated one by themselves, a member's own by their pseudonym. */
  setName(id: MarkSet): string {
    return id === 'team' || id === 'gold' ? id : this.nameOf(id);
  }

  #registerRow({ id, aliases, merged, ...row }: RegisterRow): RegisterRow {
    return {
      ...row,
      id: this.#id(id),
      aliases: aliases.toSorted(),
      merged: merged.map((each) => this.#id(each)).sort(),
    };
  }

  #record<Record extends DatasetMark | DatasetRelation>(record: Record): Record {
    return {
      ...record,
      id: this.#id(record.id),
      ...(record.set && { set: this.set(record.set) }),
      ...(record.entries && { entries: this.#each(record.entries, (entry) => this.#entry(entry)) }),
      attrs: this.#each(record.attrs, (value) => this.#value(value)),
      // To the millisecond it would be as good as an id.
      at: `${record.at.slice(0, record.at.indexOf('T'))}T00:00:00.000Z`,
      author: this.#author(record.author),
      contested: this.#each(record.contested, (others) =>
        others.map((other) => this.#alternative(other)).sort((a, b) => compare(a.author.id, b.author.id)),
      ),
    };
  }

  #alternative({ value, entry, author }: DatasetAlternative): DatasetAlternative {
    const told = entry && { entry: this.#entry(entry) };
    return { value: typeof value === 'string' ? this.#value(value) : value, ...told, author: this.#author(author) };
  }

  #entry({ id, ...entry }: DatasetEntry): DatasetEntry {
    return { ...entry, id: this.#id(id) };
  }

  /** The id of an entry that has no name here stands in the place of its name. */
  #value<Value extends Json>(value: Value): Value | string {
    return isActId(value) ? this.#id(value) : value;
  }

  #author(author: DatasetAuthor): DatasetAuthor {
    return {
      id: this.#hash('member', author.id),
      name: this.nameOf(author.id),
      for: author.for === null ? null : this.nameOf(authorKey(author)),
    };
  }

  #id(id: ActId): ActId {
    const key = `${this.#member(signerOf(id))}/${this.#hash('step', stepOf(id))}` as StepKey; // two hashes of an id's length
    return actId(key, indexOf(id));
  }

  #member(id: MemberId): MemberId {
    return this.#hash('member', id) as MemberId; // of a member id's length and letters
  }

  /** 128 bits in base32, as every id has. */
  #hash(what: string, value: string): string {
    return base32(hmac(sha256, this.#secret, this.#utf8.encode(`${what} ${value}`)).subarray(0, 16));
  }

  #each<Value, Made>(
    fields: { readonly [key: string]: Value },
    make: (value: Value) => Made,
  ): { readonly [key: string]: Made } {
    return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, make(value)]));
  }
}

/** By where a mark begins, longer ones first; marks that were not found come last. */
const inTextOrder = ({ spans: [a] }: DatasetMark, { spans: [b] }: DatasetMark): number =>
  (a?.start ?? Number.MAX_VALUE) - (b?.start ?? Number.MAX_VALUE) || (b?.end ?? 0) - (a?.end ?? 0);

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
