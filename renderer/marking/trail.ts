/** What was done in a place. */
export type Move = 'act' | 'undo' | 'redo';

/**
 * In which order one did things in several rooms, each of which remembers only its own: undo goes back through them in
 * this order, redo forward.
 */
export class Trail<Place> {
  #done: Place[] = [];
  #undone: Place[] = [];

  /** Something was done in a place. */
  note(place: Place, move: Move): void {
    if (move === 'act') {
      this.#done.push(place);
      this.#undone = [];
      return;
    }
    const [from, to] = move === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done];
    const at = from.lastIndexOf(place);
    if (at >= 0) to.push(...from.splice(at, 1));
  }

  /** The places where there is something to undo or redo, the next one first. */
  ahead(verb: 'undo' | 'redo'): readonly Place[] {
    return (verb === 'undo' ? this.#done : this.#undone).toReversed();
  }
}
