import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { Pseudonyms } from '../../../shared/export/pseudonyms.ts';
import type { Split } from '../../../shared/export/split.ts';
import type { LeftOutArticles } from '../../../shared/export/survey.ts';
import { Tally } from '../../../shared/export/tally.ts';
import type { DatasetArticle } from '../../../shared/formats/dataset.ts';
import { fileName } from '../../../shared/formats/file-name.ts';
import type { DatasetFormat } from '../../../shared/formats/format.ts';
import type { GatherCounts } from '../../../shared/formats/gather.ts';
import type { ExportOptions } from '../../../shared/host/export-options.ts';
import { words } from '../../../shared/words/words.ts';
import { besideExport } from './beside-export.ts';
import { exportFormat } from './export-format.ts';
import { ExportRows, type ExportSource, noRowCounts, type RowCounts, rowsOf } from './export-rows.ts';
import { ioMessage } from './io-message.ts';
import { filesAlone, type MayReplace } from './may-replace.ts';
import { splitRows } from './split-rows.ts';
import { type WrittenDataset, writeDataset } from './write-dataset.ts';

/** An export to be run. */
export interface ExportRun extends ExportSource {
  readonly folder: string;
  /** `total` counts an article twice where a split must see all of them first. */
  readonly onProgress: (done: number, total: number) => void;
  /** Looked at between articles. */
  readonly signal: AbortSignal;
  /** What the rows are written with: another than the options say only to test the self-check. */
  readonly format?: DatasetFormat;
  /** Whether what is there may be replaced; without it files are, and folders never. */
  readonly mayReplace?: MayReplace;
}

/** What an export made. */
export interface ExportOutcome extends WrittenDataset, LeftOutArticles {
  readonly counts: GatherCounts;
}

/** Writes a project as a dataset, one article at a time. See `writeDataset` for when the files are there. */
export async function runExport(run: ExportRun): Promise<Result<ExportOutcome>> {
  const { folder, options, signal } = run;
  try {
    const rows = new ExportRows(run);
    const split = await splitOf(run, rows);
    if (signal.aborted) return fail('cancelled', words.fileTrouble.exportCancelled);
    const pseudonyms = options.names === 'pseudonyms' ? new Pseudonyms(randomBytes(32), rows.project.members) : null;
    const counted = noRowCounts();
    const tally = new Tally();
    const written = await writeDataset({
      articles: named(run, rows, { counted, split, tally, pseudonyms }),
      format: run.format ?? exportFormat(options, { rows, split, pseudonyms, tally }),
      name: options.format,
      base: join(folder, fileName(rows.project.name)),
      mayReplace: run.mayReplace ?? filesAlone,
      signal,
      beside: besideExport(run, { rows, split, tally, counted }),
    });
    if (!written.ok) return written.code === 'empty' ? (nothing(counted, options) ?? written) : written;
    return ok({ ...written.value, ...counted.leftOut, counts: counted.counts });
  } catch (error) {
    return fail('io', words.fileTrouble.notExported(ioMessage(error)));
  }
}

/** The first time through the articles, of two. */
async function splitOf({ options, onProgress, signal }: ExportRun, rows: ExportRows): Promise<Split | null> {
  if (options.split === undefined) return null;
  return splitRows(rows, options.split, (done) => onProgress(done, 2 * rows.articles.length), signal);
}

interface Naming {
  readonly counted: RowCounts;
  readonly split: Split | null;
  readonly tally: Tally;
  readonly pseudonyms: Pseudonyms | null;
}

/** The rows as they are written, each told to the tally. */
function* named(
  { onProgress, options }: ExportRun,
  rows: ExportRows,
  { counted, split, tally, pseudonyms }: Naming,
): Generator<DatasetArticle> {
  const { length } = rows.articles;
  const before = split === null ? 0 : length;
  for (const article of rows.all(counted, (done) => onProgress(before + done, before + length))) {
    const made = pseudonyms?.article(article) ?? article;
    tally.add(made, split?.partOf.get(article.aid) ?? null);
    yield* rowsOf(made, options);
  }
}

/** Why there is no article, where there are some that may not be seen, or that nobody marked so: what holds for most. */
function nothing({ leftOut }: RowCounts, { articles }: ExportOptions): Result<ExportOutcome> | null {
  const { closed, withoutSet, withoutText } = leftOut;
  if (withoutSet > closed) return fail('without-set', words.fileTrouble.noSet);
  if (closed > 0) return fail('closed', words.fileTrouble.allClosed);
  return articles !== undefined && withoutText === 0 ? fail('none', words.fileTrouble.noneAskedFor) : null;
}
