import { COLUMNS, type Column } from './list-state.ts';

/** More tags than these have their signs alone as heads: all their words would leave the titles no room. */
export const MANY_TAGS = 3;

/** How wide the columns are that can be left out, as CSS has it for the tracks of a grid. */
const WIDTHS: { readonly [column in Column]: (tags: number) => string } = {
  outlet: (tags) => `minmax(${tags > MANY_TAGS ? 3.5 : 5}rem, 2fr)`,
  byline: () => 'minmax(3.5rem, 2fr)',
  date: () => 'minmax(6.5rem, 9.5rem)',
  language: () => 'minmax(4rem, 4.5rem)',
  tags: (tags) =>
    tags === 0 ? '' : `repeat(${tags}, ${tags > MANY_TAGS ? 'minmax(2.25rem, 3rem)' : 'minmax(4.25rem, 4.75rem)'})`,
  contested: () => 'minmax(4rem, 6rem)',
  people: () => 'minmax(4rem, 7rem)',
};

/**
 * The columns of the table of articles as tracks of a grid. All of them, with six tags, fit into a window of 1,000 pixels:
 * where much is shown, the titles have less.
 */
export function columnsOf(tags: number, hidden: readonly Column[]): string {
  const shown = COLUMNS.filter((column) => !hidden.includes(column));
  const isFull = tags > MANY_TAGS || shown.length === COLUMNS.length;
  const title = `minmax(clamp(8rem, ${isFull ? 14 : 22}cqi, 20rem), 6fr)`;
  return ['1rem', title, ...shown.map((column) => WIDTHS[column](tags))].join(' ');
}
