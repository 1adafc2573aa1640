import { dirname } from 'node:path';
import { makeFolder } from '../../../hub/log/make-folder.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { DatasetArticle } from '../../../shared/formats/dataset.ts';
import type { DatasetFormat } from '../../../shared/formats/format.ts';
import { addLosses, type LossCounts, lossReport } from '../../../shared/formats/losses.ts';
import { checkWritten, type Expected, expectedOf } from '../../../shared/formats/self-check.ts';
import { GrowingVocabulary } from '../../../shared/formats/vocabulary.ts';
import type { DatasetFormatName } from '../../../shared/host/jobs.ts';
import { words } from '../../../shared/words/words.ts';
import { ioMessage } from './io-message.ts';
import { PendingDataset, type Place } from './pending-dataset.ts';

/** A dataset to be written. */
export interface DatasetToWrite {
  /** One after the other; they are never all in memory. */
  readonly articles: Iterable<DatasetArticle>;
  readonly format: DatasetFormat;
  /** What the format is called in the report of losses. */
  readonly name: DatasetFormatName;
  /** The path of the dataset without any ending; its folder is made when it is not there. */
  readonly base: string;
  /** Whether a file that is there may be replaced; asked before anything is written. A folder never is. */
  readonly mayReplace: (path: string) => Result<true>;
  /** Looked at between articles. */
  readonly signal: AbortSignal;
}

/** What was written. */
export interface WrittenDataset {
  readonly files: readonly string[];
  readonly articles: number;
  /** What the format could not carry. */
  readonly losses: LossCounts;
}

/** Where an article lies, and what must be found there. */
interface Row {
  readonly places: readonly Place[];
  readonly expected: Expected;
}

/**
 * Writes articles as a dataset. The files get their names only when all is written, on the disk, read back and proved;
 * until then, and whenever anything fails, there is nothing of them.
 */
export async function writeDataset(run: DatasetToWrite): Promise<Result<WrittenDataset>> {
  const files = new PendingDataset(run.base);
  try {
    const targets = targetsOf(run);
    const free = files.check(targets, run.mayReplace);
    if (!free.ok) return free;
    makeFolder(dirname(run.base), 0o777);
    const written = await write(run, files);
    if (written === null) return cancelled();
    const { rows, losses } = written;
    if (rows.length === 0) return fail('empty', words.fileTrouble.noArticle);
    const checked = await check(run, files, rows);
    if (!checked.ok) return checked;
    return ok({ files: await files.commit(targets), articles: rows.length, losses });
  } catch (error) {
    return fail('io', words.fileTrouble.notExported(ioMessage(error)));
  } finally {
    await files.discard();
  }
}

/** The names of everything that can come to be, apart from an article's own files. */
const targetsOf = ({ format, name }: DatasetToWrite): readonly string[] => [
  ...new Set([...format.begin(), ...format.end(new GrowingVocabulary())].map(({ file }) => file)),
  reportOf(name),
];

const reportOf = (name: DatasetFormatName): string => `.${name}.LOSSES.md`;

/** Writes all articles; null when it was cancelled. */
async function write(
  { articles, format, name, signal }: DatasetToWrite,
  files: PendingDataset,
): Promise<{ rows: Row[]; losses: LossCounts } | null> {
  const rows: Row[] = [];
  const vocabulary = new GrowingVocabulary();
  let losses: LossCounts = {};
  await files.begin(format.begin());
  for (const article of articles) {
    if (signal.aborted) return null;
    vocabulary.add(article);
    losses = addLosses(losses, format.loses, article);
    const places = await files.add(format.write(article, rows.length + 1));
    rows.push({ places, expected: expectedOf(format, article) });
  }
  if (signal.aborted) return null;
  await files.add(format.end(vocabulary));
  const report = lossReport(name, losses);
  if (report !== null) await files.add([{ file: reportOf(name), text: report }]);
  return { rows, losses };
}

/** Reads every article back from the disk and proves it. */
async function check(
  { format, signal }: DatasetToWrite,
  files: PendingDataset,
  rows: readonly Row[],
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

const cancelled = () => fail('cancelled', words.fileTrouble.exportCancelled);
