/**
 * Stands for an escaped pipe while Markdown is read: only in a table, which the parser does not know, is it told from one
 * that parts two cells. No text has this character: it is none (Unicode, 23.7).
 */
export const PIPE = '\uFDD0';

/** Stand likewise for the `^` of a place of a note, and of a note: in code they are what they were. */
const OF_PLACE = '\uFDD1';
const OF_NOTE = '\uFDD2';

/** Words of running text, with the pipes that they have. */
export const withPipes = (text: string): string =>
  text
    .replaceAll(PIPE, '|')
    .replace(/\uFDD2([^\]\s]{1,50}\]) [ \t]*/g, '$1 ')
    .replaceAll(OF_PLACE, '');

/** Code in a table, but for the pipes. */
export const withNotes = (code: string): string =>
  code
    .replace(/\n( {0,3})\\\[\uFDD2([^\]\s]{1,50})\\\] /g, '$1[^$2]:')
    .replace(/\\\[\uFDD1([^\]\s]{1,50})\\\]/g, '[^$1]');

/** Code as it is written. */
export const withEscapes = (code: string): string => withNotes(code).replaceAll(PIPE, '\\|');

const NOTE = /^( {0,3})\[\^(?<name>[^\]\s]{1,50})\]:/gm;
const PLACE = /\[\^(?<name>[^\]\s]{1,50})\]/g;

/**
 * Markdown as GitHub writes it (github.github.com/gfm, 4.10, and its footnotes) in marks that every parser knows: a note and
 * its places by its name in brackets, a paragraph a note; escaped pipes by `PIPE`.
 */
export function inCommonMarks(source: string): string {
  if ([PIPE, OF_PLACE, OF_NOTE].some((mark) => source.includes(mark))) return source;
  const names = new Set([...source.matchAll(NOTE)].map(({ groups }) => groups?.name));
  return source
    .replace(NOTE, `\n$1\\[${OF_NOTE}$<name>\\] `)
    .replace(PLACE, (mark, name: string) => (names.has(name) ? `\\[${OF_PLACE}${name}\\]` : mark))
    .replace(/\\[\\|]/g, (mark) => (mark === '\\|' ? PIPE : mark));
}
