import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapToWords } from '../../../../renderer/reader/snap-words.ts';
import { TextModel } from '../../../../renderer/reader/text-model.ts';
import { TextUnits } from '../../../../renderer/reader/text-units.ts';

/** What the mouse selects where `[` and `]` stand. */
function snapped(marked: string, language = 'en'): string | null {
  const start = marked.indexOf('[');
  const end = marked.lastIndexOf(']') - 1;
  const text = marked.replace('[', '').replace(/\](?!.*\])/s, '');
  const model = new TextModel(text);
  const words = snapToWords({ start, end }, model, new TextUnits(model, language));
  return words && text.slice(words.start, words.end);
}

test.each([
  // Words that are touched are taken whole, and what is beside them is not.
  ['the min[ister of tra]de said', 'minister of trade'],
  ['he said[ that, ]and left', 'that'],
  ['said on Monday[. The dam ]held', 'The dam'],
  ['the dam[ — which held — ]was old', 'which held'],
  // What belongs to a word stays: apostrophes, hyphens, signs of numbers, an abbreviation’s full stop.
  ['they do[n’]t know', 'don’t'],
  ['a well-[kno]wn risk', 'well-known'],
  ['cost $[3].5bn in all', '$3.5bn'],
  ['some [12]% of it', '12%'],
  ['the [U.S.] team', 'U.S.'],
  // Quotes and brackets in pairs.
  ['he said [“we are ready,”] and left', '“we are ready,”'],
  ['he said [“we are ready,] and left', 'we are ready'],
  ['the office [(PRO) said] so', '(PRO) said'],
  ['the rescue office ([PRO]) said', 'PRO'],
  ['the [rescue office (PRO)] said', 'rescue office (PRO)'],
  ['قالت [«لن ندفع»] أمس', '«لن ندفع»'],
  ['قالت الو[زي]رة أمس', 'الوزيرة'],
  ['我们明[天出]发。', '明天出发'],
  // No word: what was gone over is left as it is.
  ['one [ … ] two', '…'],
  ['one[ ]two', null],
])('%s is %s', (marked, words) => {
  expect(snapped(marked)).toBe(words);
});

test('whatever was gone over, it touches what comes of it, which has no blanks at its ends and cuts no letter', () => {
  const pieces = fc.constantFrom(
    'war',
    'won’t',
    '12%',
    '“',
    '”',
    '(',
    ')',
    ', ',
    '. ',
    ' ',
    '\n',
    '👩‍👩‍👧',
    'e\u0301',
    'لا',
  );
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 16 }), fc.nat(), fc.nat(), (parts, a, b) => {
      const text = parts.join('');
      const letters = [...new Intl.Segmenter('en').segment(text)].map(({ index }) => index);
      const edges = [...letters, text.length];
      const [start, end] = [edges[a % edges.length]!, edges[b % edges.length]!].sort((x, y) => x - y);
      if (start === end) return;
      const model = new TextModel(text);
      const words = snapToWords({ start: start!, end: end! }, model, new TextUnits(model, 'en'));
      if (!words) {
        expect(text.slice(start, end).trim()).toBe('');
        return;
      }
      const got = text.slice(words.start, words.end);
      expect(got).toBe(got.trim());
      expect(got).not.toBe('');
      expect(words.start).toBeLessThan(end!);
      expect(words.end).toBeGreaterThan(start!);
      expect(edges).toContain(words.start);
      expect(edges).toContain(words.end);
    }),
    { seed: 14, numRuns: 1_000 },
  );
});
