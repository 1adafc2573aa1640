import { graphemeStart } from './graphemes.ts';

/** Shortens a text to about `length` UTF-16 units at a word, on one line, with an ellipsis when something is missing. No grapheme is cut. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, graphemeStart(line, length));
  const space = cut.lastIndexOf(' ');
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
