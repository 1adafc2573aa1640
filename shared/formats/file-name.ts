/** A project's name as the name of a file that every system takes; `Project` when nothing of it is left. */
export const fileName = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .toWellFormed()
    .trim() || 'Project';
