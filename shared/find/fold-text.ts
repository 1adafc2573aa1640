import { isPlain } from '../text/graphemes.ts';
import { BLANKS, foldCluster, foldUnit, isBlank, UNCHANGED } from './fold-letters.ts';
import { type FoldMap, FoldMapMaker } from './fold-map.ts';

/** A text as it is looked for (SPEC O2-O4): capitals are kept, `lowered` takes them away. */
export interface FoldedText {
  readonly text: string;
  /** Whether every stretch of it is a stretch of the source: then `map` is asked only where the place itself is wanted. */
  readonly even: boolean;
  readonly map: FoldMap;
}

/** A folded text without capitals: offsets stay as they are. */
export const lowered = (folded: string): string => folded.toLowerCase().replaceAll('ς', 'σ');

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const LF = 0x0a;
const SPACE = 0x20;
/** How many units are turned into a string at once. */
const CHUNK = 8_192;

/** Folds a text, in one pass over it. */
export function foldText(source: string): FoldedText {
  const folding = new Folding(source);
  let at = 0;
  while (at < source.length) at = isSteady(source, at) ? folding.steady(at) : folding.unsteady(at);
  return folding.done();
}

/** Whether the unit at `at` is a character of its own that folds to one unit, whatever stands around it. */
function isSteady(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  if (at + 1 === source.length) return foldUnit(unit) !== null;
  const next = source.charCodeAt(at + 1);
  if (unit === LF || unit === SPACE) return !isBlank(next) && isPlain(next);
  return foldUnit(unit) !== null && (next === LF || isPlain(next));
}

/** A text while it is folded. */
class Folding {
  readonly #source: string;
  readonly #out: string[] = [];
  readonly #map = new FoldMapMaker();
  #even = true;

  constructor(source: string) {
    this.#source = source;
  }

  /** Takes the steady stretch at `at`; answers its end. */
  steady(at: number): number {
    const source = this.#source;
    let end = this.#unchanged(at);
    if (end > at) {
      this.#put(at, end, source.slice(at, end), true);
      return end;
    }
    end = at + 1;
    while (end < source.length && isSteady(source, end) && foldUnit(source.charCodeAt(end)) !== source.charCodeAt(end))
      end++;
    this.#put(at, end, this.#folded(at, end), true);
    return end;
  }

  /** Takes white space, or what comes before the next white space or steady stretch; answers its end. */
  unsteady(at: number): number {
    const source = this.#source;
    BLANKS.lastIndex = at;
    const [blanks] = BLANKS.exec(source) ?? [];
    if (blanks !== undefined) {
      this.#put(at, at + blanks.length, blanks.includes('\n') ? '\n' : ' ', blanks.length === 1);
      return at + blanks.length;
    }
    let end = at + 1;
    while (end < source.length && !isBlank(source.charCodeAt(end)) && !isSteady(source, end)) end++;
    for (const { segment, index } of graphemes.segment(source.slice(at, end))) this.#grapheme(at + index, segment);
    return end;
  }

  done(): FoldedText {
    return { text: this.#out.join(''), even: this.#even, map: this.#map.done() };
  }

  /** The end of the characters at `at` that are as they are looked for. */
  #unchanged(at: number): number {
    UNCHANGED.lastIndex = at;
    if (!UNCHANGED.test(this.#source)) return at;
    const end = UNCHANGED.lastIndex;
    return end === this.#source.length || isSteady(this.#source, end - 1) ? end : end - 1;
  }

  #grapheme(at: number, grapheme: string): void {
    const { text, sure } = foldCluster(grapheme);
    if (!sure || text.length > 1) this.#even = false;
    if (text !== '') this.#put(at, at + grapheme.length, text, text.length === 1 && grapheme.length === 1);
  }

  #put(start: number, end: number, text: string, even: boolean): void {
    this.#map.add(start, end - start, text.length, even);
    this.#out.push(text);
  }

  #folded(at: number, end: number): string {
    const parts: string[] = [];
    for (let from = at; from < end; from += CHUNK) {
      const units: number[] = [];
      for (let i = from; i < Math.min(from + CHUNK, end); i++)
        units.push(foldUnit(this.#source.charCodeAt(i)) ?? SPACE);
      parts.push(String.fromCharCode(...units));
    }
    return parts.join('');
  }
}
