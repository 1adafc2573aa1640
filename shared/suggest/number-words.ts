const numbered = (words: string, from: number, step: number): [string, number][] =>
  words.split(' ').map((word, index) => [word, from + index * step]);

/** Cardinal words below a hundred. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...numbered('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 0, 1),
  ...numbered('sixteen seventeen eighteen nineteen', 16, 1),
  ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
]);

/** Words that multiply what stands before them. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** The same in plural, where no number stands before: `dozens`, `tens of thousands` [N9]. */
export const VAGUE: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['scores', 20],
  ...[...MAGNITUDES].map(([word, factor]): [string, number] => [`${word}s`, factor]),
]);

/** What makes a magnitude vague: `several hundred`, `a few dozen` [N9]. */
export const QUANTIFIERS: ReadonlySet<string> = new Set(['several', 'few', 'many']);

/** Short forms that mean a magnitude and nothing else; after digits only. */
export const SHORT_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['mrd', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Short forms that may also be units (metre, tonne): magnitudes before or behind money and before people [N6]. */
export const LETTER_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

const ONE_PART = numbered('half third quarter fifth sixth seventh eighth ninth tenth', 2, 1);

/** Parts of a whole, by the word for one or several of them. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ...ONE_PART,
  ...ONE_PART.map(([word, parts]): [string, number] => [`${word}s`, parts]),
]);

/** Fractions that are one sign. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);
