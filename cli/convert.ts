import { existsSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { writeDataset } from '../electron/services/jobs/write-dataset.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';
import { tellsSets } from '../shared/export/side-by-side.ts';
import type { DatasetArticle } from '../shared/formats/dataset.ts';
import type { DatasetAbout } from '../shared/formats/format-options.ts';
import { formatOf } from '../shared/formats/formats.ts';
import type { EventsAt } from '../shared/formats/import/event-links.ts';
import { type Counts, countLines, present } from '../shared/formats/import/not-carried.ts';
import { lossLines } from '../shared/formats/losses.ts';
import type { ArticleChoice } from '../shared/host/export-options.ts';
import { DATASET_FORMATS, type DatasetFormatName } from '../shared/host/jobs.ts';
import { words } from '../shared/words/words.ts';
import { type AnswerOptions, amounts, answer, jsonOption } from './answer.ts';
import { isHubPlace } from './at-hub/hub-place.ts';
import { inWords, type LeftOut } from './dataset/left-out.ts';
import { isProject, openDataset } from './dataset/open-dataset.ts';
import { type SourceOptions, sourceOf, withSourceOptions } from './dataset/source-options.ts';
import { eventsOption } from './events-option.ts';
import { formatOfPath, type NamedDataset } from './format-of-path.ts';
import { onInterrupt } from './interrupt.ts';
import { type Named, onlyForced } from './only-forced.ts';
import { SET_OPTION } from './told-set.ts';

interface ConvertOptions extends SourceOptions, AnswerOptions {
  readonly to?: DatasetFormatName;
  readonly label: readonly string[];
  readonly events: EventsAt;
  readonly force?: true;
}

/** What a conversion made. */
interface Converted {
  readonly files: readonly string[];
  readonly format: DatasetFormatName;
  readonly articles: number;
  readonly marks: number;
  /** What the format has no place for, a clause each. */
  readonly losses: readonly string[];
  /** What of a project is not in it; null for annotated files. */
  readonly leftOut: LeftOut | null;
  /** What of the files has no place in Postil. */
  readonly notRead: Counts;
}

/** `postil convert`: turns annotated files of one format into another, without a project. */
export function convertCommand(): Command {
  return withSourceOptions(new Command('convert'))
    .description('Turn annotated files of one format into another. Every mark is read back and compared.')
    .argument('<dataset>', 'annotated files: a file, a folder, a zip; or a .postil file, or https://HUB/PROJECT')
    .argument('<output>', 'what they become, by its ending: out.parquet, out.brat, out.jsonl; or a folder, with --to')
    .addOption(new Option('--to <format>', 'what they become, where the ending does not tell').choices(DATASET_FORMATS))
    .option(
      '--label <LABEL=tag>',
      'another name for a label, or LABEL=- to leave its marks out; may be told again',
      (one: string, others: readonly string[]): readonly string[] => [...others, one],
      [],
    )
    .option(...SET_OPTION)
    .addOption(eventsOption())
    .option('--force', 'replace what an earlier conversion left there')
    .addOption(jsonOption())
    .action(async (where: string, output: string, options: ConvertOptions) => {
      answer(await convert(where, output, options), options, linesOf);
    });
}

async function convert(where: string, output: string, options: ConvertOptions): Promise<Result<Converted>> {
  const target = targetOf(where, output, options.to);
  if (!target.ok) return target;
  const { format, base, named } = target.value;
  if (options.set === 'all' && !tellsSets(format))
    return fail(
      'set',
      `Sets beside one another cannot be told apart in ${format}. Name one, or have files for each: postil export ${where} --format ${format} --set all --out FOLDER.`,
    );
  const signal = onInterrupt();
  const source = { ...sourceOf(where, options, signal), labels: options.label, eventsAt: options.events };
  const dataset = await openDataset({ ...source, inexact: 'leave-out' });
  if (!dataset.ok) return dataset;
  let marks = 0;
  function* counted(articles: Iterable<DatasetArticle>): Generator<DatasetArticle> {
    for (const article of articles) {
      marks += article.marks.length;
      yield article;
    }
  }
  try {
    const written = formatOf(format, { about: aboutOf(basename(base)) });
    const made = await writeDataset({
      ...{
        articles: counted(dataset.value.articles()),
        format: written,
        name: format,
        origin: isProject(where) ? 'project' : 'files',
      },
      ...{ base: resolve(base), signal },
      mayReplace: onlyForced(written, {
        ...{ forced: options.force === true, named },
        reading: isHubPlace(where) ? null : where,
      }),
    });
    const leftOut = dataset.value.leftOut?.() ?? null;
    if (!made.ok) return made.code === 'empty' ? (nothingMeant(source.choice, leftOut) ?? made) : made;
    const { files, articles, losses } = made.value;
    return ok({
      ...{ files, format, articles, marks, losses: lossLines(losses), leftOut },
      notRead: present(dataset.value.notRead),
    });
  } finally {
    await dataset.value.close();
  }
}

/** Why there is no article, where only some were asked for and nothing else keeps them out. */
function nothingMeant(choice: ArticleChoice, leftOut: LeftOut | null): Result<never> | null {
  if (Object.keys(choice).length === 0 || (leftOut !== null && leftOut.closed + leftOut.withoutText > 0)) return null;
  return fail('none', words.fileTrouble.noneAskedFor);
}

/** Where it is written to and as what. */
interface Target extends NamedDataset {
  readonly named: Named;
}

/** What the command line says of that. In a folder it is called what it was read from is called. */
function targetOf(where: string, output: string, to: DatasetFormatName | undefined): Result<Target> {
  const told = /[\\/]$/.test(output) ? null : formatOfPath(output);
  // A folder that is called like a dataset is one (`out.parquet`), and nothing is written into it.
  const isFolder = told === null && (/[\\/]$/.test(output) || (existsSync(output) && statSync(output).isDirectory()));
  const byName = isFolder ? null : told;
  if (to === undefined) {
    if (byName !== null) return ok({ ...byName, named: 'name' });
    if (/\.postil$/i.test(output)) {
      return fail('output', `Bring them into a project instead: postil import ${where} --into ${output}`);
    }
    return fail('output', `“${output}” does not say a format. Name one with --to: ${DATASET_FORMATS.join(', ')}.`);
  }
  const name = basename(where, extname(where));
  if (isFolder) return ok({ format: to, base: join(output, name), named: 'folder' });
  return ok({ format: to, base: byName?.format === to ? byName.base : output, named: 'name' });
}

/** What cards tell of a dataset of which no more than its name is known, and the day. */
const aboutOf = (name: string): DatasetAbout => ({
  ...{ name, description: '', license: '', url: '', creators: [], version: '1.0.0' },
  date: new Date().toISOString().slice(0, 10),
});

function linesOf({ files, articles, marks, losses, leftOut, notRead }: Converted): readonly string[] {
  return [
    ...files,
    `${amounts({ articles, marks })}.`,
    ...[...losses, ...countLines({ ...inWords(leftOut ?? {}), ...notRead })].map((line) => `Not in it: ${line}.`),
  ];
}
