import type { Range as Stretch } from '../../shared/model/anchor.ts';
import type { TextModel } from './text-model.ts';

/** What a person takes as one when they move or select. */
export type Unit = 'word' | 'sentence' | 'paragraph';

/** Signs that join two words into one: hyphens and apostrophes. A dash between words does not. */
const JOINS = /^[-\u2010\u2011'’]$/u;
/** What belongs to the number before it, and to the number behind it. */
const AFTER_NUMBER = /^[%‰°٪\p{Sc}]$/u;
const BEFORE_NUMBER = /^[\p{Sc}+\u2212]$/u;
/** An abbreviation or an initial at the end of what the browser takes for a sentence: the sentence goes on. */
const GOES_ON =
  /(?:^|[\s(“"‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Pres|St|Mt|Jr|Sr|No|Nos|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

/**
 * Letters, words, sentences and paragraphs of a text, in the way of its language. Offsets are UTF-16. A paragraph is a
 * line of the text; nothing else goes across a line end. Long lines cost no more than short ones: only what lies around
 * an offset is looked at.
 */
export class TextUnits {
  readonly #model: TextModel;
  readonly #language: string | undefined;
  readonly #lines = new Map<string, { readonly line: number; readonly segments: Intl.Segments }>();

  /** @param language BCP 47; one that the browser does not know falls back to its own */
  constructor(model: TextModel, language: string) {
    this.#model = model;
    this.#language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined;
  }

  /** The next place between two letters as people see them (graphemes), in this direction; a line end counts as one. */
  letter(offset: number, by: 1 | -1): number {
    const { text } = this.#model;
    if (by > 0 ? offset >= text.length : offset <= 0) return by > 0 ? text.length : 0;
    const line = this.#model.lineAt(offset);
    const start = this.#model.startOf(line);
    if (by > 0 ? offset >= this.#model.endOf(line) : offset <= start) return offset + by;
    const segment = this.#segments(line, 'grapheme').containing(offset - start - (by > 0 ? 0 : 1));
    if (!segment) return offset + by;
    return start + segment.index + (by > 0 ? segment.segment.length : 0);
  }

  /** The end of the next unit, or the start of the one before: where a caret moves to. The text's edge when there is none. */
  move(offset: number, unit: Unit, by: 1 | -1): number {
    if (by < 0) return this.before(offset, unit)?.start ?? 0;
    if (unit === 'word') return this.at(offset, unit)?.end ?? this.#model.text.length;
    // A caret goes to where the next sentence or paragraph is read from.
    const here = this.at(offset, unit);
    if (here && offset < here.start) return here.start;
    return (here && this.at(here.end, unit)?.start) ?? this.#model.text.length;
  }

  /** The unit that the character at an offset is in; else the next one. Null behind the last. */
  at(offset: number, unit: Unit): Stretch | null {
    for (let line = this.#model.lineAt(offset); line < this.#model.count; line++) {
      const found = this.#inLine(line, Math.max(offset, this.#model.startOf(line)), unit);
      if (found) return found;
    }
    return null;
  }

  /** The last unit that begins before an offset. Null before the first. */
  before(offset: number, unit: Unit): Stretch | null {
    for (let line = this.#model.lineAt(offset); line >= 0; line--) {
      const from = this.#model.startOf(line);
      let at = Math.min(offset, this.#model.endOf(line));
      while (at > from) {
        const segment = this.#around(line, at - 1, unit);
        if (segment && segment.start < offset && segment.end > segment.start) return segment;
        at = Math.min(at - 1, segment?.start ?? at - 1);
      }
    }
    return null;
  }

  /** The first unit of a line that ends behind an offset. */
  #inLine(line: number, offset: number, unit: Unit): Stretch | null {
    const end = this.#model.endOf(line);
    for (let at = offset; at < end; ) {
      const found = this.#around(line, at, unit);
      if (found && found.end > at) return found;
      const segment = this.#raw(line, at, unit);
      at = Math.max(at + 1, segment ? segment.end : end);
    }
    return null;
  }

  /** The unit that has the character at an offset of a line; null when that is between two. */
  #around(line: number, at: number, unit: Unit): Stretch | null {
    const raw = this.#raw(line, at, unit);
    if (!raw) return null;
    switch (unit) {
      case 'word': {
        const word = this.#word(line, at);
        return word && withSigns(this.#model.text, word, this.#model.startOf(line), this.#model.endOf(line));
      }
      case 'sentence':
        return trimmed(this.#model.text, this.#sentence(line, raw));
      case 'paragraph':
        return trimmed(this.#model.text, raw);
    }
  }

  /** The word at an offset, with those that hyphens and apostrophes join to it. */
  #word(line: number, at: number): Stretch | null {
    const isWord = (offset: number) => this.#wordLike(line, offset);
    const { text } = this.#model;
    const joins = (offset: number) =>
      JOINS.test(text.charAt(offset)) && isWord(offset - 1) !== null && isWord(offset + 1) !== null;
    const middle = isWord(at) ?? (joins(at) ? isWord(at - 1) : null);
    if (!middle) return null;
    let { start, end } = middle;
    for (let next = joins(end) ? isWord(end + 1) : null; next; next = joins(end) ? isWord(end + 1) : null)
      end = next.end;
    for (let last = joins(start - 1) ? isWord(start - 2) : null; last; ) {
      start = last.start;
      last = joins(start - 1) ? isWord(start - 2) : null;
    }
    return { start, end };
  }

  #wordLike(line: number, at: number): Stretch | null {
    const start = this.#model.startOf(line);
    if (at < start || at >= this.#model.endOf(line)) return null;
    const segment = this.#segments(line, 'word').containing(at - start);
    return segment?.isWordLike
      ? { start: start + segment.index, end: start + segment.index + segment.segment.length }
      : null;
  }

  #sentence(line: number, raw: Stretch): Stretch {
    const { text } = this.#model;
    let { start, end } = raw;
    while (GOES_ON.test(text.slice(Math.max(start, end - 24), end))) {
      const next = this.#raw(line, end, 'sentence');
      if (!next) break;
      end = next.end;
    }
    for (;;) {
      const last = this.#raw(line, start - 1, 'sentence');
      if (!last || !GOES_ON.test(text.slice(Math.max(last.start, last.end - 24), last.end))) break;
      start = last.start;
    }
    return { start, end };
  }

  #raw(line: number, at: number, unit: Unit): Stretch | null {
    const start = this.#model.startOf(line);
    const end = this.#model.endOf(line);
    if (at < start || at >= end) return null;
    if (unit === 'paragraph') return { start, end };
    const segment = this.#segments(line, unit).containing(at - start);
    return segment ? { start: start + segment.index, end: start + segment.index + segment.segment.length } : null;
  }

  /** One line's segments at a time are kept of each granularity: moves stay in a line, mostly. */
  #segments(line: number, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segments {
    const kept = this.#lines.get(granularity);
    if (kept?.line === line) return kept.segments;
    const segments = segmenter(this.#language, granularity).segment(this.#model.line(line));
    this.#lines.set(granularity, { line, segments });
    return segments;
  }
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string | undefined, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  const name = `${language} ${granularity}`;
  const known = segmenters.get(name) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(name, known);
  return known;
}

/** Letters with full stops between, as in an abbreviation: the last full stop is its own, too. */
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;

/** A number with its sign, its currency and its per cent; an abbreviation with its last full stop. */
function withSigns(text: string, { start, end }: Stretch, from: number, to: number): Stretch {
  const first =
    /^\p{N}/u.test(text.slice(start, start + 2)) && start > from && BEFORE_NUMBER.test(text.charAt(start - 1));
  const last = /\p{N}$/u.test(text.slice(start, end)) && end < to && AFTER_NUMBER.test(text.charAt(end));
  const stop = INITIALS.test(text.slice(start, end)) && end < to && text.charAt(end) === '.';
  return { start: first ? start - 1 : start, end: last || stop ? end + 1 : end };
}

/** Without the blanks at its ends; null for nothing but blanks. */
function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  const raw = text.slice(start, end);
  const words = raw.trim();
  const from = start + raw.length - raw.trimStart().length;
  return words === '' ? null : { start: from, end: from + words.length };
}
