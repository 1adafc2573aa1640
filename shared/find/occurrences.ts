import type { Range } from '../model/anchor.ts';
import { withAccents } from './fold-letters.ts';
import { type FoldMap, sourceOf } from './fold-map.ts';
import { type FoldedText, foldText, lowered } from './fold-text.ts';
import { beginsWord, endsWord } from './word-edges.ts';

/** What makes a difference when words are looked for (SPEC O4-O6). */
export interface MatchRules {
  /** Whole words alone, else also parts of words. */
  readonly whole: boolean;
  readonly capitals: boolean;
  readonly accents: boolean;
}

/** Words made ready to be looked for in many texts. */
export interface Needle {
  readonly rules: MatchRules;
  /** The words folded; without capitals where these do not count. */
  readonly text: string;
  /** The words with their accents, else the same. */
  readonly accented: string;
}

/** A folded text, and the same without capitals. */
export interface Haystack {
  readonly folded: string;
  readonly low: string;
}

/** Makes words ready; null when there is nothing in them that could be found. */
export function needleOf(words: string, rules: MatchRules): Needle | null {
  const text = foldText(words.trim()).text.trim();
  if (text === '') return null;
  const bare = rules.capitals ? text : lowered(text);
  return { rules, text: bare, accented: inCase(withAccents(words.trim()), rules) };
}

/** A folded text made ready to be searched. */
export const haystackOf = (folded: string): Haystack => ({ folded, low: lowered(folded) });

/**
 * Where a needle may be in a folded text, as offsets in it, ascending: all of its occurrences where the text is `even` and
 * accents do not count; else `occurrenceAt` has the last word.
 */
export function placesIn({ folded, low }: Haystack, { rules, text }: Needle): number[] {
  const where = rules.capitals ? folded : low;
  const places: number[] = [];
  let from = 0;
  for (;;) {
    const at = where.indexOf(text, from);
    if (at < 0) return places;
    const end = at + text.length;
    if (!rules.whole || (beginsWord(folded, at) && endsWord(folded, at, end))) {
      places.push(at);
      from = end;
    } else from = at + 1;
  }
}

/** The stretch of the source that begins at a place, if it is an occurrence. */
export function occurrenceAt(source: string, map: FoldMap, needle: Needle, place: number): Range | null {
  const range = sourceOf(source, map, { start: place, end: place + needle.text.length });
  return range !== null && isAccented(source, range, needle) ? range : null;
}

/** Every occurrence of a needle in a text, ascending (SPEC). */
export function occurrences(source: string, needle: Needle, folded: FoldedText = foldText(source)): Range[] {
  return placesIn(haystackOf(folded.text), needle).flatMap((at) => occurrenceAt(source, folded.map, needle, at) ?? []);
}

function isAccented(source: string, { start, end }: Range, { rules, accented }: Needle): boolean {
  return !rules.accents || inCase(withAccents(source.slice(start, end)), rules) === accented;
}

const inCase = (text: string, { capitals }: MatchRules): string => (capitals ? text : lowered(text));
