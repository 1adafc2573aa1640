import { MAGNITUDES } from './number-words.ts';

/** Whether the words of this language are known here; an unknown language is taken for English. */
export const isEnglish = (language: string): boolean => language === '' || /^en\b/i.test(language);

/**
 * The words for magnitudes of languages other than English, to be read behind digits. In those of them that have the word,
 * a `billion` is a million millions.
 */
const OTHERS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1e3, 'tausend mille mil mila duizend тысяч тысячи тысяча тыс тисяч тисячі тис bin ألف آلاف هزار'],
      [1e5, 'लाख'],
      [1e6, 'million millionen millions millón millones milhão milhões milione milioni miljoen milyon'],
      [1e6, 'миллион миллиона миллионов млн мільйон мільйони мільйонів مليون ملايين میلیون'],
      [1e7, 'करोड़'],
      [1e9, 'milliarde milliarden milliard milliards miliardo miliardi miljard milyar bilhão bilhões'],
      [1e9, 'миллиард миллиарда миллиардов млрд мільярд мільярди мільярдів مليار مليارات میلیارد'],
      [1e12, 'billion billionen billions billón billones'],
    ] as const
  ).flatMap(([factor, words]) => words.split(' ').map((word) => [word, factor] as const)),
);

const COVERED = new Set('de fr es pt it nl ru uk tr ar fa'.split(' '));

/** What a word (lower case) in this language multiplies the number before it by; undefined when it does not. */
export const magnitudeIn = (language: string, word: string): number | undefined =>
  isEnglish(language) ? (MAGNITUDES.get(word) ?? MAGNITUDES.get(word.replace(/s$/, ''))) : OTHERS.get(word);

/** Whether a word that is not known to be a magnitude in this language is none. */
export const knowsMagnitudes = (language: string): boolean =>
  isEnglish(language) || COVERED.has(language.split('-')[0]!.toLowerCase());
