import { join } from 'node:path';
import { makeFolder } from '../../../hub/log/make-folder.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { fileName } from '../../../shared/formats/file-name.ts';
import type { DatasetFormat } from '../../../shared/formats/format.ts';
import { formatOf } from '../../../shared/formats/formats.ts';
import { type GatherCounts, gatherArticle, noCounts } from '../../../shared/formats/gather.ts';
import { addLosses, type LossCounts, lossReport } from '../../../shared/formats/losses.ts';
import { checkWritten, type Expected, expectedOf } from '../../../shared/formats/self-check.ts';
import { GrowingVocabulary } from '../../../shared/formats/vocabulary.ts';
import type { ExportOptions } from '../../../shared/host/contract.ts';
import type { ProjectId } from '../../../shared/model/ids.ts';
import { ioMessage } from './io-message.ts';
import { PendingDataset, type Place } from './pending-dataset.ts';
import { readProject, withArticle } from './project-reader.ts';
import type { RoomSource } from './room-source.ts';

/** An export to be run. */
export interface ExportRun {
  readonly source: RoomSource;
  readonly pid: ProjectId;
  /** The folder; it is made when it is not there. */
  readonly folder: string;
  readonly options: ExportOptions;
  readonly onProgress: (done: number, total: number) => void;
  /** Looked at between articles. */
  readonly signal: AbortSignal;
  /** What the rows are written with: another than the options say only to test the self-check. */
  readonly format?: DatasetFormat;
}

/** What an export made. */
export interface ExportOutcome {
  readonly files: readonly string[];
  readonly articles: number;
  /** Articles left out because their text has not come in here yet. */
  readonly withoutText: number;
  readonly counts: GatherCounts;
  /** What the format could not carry. */
  readonly losses: LossCounts;
}

/**
 * Writes a project as a dataset, one article at a time. The files get their names only when all is written, on the disk,
 * read back and proved; until then, and whenever anything fails, there is nothing of them.
 */
export async function runExport(run: ExportRun): Promise<Result<ExportOutcome>> {
  const format = run.format ?? formatOf(run.options.format);
  let files: PendingDataset | null = null;
  try {
    const project = readProject(run.source, run.pid);
    makeFolder(run.folder, 0o777);
    files = new PendingDataset(join(run.folder, fileName(project.name)));
    const written = await writeArticles(run, format, files, project);
    if (written === null) return cancelled();
    if (written.rows.length === 0) return fail('empty', 'There is no article to export yet. Add one, then export.');
    const checked = await check(format, files, written.rows, run.signal);
    if (!checked.ok) return checked;
    const paths = await files.commit();
    if (!paths.ok) return paths;
    return ok({
      files: paths.value,
      articles: written.rows.length,
      withoutText: project.articles.length - written.rows.length,
      counts: written.counts,
      losses: written.losses,
    });
  } catch (error) {
    return fail('io', `Nothing was exported: ${ioMessage(error)}`);
  } finally {
    await files?.discard();
  }
}

/** Where an article lies, and what must be found there. */
interface Row {
  readonly places: readonly Place[];
  readonly expected: Expected;
}

/** What was written. */
interface Written {
  readonly rows: readonly Row[];
  readonly counts: GatherCounts;
  readonly losses: LossCounts;
}

/** Writes all articles; null when the export was cancelled. */
async function writeArticles(
  { source, pid, options, onProgress, signal }: ExportRun,
  format: DatasetFormat,
  files: PendingDataset,
  { articles, nameOf }: ReturnType<typeof readProject>,
): Promise<Written | null> {
  const rows: Row[] = [];
  const counts = noCounts();
  const vocabulary = new GrowingVocabulary();
  let losses: LossCounts = {};
  await files.begin(format.begin());
  for (const [done, entry] of articles.entries()) {
    if (signal.aborted) return null;
    onProgress(done, articles.length);
    const article = withArticle(source, pid, entry, (parts) =>
      gatherArticle({ entry, nameOf, ...parts }, options.inexact, counts),
    );
    if (article === null) continue;
    vocabulary.add(article);
    losses = addLosses(losses, format.loses, article);
    const places = await files.add(format.write(article, rows.length + 1));
    rows.push({ places, expected: expectedOf(format, article) });
  }
  await files.add(format.end(vocabulary));
  const report = lossReport(options.format, losses);
  if (report !== null) await files.add([{ file: `.${options.format}.LOSSES.md`, text: report }]);
  onProgress(articles.length, articles.length);
  return { rows, counts, losses };
}

/** Reads every article back from the disk and proves it. */
async function check(
  format: DatasetFormat,
  files: PendingDataset,
  rows: readonly Row[],
  signal: AbortSignal,
): Promise<Result<true>> {
  await files.sync();
  for (const { places, expected } of rows) {
    if (signal.aborted) return cancelled();
    const pieces = await Promise.all(places.map((place) => files.read(place)));
    const checked = checkWritten(format, pieces, expected);
    if (!checked.ok) return checked;
  }
  return ok(true);
}

const cancelled = () => fail('cancelled', 'The export was cancelled; nothing of it was kept.');
