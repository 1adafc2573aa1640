import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { DatasetArticle } from '../../../shared/formats/dataset.ts';
import { fileName } from '../../../shared/formats/file-name.ts';
import type { DatasetFormat } from '../../../shared/formats/format.ts';
import { formatOf } from '../../../shared/formats/formats.ts';
import { type GatherCounts, gatherArticle, noCounts } from '../../../shared/formats/gather.ts';
import type { ExportOptions } from '../../../shared/host/contract.ts';
import type { ProjectId } from '../../../shared/model/ids.ts';
import { words } from '../../../shared/words/words.ts';
import { ioMessage } from './io-message.ts';
import { type ProjectReader, readProject, withArticle } from './project-reader.ts';
import type { RoomSource } from './room-source.ts';
import { type WrittenDataset, writeDataset } from './write-dataset.ts';

/** An export to be run. */
export interface ExportRun {
  readonly source: RoomSource;
  readonly pid: ProjectId;
  readonly folder: string;
  readonly options: ExportOptions;
  readonly onProgress: (done: number, total: number) => void;
  /** Looked at between articles. */
  readonly signal: AbortSignal;
  /** What the rows are written with: another than the options say only to test the self-check. */
  readonly format?: DatasetFormat;
}

/** What an export made. */
export interface ExportOutcome extends WrittenDataset {
  /** Articles left out because their text has not come in here yet. */
  readonly withoutText: number;
  readonly counts: GatherCounts;
}

/** Writes a project as a dataset, one article at a time. See `writeDataset` for when the files are there. */
export async function runExport(run: ExportRun): Promise<Result<ExportOutcome>> {
  const { source, pid, folder, options, signal } = run;
  const counts = noCounts();
  try {
    const project = narrowed(readProject(source, pid), options.only);
    const written = await writeDataset({
      articles: gathered(run, project, counts),
      format: run.format ?? formatOf(options.format),
      name: options.format,
      base: join(folder, fileName(project.name)),
      mayReplace: () => ok(true),
      signal,
    });
    if (!written.ok) return written;
    return ok({ ...written.value, withoutText: project.articles.length - written.value.articles, counts });
  } catch (error) {
    return fail('io', words.fileTrouble.notExported(ioMessage(error)));
  }
}

/** The project with those of its articles that are asked for. */
function narrowed(project: ProjectReader, only: ExportOptions['only']): ProjectReader {
  if (only === undefined) return project;
  const wanted = new Set(only);
  return { ...project, articles: project.articles.filter(({ aid }) => wanted.has(aid)) };
}

/** The project's articles whose text is here. */
function* gathered(
  { source, pid, options, onProgress }: ExportRun,
  { articles, nameOf, entries }: ProjectReader,
  counts: GatherCounts,
): Generator<DatasetArticle> {
  for (const [done, entry] of articles.entries()) {
    onProgress(done, articles.length);
    const article = withArticle(source, pid, entry, (parts) =>
      gatherArticle({ entry, nameOf, entries, ...parts }, options.inexact, counts),
    );
    if (article !== null) yield article;
  }
  onProgress(articles.length, articles.length);
}
