/** What makes a spreadsheet program run a cell as a formula. Apostrophes in front are looked through: see `guard`. */
const FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]\d+(\.\d+)?$/;

/**
 * A cell that no spreadsheet program runs as a formula: an apostrophe goes in front of one that begins like one. Plain
 * numbers ("-1") stay as they are. A cell that begins with apostrophes and then like a formula gets one more, so that
 * `unguard` always gives back what went in.
 */
export const guard = (cell: string): string => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);

/** The cell that `guard` was given. */
export const unguard = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
