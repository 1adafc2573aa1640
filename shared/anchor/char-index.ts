import * as Y from 'yjs';
import type { CharId } from '../model/anchor.ts';

/** Where a character is, or, once deleted, would be: UTF-16 units of visible text before it. */
export interface CharPlace {
  readonly index: number;
  readonly alive: boolean;
}

/** Characters with consecutive ids that lie (or lay) side by side. */
interface Run {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly index: number;
  readonly alive: boolean;
}

/**
 * Ids to offsets and back, for one state of a `Y.Text`. Yjs walks the list anew for every position; this walks it once
 * and then answers by binary search. Unlike Yjs it never follows what an undo on this device brought back: only its
 * author's copy knows that, and every copy must give the same answer.
 */
export class CharIndex {
  readonly #byClient = new Map<number, Run[]>();
  readonly #alive: Run[] = [];

  constructor(text: Y.Text) {
    let index = 0;
    for (let item = text._start; item !== null; item = item.right) {
      const { client, clock } = item.id;
      const alive = !item.deleted && item.content instanceof Y.ContentString;
      const run = { client, clock, length: item.length, index, alive };
      const runs = this.#byClient.get(client);
      if (runs === undefined) this.#byClient.set(client, [run]);
      else runs.push(run);
      if (!alive) continue;
      this.#alive.push(run);
      index += item.length;
    }
    for (const runs of this.#byClient.values()) runs.sort((a, b) => a.clock - b.clock);
  }

  /** The place of a character; null when this text never held one with that id. */
  placeOf([client, clock]: CharId): CharPlace | null {
    const run = lastAtOrBefore(this.#byClient.get(client) ?? [], (each) => each.clock, clock);
    if (run === undefined || clock >= run.clock + run.length) return null;
    return { index: run.alive ? run.index + (clock - run.clock) : run.index, alive: run.alive };
  }

  /** The id of the UTF-16 unit at `index`. @throws RangeError when there is none */
  idAt(index: number): CharId {
    const run = lastAtOrBefore(this.#alive, (each) => each.index, index);
    if (run === undefined || index >= run.index + run.length) throw new RangeError(`no character at ${index}`);
    return [run.client, run.clock + (index - run.index)];
  }
}

/** The last run whose key is at most `value`; the runs are sorted by that key. */
function lastAtOrBefore(runs: readonly Run[], key: (run: Run) => number, value: number): Run | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key(runs[middle]!) <= value) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}
