import type { SourceFile } from '../../ingest/draft.ts';
import { isSideFile } from './side-files.ts';

/** How much of a file `writtenOnly` looks at, in bytes: what tells of it is at its very beginning. */
export const WRITTEN_HEAD = 1024;

/** What begins a file of Apache Parquet (github.com/apache/parquet-format, README.md, "File format"). */
const PARQUET = 'PAR1';

/** How a JSON CAS begins, as Postil and UIMA write it. */
const CAS = /^\s*\{\s*"%(?:TYPES|FEATURE_STRUCTURES)"\s*:/;

/** The first columns of a table of statements, as Postil writes it. */
const STATEMENTS = /^"?person"?[,;\t]"?organization"?[,;\t]"?concept"?[,;\t]"?agreement"?[,;\t]"?statement"?[,;\t]/;

/** What lies beside such files in Postil's own exports, besides what lies beside any. */
const BESIDE = /(?:^|\/)(?:README\.md|croissant\.json)$|\.documents\.csv$|\.graphml$/;

/**
 * Files in formats that are written and not read (Parquet, JSON CAS, tables of statements), where there is nothing else
 * than what Postil writes beside them; none of them where there is.
 */
export function writtenOnly(files: readonly SourceFile[]): readonly SourceFile[] {
  const only = files.filter(isWrittenOnly);
  const isAll = files.every((file) => only.includes(file) || isSideFile(file.name) || BESIDE.test(file.name));
  return isAll ? only : [];
}

function isWrittenOnly({ name, bytes }: SourceFile): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PARQUET.length));
  if (head === PARQUET) return true;
  // A piece may end within a character, which the patterns do not reach.
  const text = new TextDecoder().decode(bytes.subarray(0, WRITTEN_HEAD));
  return CAS.test(text) || (/\.(?:csv|tsv|tab)$/i.test(name) && STATEMENTS.test(text));
}
