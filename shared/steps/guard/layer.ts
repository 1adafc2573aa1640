import type * as Y from 'yjs';
import type { MemberId } from '../../model/ids.ts';
import type { Held } from './held.ts';

/**
 * A difference laid over what is held, without touching the document: so an update is judged together with itself, and
 * the next one may be judged before this one is on the disk and applied.
 */
export class Layer implements Held {
  readonly #over: Held;
  readonly #structs = new Map<number, Y.Item[]>();
  readonly #entries = new Map<string, Y.Item[]>();
  readonly #deleted = new Set<Y.Item>();
  readonly #roots = new Map<Y.Item, string | null>();
  readonly #signers = new Map<number, MemberId>();
  #seq: number;

  constructor(over: Held) {
    this.#over = over;
    this.#seq = over.seq;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Whose steps this layer alone brought, by client id. */
  get signers(): ReadonlyMap<number, MemberId> {
    return this.#signers;
  }

  /** Adds a struct that follows on what is here, see `next`. */
  add(item: Y.Item, root: string | null): void {
    const run = this.#structs.get(item.id.client);
    if (run) run.push(item);
    else this.#structs.set(item.id.client, [item]);
    this.#roots.set(item, root);
  }

  /** Makes a struct that was added an entry of `steps`. */
  addEntry(key: string, item: Y.Item, signer: MemberId): void {
    const same = this.#entries.get(key);
    if (same) same.push(item);
    else this.#entries.set(key, [item]);
    this.#signers.set(item.id.client, signer);
  }

  delete(item: Y.Item): void {
    this.#deleted.add(item);
  }

  raiseSeq(seq: number): void {
    this.#seq = Math.max(this.#seq, seq);
  }

  next(client: number): number {
    const last = this.#structs.get(client)?.at(-1);
    return last ? last.id.clock + last.length : this.#over.next(client);
  }

  find(client: number, clock: number): Y.Item | undefined {
    const run = this.#structs.get(client);
    if (run === undefined || clock < run[0]!.id.clock) return this.#over.find(client, clock); // a run is never empty
    let low = 0;
    let high = run.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (run[middle]!.id.clock <= clock)
        low = middle; // low < middle <= high < length
      else high = middle - 1;
    }
    const item = run[low]!; // the run is not empty
    return clock < item.id.clock + item.length ? item : undefined;
  }

  rootOf(item: Y.Item): string | null {
    const root = this.#roots.get(item);
    return root === undefined ? this.#over.rootOf(item) : root;
  }

  entries(key: string): readonly Y.Item[] {
    const mine = this.#entries.get(key);
    return mine ? [...this.#over.entries(key), ...mine] : this.#over.entries(key);
  }

  isDeleted(item: Y.Item): boolean {
    return this.#deleted.has(item) || this.#over.isDeleted(item);
  }

  signer(client: number): MemberId | undefined {
    return this.#signers.get(client) ?? this.#over.signer(client);
  }
}
