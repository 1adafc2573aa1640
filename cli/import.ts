import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { fail, ok, type Result } from '../shared/base/result.ts';
import type { EventsAt } from '../shared/formats/import/event-links.ts';
import { countLines } from '../shared/formats/import/not-carried.ts';
import type { SamePerson } from '../shared/formats/import/same-people.ts';
import type { OffsetUnit } from '../shared/formats/offset-unit.ts';
import { type AnswerOptions, answer, ENGLISH, jsonOption } from './answer.ts';
import { ArticleReader } from './articles/article-reader.ts';
import { type ArticleTools, importArticles } from './articles/import-articles.ts';
import { toldColumns } from './articles/told-columns.ts';
import { toldSpanColumns } from './articles/told-span-columns.ts';
import { isHubPlace } from './at-hub/hub-place.ts';
import { openAuthor } from './author.ts';
import { HeldDocuments } from './dataset/held-documents.ts';
import { readDocuments } from './dataset/read-documents.ts';
import { detectPaths } from './detect-paths.ts';
import { eventsOption } from './events-option.ts';
import { type AnnotatedCount, importAnnotated } from './import-annotated.ts';
import { cancelled, onInterrupt } from './interrupt.ts';
import { WritableProject } from './project/writable-project.ts';
import { ANNOTATED, type Annotated } from './read-annotated.ts';
import { textsAt } from './texts-at.ts';

/** `postil import`: brings articles and annotated files into a project. The exit code is 1 when anything was refused. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'Bring articles, with their annotations or without, into a .postil file, which is made when it is not there.',
    )
    .argument(
      '<files...>',
      'files, folders and zips: articles (text, web pages, Word, PDF, feeds, tables), or annotated files of other programs',
    )
    .requiredOption('--into <project>', 'the .postil file to add them to, or https://HUB/PROJECT')
    .option('--data-dir <folder>', 'where your key lies; Postil’s own data folder unless told otherwise')
    .addOption(
      new Option('--format <format>', 'what the files are; found out where it is not told').choices([
        'text',
        ...ANNOTATED,
      ]),
    )
    .option(
      '--label <LABEL=tag>',
      'the tag that a label means: a built-in one, one of the project’s own, LABEL=LABEL for a new one; or LABEL=- to leave its marks out; may be told again',
      gather,
      [],
    )
    .addOption(
      new Option('--unit <unit>', 'what offsets count, where a file cannot tell').choices(['utf16', 'code-points']),
    )
    .option(
      '--column <WHAT=NAME>',
      'what a column holds: of articles text, title, outlet, byline, date, url or language; of a table of spans text, document, start, end, quote, label, annotator or note; may be told again',
      gather,
      [],
    )
    .addOption(
      new Option('--time-limit <seconds>', 'how long the articles of one file may take to read')
        .argParser(seconds)
        .default(120),
    )
    .option(
      '--annotator <NAME=pseudonym>',
      'what an annotator is called here, or NAME=- for nobody in particular; may be told again',
      gather,
      [],
    )
    .option('--predictions', 'Label Studio: what a program proposed comes in too')
    .addOption(eventsOption())
    .addOption(jsonOption())
    .action(run);
}

interface ImportOptions extends AnswerOptions {
  readonly into: string;
  readonly dataDir?: string;
  readonly format?: 'text' | Annotated;
  readonly label: readonly string[];
  readonly unit?: OffsetUnit;
  readonly column: readonly string[];
  readonly timeLimit: number;
  readonly annotator: readonly string[];
  readonly predictions?: boolean;
  readonly events: EventsAt;
}

/** @throws InvalidArgumentError when it is no number above 0 */
function seconds(told: string): number {
  const value = Number(told);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('Write a number of seconds above 0.');
}

const gather = (one: string, others: readonly string[]): readonly string[] => [...others, one];

/** What came in of articles, each for itself. */
interface ImportedArticles {
  readonly imported: number;
  readonly already: number;
  readonly refused: number;
  /** Those of the imported that are like another article. */
  readonly alike: number;
  /** What became of each, in words. */
  readonly lines: readonly string[];
}

/** What came in of annotated files. */
interface ImportedMarks extends AnnotatedCount {
  readonly format: Annotated;
  /** Names of files that are in another format, or in none. */
  readonly passedOver: readonly string[];
}

type Imported = { readonly into: string } & (ImportedArticles | ImportedMarks);

async function run(files: readonly string[], options: ImportOptions): Promise<void> {
  const isWell = (made: Imported): boolean => !('refused' in made) || made.refused === 0;
  answer(await imported(files, options, onInterrupt()), options, linesOf, isWell);
}

