/** What was done in a place. */
export type Move = 'act' | 'undo' | 'redo';

/**
 * In which order one did things in several places, each of which remembers only its own: undo goes back through them in
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
    const [from, to] = this.#sides(move);
    const at = from.lastIndexOf(place);
    if (at >= 0) to.push(...from.splice(at, 1));
  }

  /**
   * What has a place of its own begins to be undone or redone, which takes a while and may be stopped: until it has
   * ended it stands on both sides, as some of it can be undone and some redone.
   */
  begin(place: Place, verb: 'undo' | 'redo'): void {
    const [from, to] = this.#sides(verb);
    if (!from.includes(place)) from.push(place);
    if (to.includes(place)) to.splice(to.indexOf(place), 1);
    to.push(place);
  }

  /** That has ended: nothing of it is left to be undone, or redone. */
  end(place: Place, verb: 'undo' | 'redo'): void {
    const [from] = this.#sides(verb);
    if (from.includes(place)) from.splice(from.indexOf(place), 1);
  }

  /** The places where there is something to undo or redo, the next one first. */
  ahead(verb: 'undo' | 'redo'): readonly Place[] {
    return (verb === 'undo' ? this.#done : this.#undone).toReversed();
  }

  /** What such a move takes from, and where it puts it. */
  #sides(verb: 'undo' | 'redo'): [from: Place[], to: Place[]] {
    return verb === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done];
  }
}
