/**
 * A name as brat stores types, roles and attributes: letters, digits, `_` and `-`. Every other UTF-16 unit is `_u` and four
 * hexadecimal digits, so that no two names become one; `x` stands for the empty name. A name of hyphens alone is written so
 * as well: in a configuration it is a line between groups.
 */
export const bratName = (name: string): string =>
  name.replace(
    /^-+$/.test(name) ? /-/g : /[^a-zA-Z0-9_-]|_(?=u[0-9a-f]{4})/g,
    (unit) => `_u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ) || 'x';

/** The name behind a brat name. */
export const nameOfBrat = (written: string): string =>
  written.replace(/_u([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

/** The file of an article without its ending: its number, so that files sort as the dataset does, and some of its title. */
export const bratFile = (number: number, title: string): string =>
  `${String(number).padStart(5, '0')}-${plainWords(title).slice(0, 40)}`;

/** A title in letters and digits that every file system takes; `x` when nothing of it is left. */
const plainWords = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-zA-Z0-9-]+/g, '_') || 'x';
