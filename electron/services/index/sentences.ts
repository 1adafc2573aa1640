import type { Range } from '../../../shared/model/anchor.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });

/** A line without its break. */
interface Line {
  /** Where its sentences begin, ascending; the first begins with the line. */
  readonly sentences: readonly number[];
  readonly end: number;
}

/** The sentences of a text; none goes beyond its line. A line is taken apart once, when it is first asked about. */
export class Sentences {
  readonly #text: string;
  /** Where each line begins, ascending. */
  #begins: readonly number[] | null = null;
  readonly #lines = new Map<number, Line>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The sentence, or sentences, that a stretch stands in (UTF-16). */
  around({ start, end }: Range): Range {
    const first = this.#lineAt(start);
    const last = this.#lineAt(end - 1);
    return {
      start: first.sentences[countUpTo(first.sentences, start) - 1]!, // one begins at or before what stands in the line
      // A stretch may end with the break itself.
      end: last.sentences[countUpTo(last.sentences, end - 1)] ?? Math.max(last.end, end),
    };
  }

  #lineAt(offset: number): Line {
    this.#begins ??= beginsOf(this.#text);
    const at = countUpTo(this.#begins, offset);
    let line = this.#lines.get(at);
    if (line === undefined) {
      line = lineOf(this.#text, this.#begins[at - 1]!, (this.#begins[at] ?? this.#text.length + 1) - 1); // one begins at 0
      this.#lines.set(at, line);
    }
    return line;
  }
}

function beginsOf(text: string): number[] {
  const begins = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) begins.push(at + 1);
  return begins;
}

function lineOf(text: string, begin: number, end: number): Line {
  const sentences = [begin];
  for (const { index } of segmenter.segment(text.slice(begin, end))) if (index > 0) sentences.push(begin + index);
  return { sentences, end };
}

/** How many of some ascending numbers are not above a limit. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
