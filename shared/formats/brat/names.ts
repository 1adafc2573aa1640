/** A name as brat stores types, roles and attributes: letters, digits, `_` and `-`; `x` when nothing of it is left. */
export const bratName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-zA-Z0-9_-]+/g, '_') || 'x';

/** The file of an article without its ending: its number, so that files sort as the dataset does, and some of its title. */
export const bratFile = (number: number, title: string): string =>
  `${String(number).padStart(5, '0')}-${bratName(title).replace(/_+/g, '_').slice(0, 40)}`;
