import { withPipes } from './github-marks.ts';

/** The line between a table's head and its rows: `| --- | :-: |`. */
const RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/**
 * The rows of a table in GitHub's Markdown (github.github.com/gfm, 4.10), a line each with tabs between the cells; null
 * when these lines are none. Escaped pipes are `PIPE`.
 */
export function tableRows(text: string): string | null {
  const [head, rule, ...rows] = text.split('\n').map((line) => line.trim());
  if (head === undefined || rule === undefined || !RULE.test(rule) || !head.includes('|')) return null;
  return [head, ...rows].map((row) => cellsOf(row).join('\t').trimEnd()).join('\n');
}

const cellsOf = (row: string): readonly string[] =>
  row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => withPipes(cell).trim());
