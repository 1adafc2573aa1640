import type { Range } from '../model/anchor.ts';
import { type Needle, needleOf } from './occurrences.ts';
import type { FindQuery } from './query.ts';

/** More words than this are not looked for at once. */
const MAX_TERMS = 12;
const TERM = /["“”„‟«»]([^"“”„‟«»]*)(?:["“”„‟«»]|$)|([^\s"“”„‟«»]+)/gu;

/** The words and phrases to look for [O11]: each once, empty when there is none. */
export function termsOf({ words, phrase, rules }: Pick<FindQuery, 'words' | 'phrase' | 'rules'>): readonly Needle[] {
  if (phrase) return [needleOf(words, rules)].filter((needle) => needle !== null);
  const needles = [...words.matchAll(TERM)].flatMap(([, phrase, word]) => needleOf(phrase ?? word ?? '', rules) ?? []);
  return [...new Map(needles.map((needle) => [needle.accented, needle])).values()].slice(0, MAX_TERMS);
}

/** Of what was found of each of several words, that which lies in a paragraph that has all of them, in order [O11]. */
export function together(folded: string, found: readonly (readonly Range[])[]): Range[] {
  const [only] = found;
  if (only !== undefined && found.length === 1) return [...only];
  const paragraphs = found.map((places) => Map.groupBy(places, ({ start }) => folded.lastIndexOf('\n', start)));
  const shared = [...(paragraphs[0]?.keys() ?? [])].filter((at) => paragraphs.every((places) => places.has(at)));
  return shared
    .flatMap((at) => paragraphs.flatMap((places) => places.get(at) ?? []))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
