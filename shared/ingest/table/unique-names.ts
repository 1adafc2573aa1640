import { words } from '../../words/words.ts';

/** Names of columns as people tell them apart: those without one are called by their number, and the second of a name too. */
export function uniqueNames(cells: readonly string[]): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (const [column, cell] of cells.entries()) {
    const name = cell.replace(/\s+/g, ' ').trim();
    const isFree = name !== '' && !taken.has(name);
    const unique = isFree ? name : words.ingest.columnCalled(name, column + 1);
    taken.add(unique);
    names.push(unique);
  }
  return names;
}
