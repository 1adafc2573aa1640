import { fail, ok, type Result } from '../base/result.ts';
import { words } from '../words/words.ts';
import type { DatasetArticle } from './dataset.ts';
import type { Piece, PieceFormat } from './piece-format.ts';
import { rowFlaw } from './row-flaw.ts';

const FILE = '.jsonl';

/** JSON Lines: one file, one row an article (`docs/formats.md`, `jsonl.schema.json`). */
export const jsonl: PieceFormat = {
  loses: [],
  begin: () => [{ file: FILE, text: '' }],
  write: (article) => rowPieces(article),
  end: () => [],
  carried: ({ marks }) => marks,
  read: (pieces) => readRow(pieces.map(({ text }) => text).join('')),
};

/**
 * The row that `JSON.stringify` makes of an article, key and value of each member by themselves. One character beyond
 * Latin-1, as nearly every text has, makes two bytes of each character of its string: a row made whole takes twice as long,
 * to make and to encode.
 */
const rowPieces = (article: DatasetArticle): readonly Piece[] => [
  ...Object.entries(article)
    .filter(([, value]) => value !== undefined)
    .flatMap(([key, value], at) => [
      pieceOf(`${at === 0 ? '{' : ','}${JSON.stringify(key)}:`),
      pieceOf(JSON.stringify(value)),
    ]),
  pieceOf('}\n'),
];

const pieceOf = (text: string): Piece => ({ file: FILE, text });

/** The articles of a JSONL file, one after the other; a line that is none is a refusal that names its number. */
export function* readJsonl(text: string): Generator<Result<DatasetArticle>> {
  let number = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    from = end < 0 ? text.length : end + 1;
    number++;
    if (line.trim() === '') continue;
    const read = readRow(line);
    yield read.ok ? read : fail(read.code, words.formatTrouble.atLine(number, read.message));
  }
}

/** One line of a JSONL file. */
export function readRow(line: string): Result<DatasetArticle> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return fail('not-json', words.formatTrouble.notJson);
  }
  const flaw = rowFlaw(value);
  if (flaw !== null) return fail('not-a-row', words.formatTrouble.notARow(flaw));
  // Every member was looked at above, and rows of earlier versions have no byline.
  const row = value as DatasetArticle & { byline?: string };
  return ok(row.byline === undefined ? { ...row, byline: '' } : row);
}
