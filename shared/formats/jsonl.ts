import { fail, ok, type Result } from '../base/result.ts';
import { words } from '../words/words.ts';
import type { DatasetArticle } from './dataset.ts';
import type { DatasetFormat } from './format.ts';
import { rowFlaw } from './row-flaw.ts';

const FILE = '.jsonl';

/** JSON Lines: one file, one row an article (`docs/formats.md`, `jsonl.schema.json`). */
export const jsonl: DatasetFormat = {
  loses: [],
  begin: () => [{ file: FILE, text: '' }],
  write: (article) => [{ file: FILE, text: `${JSON.stringify(article)}\n` }],
  end: () => [],
  carried: ({ marks }) => marks,
  read: ([line]) => readRow(line?.text ?? ''),
};

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
  return ok(value as DatasetArticle); // every member was looked at above
}
