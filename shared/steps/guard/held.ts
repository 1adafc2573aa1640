import * as Y from 'yjs';
import { type MemberId, type StepKey, signerOf } from '../../model/ids.ts';
import { stepsMap } from '../steps-map.ts';

/** What is held of a room, as far as the guard asks: the hub's document, or a judged difference laid over it. */
export interface Held {
  /** The clock that the next struct of this client must have. */
  next(client: number): number;
  /** The struct that covers this id, or undefined when it is not held. */
  find(client: number, clock: number): Y.Item | undefined;
  /** The name of the root a held struct lies in directly; null when it lies deeper. */
  rootOf(item: Y.Item): string | null;
  /** Every entry of `steps` under this key, deleted ones included. */
  entries(key: string): readonly Y.Item[];
  /** Whether a held struct is deleted. */
  isDeleted(item: Y.Item): boolean;
  /** Whose steps came under this client id; undefined when none did. */
  signer(client: number): MemberId | undefined;
  /** The highest `seq` of any step. */
  readonly seq: number;
}

/** The one value of an entry of `steps`, or undefined when the entry holds anything but exactly one JSON value. */
export function entryValue(item: Y.Item): unknown {
  const { content } = item;
  const single = (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) && content.arr.length === 1;
  return single ? content.arr[0] : undefined;
}

/** A room's document, with what would take a walk over all steps kept at hand. Made once when the room is loaded. */
export class HeldDoc implements Held {
  readonly #doc: Y.Doc;
  readonly #signers = new Map<number, MemberId>();
  #seq = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    for (const key of stepsMap(doc)._map.keys()) {
      for (const item of this.entries(key)) this.#signers.set(item.id.client, signerOf(key as StepKey)); // [G9] let only step keys in
      this.#seq = Math.max(this.#seq, seqOf(this.entries(key)[0]));
    }
  }

  get seq(): number {
    return this.#seq;
  }

  next(client: number): number {
    return Y.getState(this.#doc.store, client);
  }

  find(client: number, clock: number): Y.Item | undefined {
    const structs = this.#doc.store.clients.get(client);
    if (structs === undefined || clock >= this.next(client)) return undefined;
    const struct = structs[Y.findIndexSS(structs, clock)];
    return struct instanceof Y.Item ? struct : undefined;
  }

  rootOf(item: Y.Item): string | null {
    return item.parent instanceof Y.AbstractType && item.parent._item === null ? Y.findRootTypeKey(item.parent) : null;
  }

  entries(key: string): readonly Y.Item[] {
    const items: Y.Item[] = [];
    for (let item = stepsMap(this.#doc)._map.get(key) ?? null; item !== null; item = item.left) items.push(item);
    return items;
  }

  isDeleted(item: Y.Item): boolean {
    return item.deleted;
  }

  signer(client: number): MemberId | undefined {
    return this.#signers.get(client);
  }

  /** Takes over what a judged difference brought. To be called once that difference was applied to the document. */
  settle(signers: ReadonlyMap<number, MemberId>, seq: number): void {
    for (const [client, member] of signers) this.#signers.set(client, member);
    this.#seq = Math.max(this.#seq, seq);
  }
}

function seqOf(item: Y.Item | undefined): number {
  const value = item === undefined ? undefined : entryValue(item);
  return typeof value === 'object' && value !== null && 'seq' in value && typeof value.seq === 'number' ? value.seq : 0;
}
