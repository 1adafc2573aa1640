import { basename, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Result } from '../shared/base/result.ts';
import type { ForeignDocument } from '../shared/formats/foreign.ts';
import { countLines } from '../shared/formats/import/not-carried.ts';
import type { OffsetUnit } from '../shared/formats/offset-unit.ts';
import { type IngestedArticle, ingestBytes } from '../shared/ingest/ingest.ts';
import { addArticle } from './add-article.ts';
import { type Author, openAuthor } from './author.ts';
import { importAnnotated } from './import-annotated.ts';
import { ProjectFile } from './project-file.ts';
import { ANNOTATED, type Annotated, readAnnotated } from './read-annotated.ts';
import { readInput } from './read-input.ts';

/** `postil import`: brings text files into a `.postil` file. The exit code is 1 when anything was refused. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'Bring articles, with their annotations or without, into a .postil file, which is made when it is not there.',
    )
    .argument('<files...>', 'text files, one article each; or annotated files of the format that is told')
    .requiredOption('--into <project.postil>', 'the file to add them to')
    .option('--data-dir <folder>', 'where your key lies; Postil’s own data folder unless told otherwise')
    .addOption(new Option('--format <format>', 'what the files are').choices(['text', ...ANNOTATED]).default('text'))
    .option(
      '--label <LABEL=tag>',
      'the tag that a label means, or LABEL=- to leave its marks out; may be told again',
      gather,
      [],
    )
    .addOption(
      new Option('--unit <unit>', 'what offsets count, where a file cannot tell').choices(['utf16', 'code-points']),
    )
    .action(run);
}

interface ImportOptions {
  readonly into: string;
  readonly dataDir?: string;
  readonly format: 'text' | Annotated;
  readonly label: readonly string[];
  readonly unit?: OffsetUnit;
}

const gather = (one: string, others: readonly string[]): readonly string[] => [...others, one];

async function run(files: readonly string[], options: ImportOptions): Promise<void> {
  const { into, dataDir, format } = options;
  const author = await openAuthor(dataDir === undefined ? undefined : resolve(dataDir));
  if (!author.ok) return stop(author.message);
  const project = await ProjectFile.open(resolve(into), author.value);
  if (!project.ok) return stop(project.message);
  if (format !== 'text') return runAnnotated(files, format, options, project.value, author.value);
  const count = { imported: 0, already: 0, refused: 0 };
  const lines: string[] = [];
  for (const path of files) {
    const article = await readFileAsArticle(path);
    if (!article.ok) {
      count.refused++;
      lines.push(`refused   ${path}: ${article.message}`);
    } else if (addArticle(project.value, author.value, article.value)) {
      count.imported++;
      lines.push(`imported  ${path}${headOf(article.value)}`);
    } else {
      count.already++;
      lines.push(`skipped   ${path}: it is in the project already.`);
    }
  }
  if (count.imported > 0) {
    const saved = await project.value.save();
    // What was going to be said is not true then: nothing was imported.
    if (!saved.ok) return stop(`${into}: ${saved.message}`);
  }
  for (const line of lines) console.log(line);
  console.log(`${count.imported} imported, ${count.already} already there, ${count.refused} refused: ${into}`);
  if (count.refused > 0) process.exitCode = 1;
}

/** Annotated files come in together or not at all. */
async function runAnnotated(
  files: readonly string[],
  format: Annotated,
  { label, unit, into }: ImportOptions,
  project: ProjectFile,
  author: Author,
): Promise<void> {
  const documents: ForeignDocument[] = [];
  for (const path of files) {
    const read = await readAnnotated(path, format, unit ?? null);
    if (!read.ok) return stop(read.message);
    documents.push(...read.value);
  }
  const made = importAnnotated(project, author, documents, label);
  if (!made.ok) return stop(made.message);
  const { articles, marks, links, already, leftOutMarks, leftOutLinks } = made.value;
  if (articles + marks + links > 0) {
    const saved = await project.save();
    if (!saved.ok) return stop(saved.message);
  }
  console.log(`${articles} articles, ${marks} marks and ${links} links imported, ${already} already there: ${into}`);
  if (leftOutMarks + leftOutLinks > 0)
    console.log(`Left out as told: ${leftOutMarks} marks and ${leftOutLinks} links.`);
  for (const line of countLines(made.value.others)) console.log(`Not as in the files: ${line}.`);
}

async function readFileAsArticle(path: string): Promise<Result<IngestedArticle>> {
  const bytes = await readInput(path);
  return bytes.ok ? ingestBytes(basename(path), bytes.value) : bytes;
}

function headOf({ meta: { title, outlet, date } }: IngestedArticle): string {
  const known = [title === '' ? '' : `“${title}”`, outlet, date].filter((part) => part !== '');
  return known.length === 0 ? '' : `: ${known.join(', ')}`;
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
