import { dirname } from 'node:path';
import { makeFolder } from '../../../hub/log/make-folder.ts';
import { assert } from '../../../shared/base/assert.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { ListedFile } from '../../../shared/export/file-list.ts';
import type { DatasetArticle } from '../../../shared/formats/dataset.ts';
import type { DatasetFormat, DatasetWriter } from '../../../shared/formats/format.ts';
import { addLosses, type LossCounts, type LossOrigin, lossReport } from '../../../shared/formats/losses.ts';
import type { Piece } from '../../../shared/formats/piece-format.ts';
import { checkWritten, type Expected, expectedOf } from '../../../shared/formats/self-check.ts';
import { GrowingVocabulary } from '../../../shared/formats/vocabulary.ts';
import type { DatasetFormatName } from '../../../shared/host/jobs.ts';
import { words } from '../../../shared/words/words.ts';
import { earlierFiles } from './earlier-files.ts';
import { ioMessage } from './io-message.ts';
import type { MayReplace } from './may-replace.ts';
import { PendingDataset } from './pending-dataset.ts';
import { settleLeftovers } from './settle-leftovers.ts';

/** A dataset to be written. */
export interface DatasetToWrite {
  /** One after the other; they are never all in memory. */
  readonly articles: Iterable<DatasetArticle> | AsyncIterable<DatasetArticle>;
  readonly format: DatasetFormat;
  /** What the format is called in the report of losses. */
  readonly name: DatasetFormatName;
  /** The path of the dataset without any ending; its folder is made when it is not there. */
  readonly base: string;
  readonly mayReplace: MayReplace;
  /** Looked at between articles. */
  readonly signal: AbortSignal;
  /** Where what the format cannot carry is still to be found. */
  readonly origin?: LossOrigin;
  /** What lies beside the dataset and comes to be with it: a datasheet, say. */
  readonly beside?: Beside;
}

/** Files beside a dataset, which are made when its last article is written. */
export interface Beside {
  /** All their names, as in pieces. */
  readonly files: readonly string[];
  /** `files` are those of the dataset, by what follows its own name. */
  make(losses: LossCounts, files: readonly ListedFile[]): readonly Piece[];
}

/** What was written. */
export interface WrittenDataset {
  readonly files: readonly string[];
  readonly articles: number;
  /** What the format could not carry. */
  readonly losses: LossCounts;
}

/** A dataset that is written to its end, and what must be found in it, by article. */
interface Written {
  readonly writer: DatasetWriter;
  /** Several where an article has several rows: the work of several people side by side. */
  readonly expected: Map<string, Expected[]>;
  readonly losses: LossCounts;
}

/**
 * Writes articles as a dataset. The files get their names only when all is written, on the disk, read back and proved;
 * until then, and whenever anything fails, there is nothing of them.
 */
export async function writeDataset(run: DatasetToWrite): Promise<Result<WrittenDataset>> {
  const files = new PendingDataset(run.base);
  try {
    const own = [...run.format.targets, reportOf(run.name), ...(run.beside?.files ?? [])];
    // With other options there were other files, and a dataset is never some of one and some of another.
    const targets = [...new Set([...own, ...(await earlierFiles(run.base, run.name))])];
    const free = files.check(targets, run.mayReplace);
    if (!free.ok) return free;
    const folder = dirname(run.base);
    makeFolder(folder, 0o777);
    await settleLeftovers(folder);
    const written = await write(run, files);
    if (written === null) return cancelled();
    const { expected, losses } = written;
    const articles = expected.size;
    if (articles === 0) return fail('empty', words.fileTrouble.noArticle);
    await files.sync();
    const checked = await check(run, written);
    if (!checked.ok) return checked;
    // Somebody else may have written there meanwhile.
    const still = files.check(targets, run.mayReplace);
    if (!still.ok) return still;
    return ok({ files: await files.commit(targets), articles, losses });
  } catch (error) {
    return fail('io', words.fileTrouble.notExported(ioMessage(error)));
  } finally {
    await files.discard();
  }
}

const reportOf = (name: DatasetFormatName): string => `.${name}.LOSSES.md`;

/** Writes all articles; null when it was cancelled. */
async function write(
  { articles, format, name, signal, beside, origin = 'project' }: DatasetToWrite,
  files: PendingDataset,
): Promise<Written | null> {
  const expected = new Map<string, Expected[]>();
  const vocabulary = new GrowingVocabulary();
  let losses: LossCounts = {};
  const writer = await format.open(files);
  for await (const article of articles) {
    if (signal.aborted) return null;
    vocabulary.add(article);
    losses = addLosses(losses, format.loses, article);
    await writer.add(article);
    expected.set(article.aid, [...(expected.get(article.aid) ?? []), expectedOf(format, article)]);
  }
  if (signal.aborted) return null;
  await writer.end(vocabulary);
  const report = lossReport(name, losses, origin);
  const create = async ({ file, text }: Piece): Promise<void> =>
    (await files.create(file)).append(new TextEncoder().encode(text));
  if (report !== null) await create({ file: reportOf(name), text: report });
  for (const piece of beside?.make(losses, files.written) ?? []) await create(piece);
  return { writer, expected, losses };
}

/** Reads every article back from the disk and proves it. */
async function check({ signal }: DatasetToWrite, { writer, expected }: Written): Promise<Result<true>> {
  for await (const { aid, article } of writer.written()) {
    if (signal.aborted) return cancelled();
    const awaited = expected.get(aid) ?? [];
    const checks = awaited.map((one) => checkWritten(article, one));
    const [first] = checks;
    assert(first !== undefined, `${aid} was read back once more than it was written`);
    const right = checks.findIndex(({ ok: passed }) => passed);
    if (right < 0) return first;
    awaited.splice(right, 1);
  }
  const missing = [...expected.values()].flat()[0];
  return missing === undefined ? ok(true) : checkWritten(fail('missing', words.formatFlaws.missing), missing);
}

const cancelled = () => fail('cancelled', words.fileTrouble.exportCancelled);
