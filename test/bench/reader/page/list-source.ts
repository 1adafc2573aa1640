import type { MarkChange, MarkSource, PaintedMark } from '../../../../renderer/reader/reader-types.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';
import type { ActId } from '../../../../shared/model/ids.ts';

/** A mark source over a plain list. */
export class ListSource implements MarkSource {
  readonly marks: Map<ActId, PaintedMark>;
  readonly #changes = new Emitter<MarkChange>();

  constructor(marks: Iterable<PaintedMark>) {
    this.marks = new Map([...marks].map((mark) => [mark.id, mark]));
  }

  all(): Iterable<PaintedMark> {
    return this.marks.values();
  }

  subscribe(listener: (change: MarkChange) => void): () => void {
    return this.#changes.on(listener);
  }

  put(...put: PaintedMark[]): void {
    for (const mark of put) this.marks.set(mark.id, mark);
    this.#changes.emit({ kind: 'patch', put, gone: [] });
  }

  remove(...gone: ActId[]): void {
    for (const id of gone) this.marks.delete(id);
    this.#changes.emit({ kind: 'patch', put: [], gone });
  }
}
