/** A cell that programs which write a space behind each delimiter quote, as they quote one (RFC 4180, 2.5 to 2.7). */
const QUOTED = '(?:"[^"]*")+';

/**
 * A table without the spaces behind its delimiters, where it is written with them from its first cell to its last
 * (`a, "b, c"`): a cell that begins with a quotation mark is then quoted. Any other is as it was: RFC 4180 counts such
 * spaces, and marks behind them, to the cells.
 */
export function withoutSpaces(table: string, delimiter: string): string {
  const by = delimiter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  // A delimiter with nothing behind it has an empty cell there.
  const between = `${by}(?: +|(?=${by}|[\\r\\n]|$))`;
  const piece = new RegExp(
    `(?<quoted>${QUOTED}(?=${by}|[\\r\\n]|$))|${between}|[^"${by}\\r\\n]+(?=${by}|[\\r\\n]|$)|[\\r\\n]+`,
    'y',
  );
  const pieces: string[] = [];
  let isMeant = false;
  for (let from = 0; from < table.length; from = piece.lastIndex) {
    const found = piece.exec(table);
    if (found === null) return table;
    const isBetween = found[0].startsWith(delimiter);
    isMeant ||= found.groups?.quoted !== undefined && (pieces.at(-1) ?? '') === delimiter;
    pieces.push(isBetween ? delimiter : found[0]);
  }
  return isMeant ? pieces.join('') : table;
}
