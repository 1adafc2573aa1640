import { Emitter } from '../base/emitter.ts';
import type { ActId } from '../model/ids.ts';
import type { Fold } from '../steps/fold.ts';
import { distinct, type Link, readLink } from './read-link.ts';

/**
 * The links of a room by the marks they link, kept up to date: one more step costs as much as the links at the marks it
 * touches.
 */
export class LinksView {
  readonly #fold: Fold;
  readonly #changes = new Emitter<void>();
  readonly #end: () => void;
  #links = new Map<ActId, Link>();
  #at = new Map<ActId, Set<ActId>>();
  /** Links to marks that are not here yet, or not under that id: any change may bring them. */
  #waiting = new Set<ActId>();
  #version = 0;

  constructor(fold: Fold) {
    this.#fold = fold;
    this.#readAll();
    this.#end = fold.onChange((changed) => {
      if (changed === null) this.#readAll();
      else if (!this.#take(changed)) return;
      this.#version++;
      this.#changes.emit();
    });
  }

  /** Grows with every change of a link, or of a mark at one. */
  get version(): number {
    return this.#version;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  /** The links at a mark, one of each that say the same, in the order they were made. */
  at(mark: ActId): readonly Link[] {
    return distinct([...(this.#at.get(mark) ?? [])].map((id) => this.#links.get(id)!));
  }

  /** Ends the following. */
  dispose(): void {
    this.#end();
  }

  /** Whether any link was touched. */
  #take(changed: ReadonlySet<ActId>): boolean {
    const touched = new Set([...this.#waiting].filter((id) => this.#isOther(id)));
    for (const id of changed) {
      for (const link of this.#at.get(id) ?? []) touched.add(link);
      if (this.#links.has(id) || this.#fold.get(id)?.kind === 'relate') touched.add(id);
    }
    for (const id of touched) this.#remove(id);
    for (const id of touched) this.#read(id);
    return touched.size > 0;
  }

  /** Whether a link reads otherwise than before. */
  #isOther(id: ActId): boolean {
    const [was, now] = [this.#links.get(id), this.#linkOf(id)];
    return now?.state !== was?.state || now?.from !== was?.from || now?.to !== was?.to;
  }

  #readAll(): void {
    this.#links = new Map();
    this.#at = new Map();
    this.#waiting = new Set();
    for (const { id } of this.#fold.all('relate')) this.#read(id);
  }

  #read(id: ActId): void {
    const link = this.#linkOf(id);
    if (link === null) return;
    this.#links.set(id, link);
    if (link.state === 'waiting') this.#waiting.add(id);
    for (const end of [link.from, link.to]) {
      const known = this.#at.get(end);
      if (known) known.add(id);
      else this.#at.set(end, new Set([id]));
    }
  }

  #linkOf(id: ActId): Link | null {
    const record = this.#fold.get(id);
    return record?.kind === 'relate' && record.id === id && !record.dropped ? readLink(this.#fold, record) : null;
  }

  #remove(id: ActId): void {
    const link = this.#links.get(id);
    if (!link) return;
    this.#links.delete(id);
    this.#waiting.delete(id);
    for (const end of [link.from, link.to]) {
      const known = this.#at.get(end);
      known?.delete(id);
      if (known?.size === 0) this.#at.delete(end);
    }
  }
}
