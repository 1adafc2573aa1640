import { alikeGroups } from './alike-groups.ts';
import { NumberTable } from './number-table.ts';
import { type Sketch, shareOf, sketchOf } from './sketch.ts';

/**
 * From this share on, two articles tell the same story in the same words. See docs/articles-in.md for what it was measured
 * on.
 */
export const ALIKE = 0.4;

/** An article that is like another text. */
export interface Alike<Aid extends string> {
  readonly aid: Aid;
  /** How much of the shorter one is in the other, 0 to 1. */
  readonly share: number;
}

/**
 * Finds near-duplicates: the same wire story in two outlets, cut, with another head. About 3 kB an article; a look-up goes
 * to those alone that have a run of words in common with it.
 */
export class AlikeIndex<Aid extends string = string> {
  readonly #sketches = new Map<Aid, Sketch>();
  /** Where each article's numbers stand in the table, and the other way round. */
  readonly #placeOf = new Map<Aid, number>();
  readonly #aidAt: Aid[] = [];
  readonly #free: number[] = [];
  readonly #table = new NumberTable();

  /** Adds an article by its text, best without its boilerplate, which an outlet's articles share. Again: instead. */
  add(aid: Aid, text: string): void {
    this.remove(aid);
    const sketch = sketchOf(text);
    const place = this.#free.pop() ?? this.#aidAt.length;
    this.#sketches.set(aid, sketch);
    this.#placeOf.set(aid, place);
    this.#aidAt[place] = aid;
    this.#table.put(place, sketch.least);
  }

  /** Forgets an article. */
  remove(aid: Aid): void {
    const place = this.#placeOf.get(aid);
    if (place === undefined) return;
    this.#table.take(place);
    this.#sketches.delete(aid);
    this.#placeOf.delete(aid);
    this.#free.push(place);
  }

  /**
   * The articles of which at least the share `least` (above 0) is in a text, or of it in them: the likest first, and those
   * equally like in the order of their ids.
   */
  like(text: string, least = ALIKE): readonly Alike<Aid>[] {
    const sketch = sketchOf(text);
    const found: Alike<Aid>[] = [];
    for (const place of this.#table.placesWith(sketch.least)) {
      const aid = this.#aidAt[place]!;
      const share = shareOf(sketch, this.#sketches.get(aid)!);
      if (share >= least) found.push({ aid, share });
    }
    return found.sort((a, b) => b.share - a.share || (a.aid < b.aid ? -1 : 1));
  }

  /** Articles that belong together because each is like another of them: for splits that must not tear them apart. */
  groups(least = ALIKE): readonly (readonly Aid[])[] {
    return alikeGroups(this.#sketches, least);
  }
}
