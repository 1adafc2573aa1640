import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, lowered } from '../../../../shared/find/fold-text.ts';
import { type MatchRules, needleOf, occurrences } from '../../../../shared/find/occurrences.ts';
import { isBoundary } from '../../../../shared/text/graphemes.ts';

const LOOSE: MatchRules = { whole: true, capitals: false, accents: false };
const PARTS: MatchRules = { ...LOOSE, whole: false };
const CAPITALS: MatchRules = { ...LOOSE, capitals: true };
const ACCENTS: MatchRules = { ...LOOSE, accents: true };

/** The words that are found, as they stand in the text. */
function found(text: string, words: string, rules = LOOSE): string[] {
  const needle = needleOf(words, rules);
  return needle === null ? [] : occurrences(text, needle).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['O2 apostrophes', 'Marek’s and Marek\u02bcs', "marek's", ['Marek’s', 'Marek\u02bcs']],
  ['O2 quotation marks', 'the “calm” and the "calm"', '"calm"', ['“calm”', '"calm"']],
  [
    'O2 dashes',
    'ten\u2013twelve, ten-twelve, ten\u2212twelve',
    'ten-twelve',
    ['ten\u2013twelve', 'ten-twelve', 'ten\u2212twelve'],
  ],
  ['O2 composed and decomposed', 'Vere\u0301 Veré', 'Veré', ['Vere\u0301', 'Veré']],
  ['O2 ligatures and full width', 'oﬃce ＯＦＦＩＣＥ', 'office', ['oﬃce', 'ＯＦＦＩＣＥ']],
  ['O2 digits of other scripts', '٩٠ و 90', '90', ['٩٠', '90']],
  ['O2 soft hyphens and zero widths', 'har\u00adbour har\u200bbour', 'harbour', ['har\u00adbour', 'har\u200bbour']],
  ['O2 the tatweel', 'محمـــد محمد', 'محمد', ['محمـــد', 'محمد']],
  [
    'O3 white space',
    'night  ferry, night\u00a0ferry, night\tferry',
    'night ferry',
    ['night  ferry', 'night\u00a0ferry', 'night\tferry'],
  ],
  ['O3 line ends part', 'night\nferry', 'night ferry', []],
  ['O4 accents', 'Erdoğan Đokovic Straße schön', 'erdogan', ['Erdoğan']],
  ['O4 letters with a stroke', 'Đokovic', 'dokovic', ['Đokovic']],
  ['O4 the sharp s', 'Straße STRASSE', 'strasse', ['Straße', 'STRASSE']],
  ['O4 hamza and madda', 'أحمد احمد', 'احمد', ['أحمد', 'احمد']],
  ['O4 Arabic vowels', 'مُحَمَّد', 'محمد', ['مُحَمَّد']],
  ['O4 Indic vowel signs count', 'किताब', 'कतब', []],
  ['O4 Japanese voicing marks count', 'がか', 'か', ['か']],
  ['O5 capitals', 'ferry Ferry FERRY', 'ferry', ['ferry', 'Ferry', 'FERRY']],
  ['O5 the dotted I', 'İZMİR izmir', 'izmir', ['İZMİR', 'izmir']],
  ['O5 the final sigma', 'ΟΔΟΣ οδός', 'οδος', ['ΟΔΟΣ', 'οδός']],
])('%s', (_, text, words, expected) => {
  expect(found(text, words)).toEqual(expected);
});

test.each([
  ['O4 where they count', 'schon schön scho\u0308n', 'schön', ACCENTS, ['schön', 'scho\u0308n']],
  ['O4 where they count, from without', 'schon schön', 'schon', ACCENTS, ['schon']],
  ['O4 vowel points never count', 'مُحَمَّد', 'محمد', ACCENTS, ['مُحَمَّد']],
  ['O5 where they count', 'ferry Ferry FERRY', 'Ferry', CAPITALS, ['Ferry']],
  ['O5 with typography all the same', 'Marek’s marek’s', "Marek's", CAPITALS, ['Marek’s']],
  ['O1 the first of two that overlap', 'aaa', 'aa', PARTS, ['aa']],
  ['O1 no half ligature', 'oﬃce off', 'off', PARTS, ['off']],
  ['O1 no half sign', '\u06003 3', '3', PARTS, ['3']],
  ['O1 no half family', '👨‍👩‍👧 👨', '👨', PARTS, ['👨']],
  ['O6 parts of words, where asked for', 'harbourside', 'harbour', PARTS, ['harbour']],
])('%s', (_, text, words, rules, expected) => {
  expect(found(text, words, rules)).toEqual(expected);
});

