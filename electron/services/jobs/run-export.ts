import { join } from 'node:path';
import { makeFolder } from '../../../hub/log/make-folder.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { fileName } from '../../../shared/formats/file-name.ts';
import type { DatasetFormat } from '../../../shared/formats/format.ts';
import { formatOf } from '../../../shared/formats/formats.ts';
import { type GatherCounts, gatherArticle, noCounts } from '../../../shared/formats/gather.ts';
import { checkWritten, type Expected, expectedOf } from '../../../shared/formats/self-check.ts';
import type { ExportOptions } from '../../../shared/host/contract.ts';
import type { ProjectId } from '../../../shared/model/ids.ts';
import { ioMessage } from './io-message.ts';
import { type Block, PendingFile } from './pending-file.ts';
import { type ProjectReader, readProject, withArticle } from './project-reader.ts';
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
}

/**
 * Writes a project as a dataset, one article at a time. The files get their names only when all is written, on the disk,
 * read back and proved; until then, and whenever anything fails, there is nothing of them.
 */
export async function runExport(run: ExportRun): Promise<Result<ExportOutcome>> {
  const format = run.format ?? formatOf(run.options.format);
  const files: PendingFile[] = [];
  try {
    const project = narrowed(readProject(run.source, run.pid), run.options.only);
    makeFolder(run.folder, 0o777);
    const base = join(run.folder, fileName(project.name));
    for (const suffix of format.files) files.push(await PendingFile.create(base + suffix));
    const written = await writeArticles(run, format, files, project);
    if (written === null) return cancelled();
    if (written.rows.length === 0) return fail('empty', 'There is no article to export yet. Add one, then export.');
    const checked = await check(format, files, written.rows, run.signal);
    if (!checked.ok) return checked;
    for (const file of files) await file.commit();
    return ok({
      files: files.map((file) => file.path),
      articles: written.rows.length,
      withoutText: project.articles.length - written.rows.length,
      counts: written.counts,
    });
  } catch (error) {
    return fail('io', `Nothing was exported: ${ioMessage(error)}`);
  } finally {
    for (const file of files) await file.discard();
  }
}

/** The project with those of its articles that are asked for. */
function narrowed(project: ProjectReader, only: ExportOptions['only']): ProjectReader {
  if (only === undefined) return project;
  const wanted = new Set(only);
  return { ...project, articles: project.articles.filter(({ aid }) => wanted.has(aid)) };
}

/** Where an article lies in each file, and what must be found there. */
interface Row {
  readonly blocks: readonly Block[];
  readonly expected: Expected;
}

/** Writes all articles; null when the export was cancelled. */
async function writeArticles(
  { source, pid, options, onProgress, signal }: ExportRun,
  format: DatasetFormat,
  files: readonly PendingFile[],
  { articles, nameOf, entries }: ProjectReader,
): Promise<{ rows: Row[]; counts: GatherCounts } | null> {
  const utf8 = new TextEncoder();
  const write = (pieces: readonly string[]): Promise<Block[]> =>
    Promise.all(files.map((file, at) => file.append(utf8.encode(pieces[at] ?? ''))));
  const rows: Row[] = [];
  const counts = noCounts();
  await write(format.heads);
  for (const [done, entry] of articles.entries()) {
    if (signal.aborted) return null;
    onProgress(done, articles.length);
    const article = withArticle(source, pid, entry, (parts) =>
      gatherArticle({ entry, nameOf, entries, ...parts }, options.inexact, counts),
    );
    if (article === null) continue;
    rows.push({ blocks: await write(format.write(article)), expected: expectedOf(article) });
  }
  onProgress(articles.length, articles.length);
  return { rows, counts };
}

/** Reads every article back from the disk and proves it. */
async function check(
  format: DatasetFormat,
  files: readonly PendingFile[],
  rows: readonly Row[],
  signal: AbortSignal,
): Promise<Result<true>> {
  for (const file of files) await file.sync();
  for (const { blocks, expected } of rows) {
    if (signal.aborted) return cancelled();
    const pieces = await Promise.all(files.map((file, at) => file.read(blocks[at]!)));
    const checked = checkWritten(format, pieces, expected);
    if (!checked.ok) return checked;
  }
  return ok(true);
}

const cancelled = () => fail('cancelled', 'The export was cancelled; nothing of it was kept.');
