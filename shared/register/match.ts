import { foldName } from './fold-name.ts';
import type { Entry } from './register.ts';

/** An entry that fits what was typed. */
export interface Match {
  readonly entry: Entry;
  /** Which of its names fits best. */
  readonly name: string;
  /** Whether a person would say that they typed this name, or its beginning. */
  readonly sure: boolean;
}

/** How well a name fits, best first. */
const WHOLE = 0;
const BEGINS = 1;
const WORDS = 2;
const INITIALS = 3;
const INSIDE = 4;
const TYPO = 5;
const NOT = 6;

/** One name of an entry, ready to be compared. */
interface Candidate {
  readonly name: string;
  readonly folded: string;
  readonly words: readonly string[];
  readonly initials: string;
}

/** An entry with its names, ready to be compared. */
export interface Named {
  readonly entry: Entry;
  readonly candidates: readonly Candidate[];
}

/** Finds entries by the beginnings of any of their names, whatever the case, the accents and the apostrophes. */
export class NameIndex {
  readonly #named: readonly Named[];

  /** `known` keeps what was made ready from one index to the next: after a change of the register nearly all is the same. */
  constructor(entries: Iterable<Entry>, known: WeakMap<Entry, Named> = new WeakMap()) {
    const named: Named[] = [];
    for (const entry of entries) {
      const ready = known.get(entry) ?? { entry, candidates: entry.names.map(candidate) };
      known.set(entry, ready);
      named.push(ready);
    }
    this.#named = named;
  }

  /** The entries that fit best, at most `limit`. Nothing typed fits nothing. */
  find(typed: string, limit: number): Match[] {
    const query = foldName(typed);
    if (query === '') return [];
    const words = query.split(' ');
    const found = this.#ranked((candidate) => rankOf(candidate, query, words));
    // Misspellings only where too little fits as it was typed: they cost the most, and mean the least.
    if (found.length < limit) {
      const sure = new Set(found.map(({ entry }) => entry));
      const near = this.#ranked((candidate) => (isNear(candidate, words) ? TYPO : NOT));
      found.push(...near.filter(({ entry }) => !sure.has(entry)));
    }
    return found
      .sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
      .slice(0, limit)
      .map(({ entry, name, rank }) => ({ entry, name, sure: rank <= INITIALS }));
  }

  /** The entries that fit at all, each by its best name. */
  #ranked(rankOf: (candidate: Candidate) => number): { entry: Entry; name: string; rank: number }[] {
    const found: { entry: Entry; name: string; rank: number }[] = [];
    for (const { entry, candidates } of this.#named) {
      let rank = NOT;
      let name = '';
      for (const candidate of candidates) {
        const fits = rankOf(candidate);
        if (fits >= rank) continue;
        rank = fits;
        name = candidate.name;
      }
      if (rank < NOT) found.push({ entry, name, rank });
    }
    return found;
  }
}

function candidate(name: string): Candidate {
  const folded = foldName(name);
  const words = folded.split(' ');
  return { name, folded, words, initials: words.map((word) => word.slice(0, 1)).join('') };
}

function rankOf({ folded, words, initials }: Candidate, query: string, typed: readonly string[]): number {
  const at = folded.indexOf(query);
  if (at === 0) return folded.length === query.length ? WHOLE : BEGINS;
  if (typed.every((part) => words.some((word) => word.startsWith(part)))) return WORDS;
  if (query.length > 1 && query === initials) return INITIALS;
  return at > 0 && query.length > 1 ? INSIDE : NOT;
}

/** Whether each word typed, with at most one slip in it, begins a word of the name. */
const isNear = ({ words }: Candidate, typed: readonly string[]): boolean =>
  typed.every((part) => words.some((word) => beginsNearly(word, part)));

/** Whether a word begins with the typed letters, one of them wrong, missing, too many, or two swapped. */
function beginsNearly(word: string, typed: string): boolean {
  let same = 0;
  while (same < typed.length && word[same] === typed[same]) same++;
  if (same === typed.length) return true;
  // With a slip in a short word, or in its first letter, half the register would fit.
  if (typed.length < 4 || same === 0) return false;
  const [rest, after] = [typed.slice(same), typed.slice(same + 1)];
  if (word.startsWith(after, same + 1) || word.startsWith(rest, same + 1) || word.startsWith(after, same)) return true;
  const [first, second] = rest;
  return second !== undefined && word.startsWith(`${second}${first}${rest.slice(2)}`, same);
}