test.each([
  ['O6 whole words', 'harbours harbour sub_harbour harbour.', 'harbour', 2],
  ['O6 hyphens part', 'Marek-led, anti-Marek', 'marek', 2],
  ['O7 unspaced scripts', '各国政府说政府', '政府', 2],
  ['O7 beside spaced ones', 'ANNA说ANNAB', 'anna', 1],
  ['O8 a possessive', "Marek's, Marek’s, the Mareks' boat", 'marek', 2],
  ['O8 the word without its ending', "the Mareks' boat", 'mareks', 1],
  ['O8 Turkish endings', "Ankara'nın Ankara'da", 'ankara', 2],
  ['O8 no half contraction', "don't can't", 'don', 0],
  ['O8 no half name', "O'Brien", 'brien', 0],
  ['O8 nor the other half', "O'Brien", 'o', 0],
  ['O8 elision', "l'Iran, d’Ivoire, dell'Arno", 'arno', 1],
  ['O8 elision with a curly one', 'l’Iran', 'iran', 1],
  ['O8 quotation marks are no apostrophes', "the 'Marek' affair", 'marek', 1],
  ['O9 digits in numbers', '90,000 3.90 1990 90. 90', '90', 2],
  ['O9 with an apostrophe', "90'000", '90', 0],
  ['O10 signs ask nothing', 'US$3.5bn 12%ers', '$', 1],
  ['O10 at one end', '12%ers 12%', '12%', 2],
])('%s', (_, text, words, count) => {
  expect(found(text, words)).toHaveLength(count);
});

test('nothing is found of nothing', () => {
  for (const words of ['', '   ', '\u200b', '\u00ad']) expect(needleOf(words, LOOSE)).toBeNull();
});

/** Texts of the things that make offsets go astray. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'a',
          'B',
          ' ',
          '  ',
          '\n',
          '\u00a0',
          "'",
          '’',
          '-',
          '–',
          '.',
          '1',
          '٣',
          'é',
          'e\u0301',
          'ß',
          'ﬁ',
          '…',
          'İ',
          'ς',
        ],
        ...[
          'م',
          'مُ',
          'ـ',
          'أ',
          '政',
          'が',
          'か\u3099',
          'कि',
          'ก',
          '각',
          '😀',
          '👨‍👩‍👧',
          '🇳🇴',
          '\u00ad',
          '\u200d',
          '\u0301',
          'Ａ',
          '𝒜',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join('').toWellFormed());
const rules = fc.record({ whole: fc.boolean(), capitals: fc.boolean(), accents: fc.boolean() });

test('O1: what is found is whole graphemes, ascends, never overlaps, and is the same words again', () => {
  fc.assert(
    fc.property(text, text, rules, (haystack, words, how) => {
      const needle = needleOf(words, how);
      if (needle === null) return;
      let last = 0;
      for (const { start, end } of occurrences(haystack, needle)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(isBoundary(haystack, start) && isBoundary(haystack, end)).toBe(true);
        const again = foldText(haystack.slice(start, end)).text;
        expect(how.capitals ? again : lowered(again)).toBe(needle.text);
        last = end;
      }
    }),
    { seed: 23, numRuns: 2_000 },
  );
});

test('any stretch of whole graphemes is found where it stands, whatever is around it', () => {
  fc.assert(
    fc.property(text, text, text, (before, words, after) => {
      const needle = needleOf(words, { whole: false, capitals: true, accents: false });
      if (needle === null || words !== words.trim()) return;
      const whole = `${before}\n${words}\n${after}`;
      const at = before.length + 1;
      if (!isBoundary(whole, at) || !isBoundary(whole, at + words.length)) return;
      const places = occurrences(whole, needle);
      // Another one may begin before it and reach into it; then they overlap.
      const covers = places.some(({ start, end }) => start <= at + words.length && end >= at);
      expect(covers).toBe(true);
    }),
    { seed: 24, numRuns: 2_000 },
  );
});

test('folding a folded text changes nothing, and lengths tell where it is even', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { text: folded, even, map } = foldText(source);
      expect(foldText(folded).text).toBe(folded);
      expect(lowered(folded)).toHaveLength(folded.length);
      expect(map.at(-3)).toBe(folded.length);
      if (!even) return;
      for (let at = 0; at < folded.length; at++) {
        const one = needleOf(folded[at]!, { whole: false, capitals: true, accents: false });
        if (one !== null) expect(occurrences(source, one).length).toBeGreaterThan(0);
      }
    }),
    { seed: 25, numRuns: 1_000 },
  );
});
