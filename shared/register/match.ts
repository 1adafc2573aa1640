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

/** A text ready to be compared: what was typed, or a name. */
interface Folded {
  readonly folded: string;
  readonly words: readonly string[];
  /** The first letters of its words, a bit for each (some letters share one): most names are passed over by these alone. */
  readonly letters: number;
}

/** One name of an entry, ready to be compared. */
interface Candidate extends Folded {
  readonly name: string;
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
    const query = folded(typed);
    if (query.folded === '') return [];
    const ranks: Match[][] = Array.from({ length: NOT }, () => []);
    const others: Named[] = [];
    for (const named of this.#named) {
      const { rank, name } = bestOf(named, (candidate) => rankOf(candidate, query));
      if (rank === NOT) others.push(named);
      else ranks[rank]?.push({ entry: named.entry, name, sure: rank <= INITIALS });
    }
    // Misspellings only where too little fits as it was typed: they cost the most, and mean the least.
    const found = this.#named.length - others.length;
    for (const named of found < limit ? others : []) {
      const { rank, name } = bestOf(named, (candidate) => (isNear(candidate, query) ? TYPO : NOT));
      ranks[rank]?.push({ entry: named.entry, name, sure: false });
    }
    return first(ranks, limit);
  }
}

/** Which name of an entry fits best, and how well; `NOT` when none fits. */
function bestOf({ candidates }: Named, rankOf: (candidate: Candidate) => number): { rank: number; name: string } {
  let rank = NOT;
  let name = '';
  for (const candidate of candidates) {
    const fits = rankOf(candidate);
    if (fits >= rank) continue;
    rank = fits;
    name = candidate.name;
  }
  return { rank, name };
}

/** The first so many, rank by rank, the shortest of a rank first. Ranks that are not reached are not put in order. */
function first(ranks: readonly Match[][], limit: number): Match[] {
  const all: Match[] = [];
  for (const same of ranks) {
    if (all.length >= limit) break;
    same.sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
    for (const match of same) all.push(match);
  }
  return all.slice(0, limit);
}

function folded(text: string): Folded {
  const name = foldName(text);
  const words = name.split(' ');
  const letters = words.reduce((bits, word) => bits | (1 << word.charCodeAt(0)), 0);
  return { folded: name, words, letters };
}

function candidate(name: string): Candidate {
  const text = folded(name);
  return { ...text, name, initials: text.words.map((word) => word.slice(0, 1)).join('') };
}

function rankOf(candidate: Candidate, query: Folded): number {
  const { length } = query.folded;
  const at = candidate.folded.indexOf(query.folded);
  if (at === 0) return candidate.folded.length === length ? WHOLE : BEGINS;
  if (eachBegins(candidate, query, (word, part) => word.startsWith(part))) return WORDS;
  if (length > 1 && query.folded === candidate.initials) return INITIALS;
  return at > 0 && length > 1 ? INSIDE : NOT;
}

/** Whether each word typed, with at most one slip in it, begins a word of the name. */
const isNear = (candidate: Candidate, query: Folded): boolean => eachBegins(candidate, query, beginsNearly);

/** Whether each word typed begins a word of the name. However it `begins` it, the first letters are the same. */
const eachBegins = (
  { words, letters }: Candidate,
  query: Folded,
  begins: (word: string, part: string) => boolean,
): boolean =>
  (letters & query.letters) === query.letters && query.words.every((part) => words.some((word) => begins(word, part)));

/** Whether a word begins with the typed letters, one of them wrong, missing, too many, or two swapped. */
function beginsNearly(word: string, typed: string): boolean {
  let same = 0;
  while (same < typed.length && word[same] === typed[same]) same++;
  if (same === typed.length) return true;
  // With a slip in a short word, or in its first letter, half the register would fit.
  if (typed.length < 4 || same === 0) return false;
  const wrong = same + 1;
  const swapped = typed[wrong] === word[same] && typed[same] === word[wrong];
  return (
    goesOn(word, wrong, typed, wrong) ||
    goesOn(word, wrong, typed, same) ||
    goesOn(word, same, typed, wrong) ||
    (swapped && goesOn(word, wrong + 1, typed, wrong + 1))
  );
}

/** Whether a word goes on at one place as the typed letters do at another. Nothing is cut out: it is asked very often. */
function goesOn(word: string, at: number, typed: string, from: number): boolean {
  for (let i = from; i < typed.length; i++) {
    if (word.charCodeAt(at + i - from) !== typed.charCodeAt(i)) return false;
  }
  return true;
}