async function imported(
  files: readonly string[],
  options: ImportOptions,
  signal: AbortSignal,
): Promise<Result<Imported>> {
  const { into, dataDir } = options;
  const detected = options.format === undefined ? await detectPaths(files) : ok(options.format);
  if (!detected.ok) return detected;
  const format = detected.value ?? 'text';
  const author = await openAuthor(dataDir === undefined ? undefined : resolve(dataDir));
  if (!author.ok) return author;
  const project = await WritableProject.open(isHubPlace(into) ? into : resolve(into), author.value, signal);
  if (!project.ok) return project;
  try {
    const tools = { project: project.value, author: author.value, signal };
    const made =
      format === 'text' ? await withArticles(files, options, tools) : await withMarks(files, format, options, tools);
    return made.ok ? ok({ into, ...made.value }) : made;
  } finally {
    await project.value.close();
  }
}

/** Articles come in each for itself: one that is refused leaves the others. */
async function withArticles(
  files: readonly string[],
  { into, column, timeLimit }: ImportOptions,
  tools: Omit<ArticleTools, 'reader'>,
): Promise<Result<ImportedArticles>> {
  const columns = toldColumns(column);
  if (!columns.ok) return columns;
  const reader = new ArticleReader(timeLimit);
  const count = await importArticles(files, columns.value, { ...tools, reader }).finally(() => reader.close());
  if (tools.signal.aborted) return cancelled();
  if (count.imported === 0) return ok(count);
  const saved = await tools.project.save();
  // What was going to be said is not true then: nothing was imported.
  return saved.ok ? ok(count) : fail(saved.code, `${into}: ${saved.message}`);
}

/** Annotated files come in together or not at all. */
async function withMarks(
  files: readonly string[],
  format: Annotated,
  { label, unit, annotator, column, events, predictions = false }: ImportOptions,
  { project, author, signal }: Omit<ArticleTools, 'reader'>,
): Promise<Result<ImportedMarks>> {
  const columns = toldSpanColumns(column);
  if (!columns.ok) return columns;
  const told = {
    ...{ predictions, columns: columns.value },
    textsAt: (addresses: readonly string[]) => textsAt(project, addresses),
  };
  const held = new HeldDocuments();
  try {
    const read = await readDocuments({ paths: files, format, unit: unit ?? null, signal, told }, held);
    if (!read.ok) return read;
    const said = { labels: label, annotators: annotator, eventsAt: events };
    const made = importAnnotated(project, author, held, said);
    if (!made.ok) return made;
    const { articles, marks, links, back } = made.value;
    const saved = articles + marks + links + back > 0 ? await project.save() : ok(true);
    return saved.ok ? ok({ format: read.value, passedOver: held.seen.passedOver, ...made.value }) : saved;
  } finally {
    held.close();
  }
}

const linesOf = (made: Imported): readonly string[] => ('refused' in made ? articleLines(made) : markLines(made));

const articleLines = ({
  into,
  imported,
  already,
  refused,
  alike,
  lines,
}: ImportedArticles & { into: string }): readonly string[] => [
  ...lines,
  `${imported} imported, ${already} already there, ${refused} refused: ${into}`,
  ...(alike > 0 ? [`${alike} of them are like another article; look at them before marking both.`] : []),
];

function markLines({ into, format, passedOver, ...made }: ImportedMarks & { into: string }): readonly string[] {
  const { articles, marks, links, already, back, spaced, events, ownTags, people, leftOutMarks, leftOutLinks } = made;
  return [
    ...passedOver.map((name) => `Passed over, not ${format}: ${name}`),
    `${articles} articles, ${marks} marks and ${links} links imported, ${already} already there: ${into}`,
    ...(back > 0 ? [`${back} that had been undone are back.`] : []),
    ...(spaced > 0 ? [`${spaced} lie on articles that were here, with other white space.`] : []),
    ...(events > 0 ? [eventsLine(events)] : []),
    ...ownTags.map(({ label, tag }) => `The label ${label} is the project’s own tag “${tag}”.`),
    ...people.map(personLine),
    ...(leftOutMarks + leftOutLinks > 0 ? [`Left out as told: ${leftOutMarks} marks and ${leftOutLinks} links.`] : []),
    ...countLines(made.others).map((line) => `Not as in the files: ${line}.`),
  ];
}

/** That links start elsewhere than in the files, and how they would not. */
const eventsLine = (events: number): string =>
  `The links of ${ENGLISH(events, { one: '# event start at its claim', other: '# events start at their claims' })}. If they should not: --events trigger.`;

/** Who was taken for somebody that the project has, or might be. */
const personLine = ({ name, pseudonym, isSure }: SamePerson): string =>
  isSure
    ? `${name} is ${pseudonym} here, by the marks. If not, say it: --annotator "${name}=${name}".`
    : `${name} marked the same as ${pseudonym} did. If they are one person, say it: --annotator "${name}=${pseudonym}".`;
