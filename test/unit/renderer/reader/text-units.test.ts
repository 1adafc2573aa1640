import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextModel } from '../../../../renderer/reader/text-model.ts';
import { TextUnits, type Unit } from '../../../../renderer/reader/text-units.ts';

const UNITS: readonly Unit[] = ['word', 'sentence', 'paragraph'];

/** Every unit of a text, from its start to its end. */
function all(text: string, unit: Unit, language = 'en'): string[] {
  const units = new TextUnits(new TextModel(text), language);
  const found: string[] = [];
  for (let at = 0, next = units.at(at, unit); next; next = units.at(at, unit)) {
    found.push(text.slice(next.start, next.end));
    at = next.end;
  }
  return found;
}

describe('words', () => {
  test('keep their apostrophes and hyphens, and numbers their signs', () => {
    expect(all('They won’t say: the well-known U.S. co-op paid $3.5bn, or 12% — “twice”.', 'word')).toEqual(
      'They won’t say the well-known U.S. co-op paid $3.5bn or 12% twice'.split(' '),
    );
  });

  test('a dash, an apostrophe beside a word and a hyphen at a line end join nothing', () => {
    expect(all('yes—no, the workers’ hall, post-\nwar', 'word')).toEqual('yes no the workers hall post war'.split(' '));
  });

  test('in Arabic and Chinese are as these languages have them', () => {
    expect(all('قالت الوزيرة: «لن ندفع»', 'word', 'ar')).toEqual(['قالت', 'الوزيرة', 'لن', 'ندفع']);
    expect(all('我们明天出发。', 'word', 'zh')).toEqual(['我们', '明天', '出发']);
  });

  test('a language that nobody knows does no harm', () => {
    expect(all('one two', 'word', 'not a language')).toEqual(['one', 'two']);
  });
});

describe('sentences', () => {
  test('are not cut at abbreviations and initials', () => {
    expect(all('Mr. Ames met J. B. Holt on Jan. 5. Nobody else came.  “Good,” said Dr. Wray.', 'sentence')).toEqual([
      'Mr. Ames met J. B. Holt on Jan. 5.',
      'Nobody else came.',
      '“Good,” said Dr. Wray.',
    ]);
  });

  test('end with their line, and empty lines have none', () => {
    expect(all('A heading\n\nOne. Two.\n', 'sentence')).toEqual(['A heading', 'One.', 'Two.']);
    expect(all('A heading\n\n  One. Two.\n', 'paragraph')).toEqual(['A heading', 'One. Two.']);
  });
});

describe('moves', () => {
  const text = 'One two. Three four.\n\nFive.';
  const units = new TextUnits(new TextModel(text), 'en');

  test('go on to the end of a word, and to where the next sentence or paragraph begins', () => {
    expect(units.move(0, 'word', 1)).toBe(3);
    expect(units.move(3, 'word', 1)).toBe(7);
    expect(units.move(0, 'sentence', 1)).toBe(text.indexOf('Three'));
    expect(units.move(text.indexOf('four'), 'sentence', 1)).toBe(text.indexOf('Five'));
    expect(units.move(0, 'paragraph', 1)).toBe(text.indexOf('Five'));
    for (const unit of UNITS) expect(units.move(text.length - 1, unit, 1), unit).toBe(text.length);
  });

  test('go back to the start of this one, then of the one before', () => {
    expect(units.move(6, 'word', -1)).toBe(4);
    expect(units.move(4, 'word', -1)).toBe(0);
    expect(units.move(text.indexOf('four'), 'sentence', -1)).toBe(text.indexOf('Three'));
    expect(units.move(text.indexOf('Three'), 'sentence', -1)).toBe(0);
    expect(units.move(text.length, 'paragraph', -1)).toBe(text.indexOf('Five'));
    expect(units.move(text.indexOf('Five'), 'paragraph', -1)).toBe(0);
    for (const unit of UNITS) expect(units.move(0, unit, -1), unit).toBe(0);
  });
});

describe('over any text', () => {
  // Letters outside the BMP, joined emoji, combining marks, both directions, and what units are cut at.
  const PIECES = ['a', 'é', 'e\u0301', 'ß', '9', '3.5', ' ', '  ', '.', '. ', '’', '-', '“', '”', '\n', '\n\n', 'Mr. '];
  const WIDE = ['😀', '👩‍👩‍👧', '🇦🇪', '𝒳', 'م', 'لا', 'شَ', 'ש', '日本', 'ก็', '\u200f', '\t', 'B', 'war'];
  const texts = fc.array(fc.constantFrom(...PIECES, ...WIDE), { maxLength: 24 }).map((pieces) => pieces.join(''));
  const languages = fc.constantFrom('en', 'ar', 'zh', '');

  /** Where people see one letter end and the next begin. */
  function edges(text: string): Set<number> {
    const found = new Set([text.length]);
    for (const line of text.matchAll(/[^\n]*\n?/g))
      for (const { index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line[0]))
        found.add(line.index + index);
    return found;
  }

  test('each move goes on, stays within the text, and never cuts a letter', () => {
    fc.assert(
      fc.property(texts, languages, fc.constantFrom(1 as const, -1 as const), (text, language, by) => {
        const units = new TextUnits(new TextModel(text), language);
        const whole = edges(text);
        const moves = [
          (at: number) => units.letter(at, by),
          ...UNITS.map((unit) => (at: number) => units.move(at, unit, by)),
        ];
        const [first, last] = by > 0 ? [0, text.length] : [text.length, 0];
        for (const move of moves) {
          let at = first;
          for (let steps = 0; at !== last; steps++) {
            const next = move(at);
            expect((next - at) * by).toBeGreaterThan(0);
            expect(whole).toContain(next);
            expect(steps).toBeLessThanOrEqual(text.length);
            at = next;
          }
          expect(move(last)).toBe(last);
        }
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  test('letters are the same forwards and backwards', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const units = new TextUnits(new TextModel(text), 'en');
        for (let at = 0; at < text.length; at = units.letter(at, 1)) {
          const next = units.letter(at, 1);
          expect(units.letter(next, -1)).toBe(at);
        }
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  test('units are the same forwards and backwards, and lie behind one another', () => {
    fc.assert(
      fc.property(texts, languages, fc.constantFrom(...UNITS), (text, language, unit) => {
        const units = new TextUnits(new TextModel(text), language);
        const forwards: { start: number; end: number }[] = [];
        for (let next = units.at(0, unit); next; next = units.at(next.end, unit)) forwards.push(next);
        const backwards: { start: number; end: number }[] = [];
        for (let last = units.before(text.length, unit); last; last = units.before(last.start, unit))
          backwards.unshift(last);
        expect(backwards).toEqual(forwards);
        forwards.forEach(({ start, end }, i) => {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(forwards[i - 1]?.end ?? 0);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(text.slice(start, end)).not.toContain('\n');
          expect(units.at(start, unit)).toEqual({ start, end });
        });
      }),
      { seed: 13, numRuns: 800 },
    );
  });
});
