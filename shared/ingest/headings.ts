import { endsSentence, type Line } from './lines.ts';

/** Headlines are shorter than this; a longer line is a paragraph, however it ends. UTF-16 units. */
const LONGEST_HEADING = 160;
/** In UTF-16 units: lines that were cut to a width by whoever saved them are shorter. */
const LONG_PARAGRAPH = 120;

/** Whether words could be a heading: short, beginning like one, without a sentence's end (a question is allowed). */
export function isHeadingLike(words: string): boolean {
  if (words.length > LONGEST_HEADING || words.length < 2) return false;
  if (!/^["'“‘«„(\d]*[\p{Lu}\p{Lo}\d]/u.test(words) || !/\p{L}/u.test(words)) return false;
  return !/[.,;:…،؛。]["'”’»)]*$/.test(words) && !/\p{Ll}{3}[.!?]["”’)]* \p{Lu}/u.test(words);
}

/** Whether words are a section's name, such as "World" or "Middle East", rather than a headline. */
export function isSectionName(words: string): boolean {
  const names = words.split(' ');
  return names.length <= 4 && names.every((name) => /^(?:\p{Lu}[\p{Ll}-]+|&|and|\p{Lu}{2,3})$/u.test(name));
}

/** Whether a line reads as a paragraph of running text. */
export const isParagraph = ({ words }: Line): boolean => words.length > LONGEST_HEADING || endsSentence(words);

/** Whether a line is a paragraph of several lines on the screen: what stands right above it can be its heading. */
export const isLongParagraph = (line: Line): boolean => isParagraph(line) && line.words.length >= LONG_PARAGRAPH;

/** How the lines of a text stand: paragraphs apart, one below the other, or cut to a width by whoever saved them. */
export type Layout = 'spaced' | 'dense' | 'wrapped';

/** The layout of a text. */
export function layoutOf(lines: readonly Line[]): Layout {
  const gaps = lines.filter(({ gapAfter }) => gapAfter).length;
  if (gaps * 2 >= lines.length) return 'spaced';
  const cut = lines.filter(({ words, gapAfter }) => !gapAfter && !endsSentence(words) && words.length > 40).length;
  return cut * 2 > lines.length - gaps ? 'wrapped' : 'dense';
}
