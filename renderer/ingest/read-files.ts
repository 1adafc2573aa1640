import { assert, missingCase } from '../../shared/base/assert.ts';
import type { Result } from '../../shared/base/result.ts';
import { mayHoldAnnotations } from '../../shared/formats/import/annotated-names.ts';
import type { FormatIn } from '../../shared/formats/import/formats-in.ts';
import type { ArticleDraft, RefusedPart } from '../../shared/ingest/draft.ts';
import type { ColumnMap, TableHead } from '../../shared/ingest/table/columns.ts';
import { words } from '../../shared/words/words.ts';
import type { DroppedFile } from './dropped-files.ts';
import type { ParsedFile } from './ingest-worker.ts';
import { FileParser } from './parse-file.ts';

/** An article found in a file. */
export interface FoundDraft extends ArticleDraft {
  /** Whether its file is plain text. */
  readonly plain: boolean;
}

/** What was found in files so far. */
export interface Found {
  readonly drafts: readonly FoundDraft[];
  readonly refused: readonly RefusedPart[];
  /** How many of the files were read. */
  readonly read: number;
}

/** Asks the person what the columns of a table mean; null when it is to be left out. */
export type AskColumns = (name: string, table: TableHead) => Promise<ColumnMap | null>;

/** What a person is asked while files are being read. */
export interface Questions {
  readonly columns: AskColumns;
  /** Whether files that hold annotations are to come in as articles alone; false ends the reading. */
  articlesOnly(format: FormatIn): Promise<boolean>;
}

/**
 * Reads files one after the other, telling after each what was found. `signal` stops it, also while a file is being read;
 * what was found until then is answered. Null: the files hold annotations, and are to come in with them.
 */
export async function readFiles(
  files: readonly DroppedFile[],
  ask: Questions,
  signal: AbortSignal,
  tell: (found: Found) => void,
  parser: Pick<FileParser, 'parse' | 'stop'> = new FileParser(),
): Promise<Found | null> {
  signal.addEventListener('abort', () => parser.stop(), { once: true });
  const drafts: FoundDraft[] = [];
  const refused: RefusedPart[] = [];
  const known = new Map<string, ColumnMap>();
  let found: Found = { drafts, refused, read: 0 };
  let articlesOnly = false;

  const take = async (file: DroppedFile, parsed: Result<ParsedFile>): Promise<void> => {
    if (!parsed.ok) {
      refused.push({ source: file.path, message: parsed.message });
      return;
    }
    assert(parsed.value.kind === 'read', 'nobody is asked twice about annotations');
    const { reading, plain } = parsed.value;
    switch (reading.kind) {
      case 'articles':
        drafts.push(...reading.drafts.map((draft) => ({ ...draft, plain })));
        refused.push(...reading.refused);
        return;
      case 'needs-columns': {
        // A folder of tables that one program has written is asked about once.
        const columns = JSON.stringify(reading.table.header);
        const map = known.get(columns) ?? (await ask.columns(file.path, reading.table));
        if (map === null) {
          refused.push({ source: file.path, message: words.ingestTrouble.columnsNotChosen });
          return;
        }
        known.set(columns, map);
        const again = await parser.parse(file, { columns: map, articlesOnly });
        if (again !== null) await take(file, again);
        return;
      }
      default:
        missingCase(reading);
    }
  };

  tell(found);
  try {
    for (const [index, file] of files.entries()) {
      if (signal.aborted) break;
      // What holds annotations alone is no article.
      if (articlesOnly && mayHoldAnnotations(file.path)) continue;
      let parsed = await parser.parse(file, { columns: null, articlesOnly });
      if (signal.aborted || parsed === null) break;
      if (parsed.ok && parsed.value.kind === 'annotated') {
        articlesOnly = await ask.articlesOnly(parsed.value.format);
        if (!articlesOnly) return null;
        if (mayHoldAnnotations(file.path)) continue;
        parsed = await parser.parse(file, { columns: null, articlesOnly });
        if (signal.aborted || parsed === null) break;
      }
      await take(file, parsed);
      if (signal.aborted) break;
      found = { drafts: [...drafts], refused: [...refused], read: index + 1 };
      tell(found);
    }
  } finally {
    parser.stop();
  }
  return found;
}
