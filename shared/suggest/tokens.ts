/** A piece of a quote: digits with their separators, a word, or any other single sign. */
export interface Token {
  readonly kind: 'digits' | 'word' | 'sign';
  readonly text: string;
  readonly lower: string;
  /** Whether it follows the piece before it without a space. */
  readonly glued: boolean;
}

const DIGITS = String.raw`\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,'’٬٫]\d+)*|(?<![\p{L}\p{N}])[.,]\d+`;
const WORD = String.raw`\p{L}[\p{L}\p{M}²³]*`;
const TOKEN = new RegExp(`(?<space>\\s*)(?:(?<digits>${DIGITS})|(?<word>${WORD})|(?<sign>\\S))`, 'gu');

/** The pieces of a text whose digits are ASCII ones. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ index, groups = {} }) => {
    const { space, digits, word, sign } = groups;
    const piece = digits ?? word ?? sign ?? '';
    const kind = digits !== undefined ? 'digits' : word !== undefined ? 'word' : 'sign';
    return { kind, text: piece, lower: piece.toLowerCase(), glued: index > 0 && space === '' };
  });
}
