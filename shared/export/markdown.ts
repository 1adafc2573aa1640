/** Words that Markdown shows as they are, in one line, and that end no cell of a table. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~&]/g, '\\$&');

/** A value of a table: words as they are, numbers in digits. */
export const cell = (value: string | number): string => (typeof value === 'number' ? String(value) : plainText(value));

/** A table; cells hold no line ends, and their `|` are escaped (`plainText`). */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A share as a whole percentage. */
export const percent = (n: number, all: number): string => (all === 0 ? '–' : `${Math.round((100 * n) / all)} %`);
