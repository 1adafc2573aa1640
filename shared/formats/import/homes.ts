import type { Range } from '../../model/anchor.ts';
import { type ArticleId, articleIdOf } from '../../model/ids.ts';
import type { ForeignDocument } from '../foreign.ts';
import type { KnownText } from './known-text.ts';
import type { Counts } from './not-carried.ts';

/**
 * Where a document's marks go: `here` to an article with the very same text, `spaced` to one whose text differs in white
 * space alone, `new` to an article that is still to be added. The document lies on that article's first text, or on what
 * it has been corrected to.
 */
export interface Home {
  readonly kind: 'here' | 'spaced' | 'new';
  readonly aid: ArticleId;
  readonly document: ForeignDocument;
  readonly on: 'first' | 'corrected';
  /** What of the document has no place on that text. */
  readonly lost: Counts;
}

/** The home of a grounded document whose very text is in the project; null when it has to be looked for. */
function hereOf(document: ForeignDocument, isHere: (aid: ArticleId) => boolean): Home | null {
  const aid = articleIdOf(document.text);
  return isHere(aid) ? { kind: 'here', aid, document, on: 'first', lost: {} } : null;
}

/** Whether finding the homes of grounded documents takes the texts of a project: not all of theirs are there as they are. */
export const needTexts = (documents: readonly ForeignDocument[], isHere: (aid: ArticleId) => boolean): boolean =>
  documents.some((document) => hereOf(document, isHere) === null);

/** Finds the homes of grounded documents among a project's articles, whose texts are given where `needTexts` says so. */
export const homesOf = (
  documents: readonly ForeignDocument[],
  isHere: (aid: ArticleId) => boolean,
  texts: readonly KnownText[],
): readonly Home[] => documents.map(homeFinder(isHere, () => texts));

/**
 * Finds the home of one grounded document after the other among a project's articles. Their texts are asked for once, when
 * the first comes that is not there as it is.
 */
export function homeFinder(
  isHere: (aid: ArticleId) => boolean,
  texts: () => Iterable<KnownText>,
): (document: ForeignDocument) => Home {
  let places: Places | null = null;
  return (document) => {
    const here = hereOf(document, isHere);
    if (here !== null) return here;
    places ??= placesIn(texts());
    const same = places.corrected.get(document.text);
    if (same !== undefined) return { kind: 'here', aid: same.aid, document, on: 'corrected', lost: {} };
    const alike = places.bySqueezed.get(squeezed(document.text));
    if (alike === undefined) return { kind: 'new', aid: articleIdOf(document.text), document, on: 'first', lost: {} };
    const moved = movedTo(alike.text, document);
    const lost = {
      'marks on nothing but white space': document.marks.length - moved.marks.length,
      'links of marks that were left out': document.links.length - moved.links.length,
    };
    return { kind: 'spaced', aid: alike.aid, document: moved, on: alike.on, lost };
  };
}

/** Texts that articles have: corrected ones by themselves, all without their white space. */
interface Places {
  readonly corrected: ReadonlyMap<string, Place>;
  readonly bySqueezed: ReadonlyMap<string, Place>;
}

/** First texts come before corrected ones, and of several the first one. */
function placesIn(texts: Iterable<KnownText>): Places {
  const [first, corrected]: [Place[], Place[]] = [[], []];
  for (const { aid, text, corrected: now } of texts) {
    first.push({ aid, text, on: 'first' });
    if (now !== null) corrected.push({ aid, text: now, on: 'corrected' });
  }
  const known = [...first, ...corrected].reverse();
  return {
    corrected: new Map(known.flatMap((place) => (place.on === 'corrected' ? [[place.text, place] as const] : []))),
    bySqueezed: new Map(known.map((place) => [squeezed(place.text), place])),
  };
}

/** A text that an article has, or had. */
interface Place extends Pick<Home, 'aid' | 'on'> {
  readonly text: string;
}

/** A text without its white space. */
const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/**
 * A document on a text that differs from its own in white space alone. A stretch goes from its first to its last character
 * that is none; one of nothing else goes, and a mark without stretches with it.
 */
function movedTo(text: string, document: ForeignDocument): ForeignDocument {
  const [from, to] = [inkOf(document.text), inkOf(text)];
  const marks = document.marks.flatMap((mark) => {
    const spans = mark.spans.flatMap(({ start, end }): Range[] => {
      const [first, last] = [lowest(from, start), lowest(from, end) - 1];
      return first > last ? [] : [{ start: to[first]!, end: to[last]! + 1 }];
    });
    return spans.length === 0 ? [] : [{ ...mark, spans }];
  });
  const there = new Set(marks.map(({ id }) => id));
  const links = document.links.filter((link) => there.has(link.from) && there.has(link.to));
  return { ...document, text, marks, links };
}

/** The offsets of all UTF-16 units that are no white space, ascending. */
function inkOf(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length);
  let count = 0;
  for (const { index, 0: run } of text.matchAll(/\S+/gu))
    for (let at = index; at < index + run.length; at++) offsets[count++] = at;
  return offsets.subarray(0, count);
}

/** How many of some ascending offsets lie before another. */
function lowest(offsets: Uint32Array, offset: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
