import { plain } from '../../shared/text/plain.ts';

/** How well a word of the query is found: at a word's beginning, inside one, or only as letters in their order. */
const BEGINS = 4;
const INSIDE = 2;
const SCATTERED = 1;
/** Fewer letters than this are in any text, in their order. */
const LEAST_SCATTERED = 3;

/** A text made ready to be looked through many times. */
export interface Findable {
  readonly plain: string;
  readonly words: readonly string[];
}

/** Makes a text ready, in plain letters without regard to case and accents, as `plain` does. */
export function findable(text: string): Findable {
  const made = plain(text);
  return { plain: made, words: made.split(/[^\p{L}\p{N}]+/u).filter(Boolean) };
}

/**
 * How well a text answers a query: every word of the query has to be there, at least as letters in their order within one
 * word of the text. 0 for not at all; an empty query is answered by all alike.
 */
export function score(query: string, text: Findable): number {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  let sum = 1;
  for (const word of wanted) {
    const found = scoreWord(word, text);
    if (found === 0) return 0;
    sum += found * word.length;
  }
  return sum;
}

function scoreWord(word: string, { plain: text, words }: Findable): number {
  if (words.some((each) => each.startsWith(word)) || text.startsWith(word)) return BEGINS;
  if (text.includes(word)) return INSIDE;
  return word.length >= LEAST_SCATTERED && words.some((each) => isScattered(word, each)) ? SCATTERED : 0;
}

/** Whether the letters are all there, in their order, the first one first. */
function isScattered(letters: string, word: string): boolean {
  if (letters[0] !== word[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
