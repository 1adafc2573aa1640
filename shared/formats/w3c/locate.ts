import type { Range } from '../../model/anchor.ts';
import { codePointStarts } from '../code-point-starts.ts';
import { cutsPair, type OffsetUnit, unitMatters } from '../offset-unit.ts';

/** What an annotation says of where its words lie. A position counts whatever its program counts. */
export interface Described {
  readonly exact: string | null;
  readonly prefix: string;
  readonly suffix: string;
  readonly position: Range | null;
}

/** Why a stretch is not found: its words are nowhere, or at several places that nothing tells apart. */
export type Lost = 'nowhere' | 'ambiguous';

/** More places of the same words than this, and nobody tells them apart by what stands around them. */
const MOST_PLACES = 10_000;

/** Finds stretches in one text. All answers are UTF-16 units. */
export class Locator {
  readonly #text: string;
  /** The UTF-16 offset of each code point and of the end; null where both units count alike. */
  readonly #points: Uint32Array | null;

  constructor(text: string) {
    this.#text = text;
    this.#points = unitMatters(text) ? codePointStarts(text) : null;
  }

  /**
   * Where some words lie. The quote is trusted: a place must have its words. Those around it decide between several, then
   * the position, in either unit. Without a quote the position counts `unit`; null says that nobody knows what it counts.
   */
  find(described: Described, unit: OffsetUnit | null): Range | Lost {
    const { exact, position } = described;
    if (!exact) {
      if (unit === null && this.#points !== null) return 'ambiguous';
      return (position && this.#at(position, unit ?? 'utf16')) ?? 'nowhere';
    }
    const hinted = this.#hinted(exact, position);
    if (hinted !== null && this.#fitsAround(hinted, described)) return hinted;
    const places = this.#placesOf(exact);
    if (places === null) return hinted ?? 'ambiguous';
    const left = this.#likeliest(places, described);
    if (left.length <= 1) return left[0] ?? 'nowhere';
    return left.find(({ start }) => start === hinted?.start) ?? 'ambiguous';
  }

  /** Where the position says, in code points, when it has all the words that were told. */
  prove(described: Described): Range | Lost {
    const range = described.position && this.#at(described.position, 'code-points');
    if (range === null || this.#text.slice(range.start, range.end) !== described.exact) return 'nowhere';
    return this.#fitsAround(range, described) ? range : 'nowhere';
  }

  /** The unit in which a quote lies at its position; null when it does in both, or in none. */
  unitOf({ exact, position }: Described): OffsetUnit | null {
    if (!exact || position === null) return null;
    const [units, points] = (['utf16', 'code-points'] as const).map((unit) => {
      const range = this.#at(position, unit);
      return range !== null && this.#text.slice(range.start, range.end) === exact;
    });
    if (units === points) return null;
    return units ? 'utf16' : 'code-points';
  }

  /** Whether a place is told by its position alone, and lies elsewhere in one unit than in the other. */
  isOpen({ exact, position }: Described): boolean {
    if (exact || position === null || this.#points === null) return false;
    const [units, points] = [this.#at(position, 'utf16'), this.#at(position, 'code-points')];
    return units?.start !== points?.start || units?.end !== points?.end;
  }

  /** Where the position begins, when the quote stands there in one unit only, or at the same place in both. */
  #hinted(exact: string, position: Range | null): Range | null {
    if (position === null) return null;
    const starts = [this.#offset(position.start, 'code-points'), this.#offset(position.start, 'utf16')].filter(
      (start) => start !== null && this.#text.startsWith(exact, start),
    );
    const [start] = starts;
    if (start === undefined || start === null || starts.some((other) => other !== start)) return null;
    return { start, end: start + exact.length };
  }

  /** Every place of some words; null when there are too many. */
  #placesOf(exact: string): readonly Range[] | null {
    const places: Range[] = [];
    for (let at = this.#text.indexOf(exact); at >= 0; at = this.#text.indexOf(exact, at + 1)) {
      places.push({ start: at, end: at + exact.length });
      if (places.length > MOST_PLACES) return null;
    }
    return places;
  }

  /** The places with the words that were told around them: on both sides, else on one, else all. */
  #likeliest(places: readonly Range[], described: Described): readonly Range[] {
    for (const sides of [{}, { prefix: '' }, { suffix: '' }]) {
      const around = { ...described, ...sides };
      const fit = places.filter((place) => this.#fitsAround(place, around));
      if (fit.length > 0) return fit;
    }
    return places;
  }

  /** Whether the words around a place are those that were told. */
  #fitsAround({ start, end }: Range, { prefix, suffix }: Described): boolean {
    const from = start - prefix.length;
    return from >= 0 && this.#text.startsWith(prefix, from) && this.#text.startsWith(suffix, end);
  }

  #at({ start, end }: Range, unit: OffsetUnit): Range | null {
    const [from, to] = [this.#offset(start, unit), this.#offset(end, unit)];
    return from === null || to === null || from >= to ? null : { start: from, end: to };
  }

  /** An offset in UTF-16 units; null when it lies outside the text or cuts a character in two. */
  #offset(offset: number, unit: OffsetUnit): number | null {
    if (unit === 'code-points' && this.#points !== null) return this.#points[offset] ?? null;
    if (!Number.isInteger(offset) || offset < 0 || offset > this.#text.length) return null;
    return cutsPair(this.#text, offset) ? null : offset;
  }
}
