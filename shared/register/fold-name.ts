import { foldText, lowered } from '../find/fold-text.ts';

/** Arabic letters that people write for one another, beyond what counts as one when a text is searched. */
const LETTERS: Readonly<Record<string, string>> = { ى: 'ي', ة: 'ه', ک: 'ك', ی: 'ي' };
const ODD = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const QUOTES = /['"]/g;
const BETWEEN = /[^\p{L}\p{N}\p{M}]+/gu;
/** The Arabic article before a word of three letters or more. */
const ARTICLE = /(?<![\p{L}\p{N}])ال(?=\p{L}{3})/gu;

/**
 * A name as it is compared: as a text is searched (`find/fold-text.ts`) in small letters, without apostrophes and quotes,
 * its words apart by one space, without the Arabic article. For comparing only, never shown.
 */
export const foldName = (name: string): string =>
  lowered(foldText(name).text)
    .replaceAll(QUOTES, '')
    .replaceAll(ODD, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(BETWEEN, ' ')
    .replaceAll(ARTICLE, '')
    .trim();
