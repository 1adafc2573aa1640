import type { Range } from '../../shared/model/anchor.ts';
import type { ActId, MemberId } from '../../shared/model/ids.ts';
import type { MarkView } from '../store/mark-view.ts';

/** One's own mark of this tag that lies on exactly these words and nothing else; null when there is none. */
export function markedAlready(
  marks: readonly MarkView[],
  me: MemberId,
  tag: string,
  { start, end }: Range,
): ActId | null {
  const same = marks.find(
    ({ tag: has, made, quotes, ranges: [at] }) =>
      has === tag &&
      made.by === me &&
      made.for === undefined &&
      quotes.length === 1 &&
      at?.start === start &&
      at.end === end,
  );
  return same?.id ?? null;
}

/**
 * Words get one mark of a tag by one person, unless they are told that it is there and mean it: two claims may lie in
 * the same words. Signing takes a moment, so a mark that is being made counts as one that is there.
 */
export class OnceOrMeant {
  readonly #underWay = new Set<string>();
  /** What one was told of, until other words are selected. */
  #told: string | null = null;

  /** Whether words are to be marked now; they are not where a mark `isThere`, until one asks for the same once more. */
  may(tag: string, words: Range, isThere: boolean): boolean {
    const what = nameOf(tag, words);
    const may = this.#told === what || !(isThere || this.#underWay.has(what));
    this.#told = may ? null : what;
    return may;
  }

  /** A mark is being made from here on, until the answer is called. */
  begin(tag: string, words: Range): () => void {
    const what = nameOf(tag, words);
    this.#underWay.add(what);
    return () => this.#underWay.delete(what);
  }

  /** Words are selected anew, or none are: what one asks for next is asked for the first time. */
  startOver(): void {
    this.#told = null;
  }
}

const nameOf = (tag: string, { start, end }: Range): string => `${start}-${end} ${tag}`;
