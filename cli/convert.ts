import { realpathSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { writeDataset } from '../electron/services/jobs/write-dataset.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';
import type { DatasetArticle } from '../shared/formats/dataset.ts';
import { fileName } from '../shared/formats/file-name.ts';
import type { ForeignDocument } from '../shared/formats/foreign.ts';
import { formatOf } from '../shared/formats/formats.ts';
import { datasetArticle } from '../shared/formats/import/dataset-article.ts';
import { ground } from '../shared/formats/import/ground.ts';
import { joinEqual } from '../shared/formats/import/join-equal.ts';
import { keptLabels, labelsOf } from '../shared/formats/import/label-map.ts';
import { addCounts, countLines, notReadOf } from '../shared/formats/import/not-carried.ts';
import { lossLines } from '../shared/formats/losses.ts';
import type { OffsetUnit } from '../shared/formats/offset-unit.ts';
import { DATASET_FORMATS, type DatasetFormatName } from '../shared/host/jobs.ts';
import { ANNOTATED, type Annotated, readAnnotated } from './read-annotated.ts';

interface ConvertOptions {
  readonly from: Annotated;
  readonly to: DatasetFormatName;
  readonly out: string;
  readonly label: readonly string[];
  readonly unit?: OffsetUnit;
  readonly force?: true;
}

/** `postil convert`: turns annotated files of one format into another, without a project. */
export function convertCommand(): Command {
  return new Command('convert')
    .description('Turn annotated files of one format into another. Every mark is read back and compared.')
    .argument('<path>', 'a file, or a folder of brat’s')
    .addOption(new Option('--from <format>', 'what it is').choices(ANNOTATED).makeOptionMandatory())
    .addOption(new Option('--to <format>', 'what it becomes').choices(DATASET_FORMATS).makeOptionMandatory())
    .requiredOption('--out <folder>', 'where it is written to; the folder is made when it is not there')
    .option(
      '--label <LABEL=tag>',
      'another name for a label, or LABEL=- to leave its marks out; may be told again',
      (one: string, others: readonly string[]): readonly string[] => [...others, one],
      [],
    )
    .addOption(
      new Option('--unit <unit>', 'what offsets count, where a file cannot tell').choices(['utf16', 'code-points']),
    )
    .option('--force', 'replace files that are there already')
    .action(run);
}

async function run(path: string, { from, to, out, label, unit, force }: ConvertOptions): Promise<void> {
  const read = await readAnnotated(path, from, unit ?? null);
  if (!read.ok) return stop(read.message);
  const labels = keptLabels(labelsOf(read.value).keys(), label);
  if (!labels.ok) return stop(labels.message);
  const documents: ForeignDocument[] = [];
  for (const document of read.value) {
    const grounded = ground(document);
    if (!grounded.ok) return stop(`${path}, ${document.name}: ${grounded.message}`);
    documents.push(grounded.value);
  }
  const articles: DatasetArticle[] = [];
  for (const document of joinEqual(documents)) {
    const article = datasetArticle(document, labels.value);
    if (!article.ok) return stop(`${path}, ${document.name}: ${article.message}`);
    articles.push(article.value);
  }
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort());
  const name = fileName(basename(path, extname(path)));
  const made = await writeDataset({
    ...{ articles, format: formatOf(to), name: to, base: join(resolve(out), name), signal: cancel.signal },
    mayReplace: (there) => (force === true ? isNot(path, there) : thereAlready(there)),
  });
  if (!made.ok) return stop(made.message);
  for (const file of made.value.files) console.log(file);
  const marks = articles.reduce((sum, article) => sum + article.marks.length, 0);
  console.log(`${articles.length} articles and ${marks} marks.`);
  for (const line of lossLines(made.value.losses)) console.log(`Not in it: ${line}.`);
  const notes = documents.flatMap(({ marks }) => marks.filter(({ note }) => note !== null)).length;
  const unread = addCounts(notReadOf(documents), { 'notes on marks': notes });
  for (const line of countLines(unread)) console.log(`Not in it: ${line}.`);
}

/** What is being read is never written over. */
const isNot = (path: string, there: string): Result<true> =>
  realpathSync(path) === realpathSync(there)
    ? fail('input', `“${basename(there)}” is the file that is being read. Choose another folder to write to.`)
    : ok(true);

const thereAlready = (path: string): Result<true> =>
  fail('there-already', `“${basename(path)}” is there already. Choose another folder, or replace it with --force.`);

function stop(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
