import type { LiveText } from '../../shared/anchor/live-text.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import type { Watchable } from '../session/session-types.ts';
import { byPlace, type MarkView, markView } from './mark-view.ts';

/** What changed among the marks; `all`: everything may have. */
export type MarksChange =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly put: readonly MarkView[]; readonly gone: readonly ActId[] };

/**
 * An article's live marks with their places, kept up to date: one more step costs as much as the marks it touches;
 * only a change of the text resolves all of them anew. Dropped marks are not here, unless somebody objects.
 */
export class MarksView implements Watchable {
  readonly #fold: Fold;
  readonly #text: LiveText;
  readonly #changes = new Emitter<MarksChange>();
  readonly #ends: (() => void)[];
  #views = new Map<ActId, MarkView>();
  #list: readonly MarkView[] | null = null;
  #version = 0;

  constructor(fold: Fold, text: LiveText) {
    this.#fold = fold;
    this.#text = text;
    this.#readAll();
    this.#ends = [
      fold.onChange((changed) => (changed === null ? this.#startOver() : this.#take(changed))),
      text.onChange(() => this.#startOver()),
    ];
  }

  get version(): number {
    return this.#version;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.on(() => listener());
  }

  onChange(listener: (change: MarksChange) => void): () => void {
    return this.#changes.on(listener);
  }

  /** A mark by its id (or the id of a duplicate that became part of it). */
  get(id: ActId): MarkView | undefined {
    return this.#views.get(id) ?? this.#views.get(this.#fold.get(id)?.id ?? id);
  }

  /** All marks in the order of the text; the same array until something changes. */
  get list(): readonly MarkView[] {
    this.#list ??= [...this.#views.values()].sort(byPlace);
    return this.#list;
  }

  /** Ends the following. */
  dispose(): void {
    for (const end of this.#ends) end();
  }

  #take(changed: ReadonlySet<ActId>): void {
    const put: MarkView[] = [];
    const gone: ActId[] = [];
    for (const id of changed) {
      const record = this.#fold.get(id);
      if (record?.kind === 'mark' && record.id === id && !record.dropped) {
        const view = markView(record, this.#text);
        this.#views.set(id, view);
        put.push(view);
      } else if (this.#views.delete(id)) {
        gone.push(id);
      }
    }
    if (put.length > 0 || gone.length > 0) this.#tell({ kind: 'some', put, gone });
  }

  #startOver(): void {
    this.#readAll();
    this.#tell({ kind: 'all' });
  }

  #readAll(): void {
    this.#views = new Map();
    for (const record of this.#fold.all('mark')) this.#views.set(record.id, markView(record, this.#text));
  }

  #tell(change: MarksChange): void {
    this.#list = null;
    this.#version++;
    this.#changes.emit(change);
  }
}
