import type { Anchor, Range } from '../model/anchor.ts';
import { align, similarity } from './edit-distance.ts';
import { SEED, type SeedIndex } from './seed-index.ts';

/**
 * Finds words again whose characters are gone: they were deleted and written anew. News repeats near-identical sentences,
 * so the words around the quote count as much as the quote, and where two places are about equally good neither is
 * taken. All that is judgement is in the constants below.
 */

/** A quote weighs two for each unit; at least this, so that "3" is not drowned by the words around it... */
const LEAST_QUOTE_WEIGHT = 24;
/** ...and at most this, three times a full context on both sides. The context weighs one for each unit it has. */
const MOST_QUOTE_WEIGHT = 192;
/** Being where the words last stood decides only between about equal scores just under and over the threshold. */
const PLACE_WEIGHT = 4;
/** At this distance from the last known place, in UTF-16 units, closeness is worth half. */
const HALF_CLOSENESS = 1_000;

/** Two unrelated stretches of one language are about this alike; only what goes beyond it is evidence. */
const CHANCE = 0.5;
/** The quote itself must be this alike, whatever surrounds it: else the words are gone and only their place is left. */
const LEAST_QUOTE = 0.7;
/** Below this score nothing is taken: an exact short quote with one side of its context passes, one with neither fails. */
const LEAST_SCORE = 0.6;
/** A different place with a score this near makes both unsure, and neither is taken. */
const RIVAL_MARGIN = 0.1;

/** Seeds taken from prefix, quote and suffix together, spread evenly. */
const MAX_SEEDS = 96;
/** Hits whose places differ by at most this (small insertions and deletions between them) speak for one place. */
const DRIFT = 16;
/** How many places are looked at closely: those with the most hits. */
const MAX_CANDIDATES = 24;
/** Quotes longer than this are aligned by their two ends of half this length: the cost grows with the square. */
const LONG = 512;

/** Where a quote was found, and how sure that is, from 0 to 1. */
export interface QuoteMatch {
  readonly range: Range;
  readonly score: number;
}

/** The words that are looked for, with those that stood around them. */
export type Needle = Pick<Anchor, 'quote' | 'prefix' | 'suffix'>;

interface Candidate extends QuoteMatch {
  readonly likeness: number;
}

/**
 * The one place of the indexed text that is most like the needle, or null when there is none or no telling which.
 * @param place where the quote last stood (UTF-16), when that is known
 */
export function matchQuote(seeds: SeedIndex, needle: Needle, place: number | null): QuoteMatch | null {
  const candidates = candidateStarts(seeds, needle, place)
    .map((starts) => judge(seeds.text, needle, starts, place))
    .filter((each) => each.likeness >= LEAST_QUOTE)
    .sort((a, b) => b.score - a.score || a.range.start - b.range.start);
  const best = candidates[0];
  if (best === undefined || best.score < LEAST_SCORE) return null;
  const rival = candidates.find((each) => each.range.start >= best.range.end || each.range.end <= best.range.start);
  if (rival !== undefined && rival.score > best.score - RIVAL_MARGIN) return null;
  return { range: best.range, score: best.score };
}

/** Places where the quote may begin, those with the most hits first; each as the starts its hits name, likewise. */
function candidateStarts(seeds: SeedIndex, needle: Needle, place: number | null): number[][] {
  const words = needle.prefix + needle.quote + needle.suffix;
  const stride = Math.max(1, Math.ceil((words.length - SEED + 1) / MAX_SEEDS));
  const starts: number[] = [];
  for (let at = 0; at + SEED <= words.length; at += stride) {
    for (const found of seeds.places(words, at)) starts.push(found - at + needle.prefix.length);
  }
  starts.sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const start of starts) {
    const group = groups.at(-1);
    if (group !== undefined && start - group[0]! <= DRIFT) group.push(start);
    else groups.push([start]);
  }
  const farness = (group: number[]) => (place === null ? 0 : Math.abs(group[0]! - place));
  groups.sort((a, b) => b.length - a.length || farness(a) - farness(b) || a[0]! - b[0]!);
  return groups.slice(0, MAX_CANDIDATES).map(byHits);
}

/** The distinct numbers of an ascending list, the most frequent first. */
function byHits(starts: readonly number[]): number[] {
  const hits = new Map<number, number>();
  for (const start of starts) hits.set(start, (hits.get(start) ?? 0) + 1);
  return [...hits].sort(([, a], [, b]) => b - a).map(([start]) => start);
}

function judge(text: string, needle: Needle, starts: readonly number[], place: number | null): Candidate {
  const { quote, prefix, suffix } = needle;
  const { start, end, likeness } = locate(text, quote, starts);
  const closeness = place === null ? 0 : HALF_CLOSENESS / (HALF_CLOSENESS + Math.abs(start - place));
  const quoteWeight = Math.min(MOST_QUOTE_WEIGHT, Math.max(LEAST_QUOTE_WEIGHT, 2 * quote.length));
  const before = evidence(similarity(prefix, text.slice(Math.max(0, start - prefix.length), start)));
  const after = evidence(similarity(suffix, text.slice(end, end + suffix.length)));
  const reached =
    quoteWeight * evidence(likeness) + prefix.length * before + suffix.length * after + PLACE_WEIGHT * closeness;
  const score = reached / (quoteWeight + prefix.length + suffix.length + PLACE_WEIGHT);
  return { range: { start, end }, score, likeness };
}

/** The stretch near the named starts that is most like the quote. */
function locate(text: string, quote: string, starts: readonly number[]): Range & { likeness: number } {
  const exact = starts.find((start) => start >= 0 && text.startsWith(quote, start));
  if (exact !== undefined) return { start: exact, end: exact + quote.length, likeness: 1 };
  const expected = Math.max(0, starts[0]!);
  if (quote.length <= LONG) return alignNear(text, quote, expected);
  const head = alignNear(text, quote.slice(0, LONG / 2), expected);
  const tail = alignNear(text, quote.slice(-LONG / 2), expected + quote.length - LONG / 2);
  return { start: head.start, end: tail.end, likeness: Math.min(head.likeness, tail.likeness) };
}

/** The stretch most like a pattern of at most `LONG` units around `expected`. */
function alignNear(text: string, pattern: string, expected: number): Range & { likeness: number } {
  const slack = DRIFT + Math.ceil(pattern.length * (1 - LEAST_QUOTE));
  const from = Math.max(0, expected - slack);
  const found = align(pattern, text.slice(from, expected + pattern.length + slack), expected - from);
  return { start: from + found.start, end: from + found.end, likeness: 1 - found.distance / pattern.length };
}

/** A likeness as evidence: 0 up to what chance gives, 1 for equal. */
const evidence = (likeness: number): number => Math.max(0, (likeness - CHANCE) / (1 - CHANCE));
