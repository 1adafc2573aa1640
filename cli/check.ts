import { Command } from 'commander';
import { newBreath } from '../electron/services/jobs/breath.ts';
import { ok, type Result } from '../shared/base/result.ts';
import { type Counts, countLines, present } from '../shared/formats/import/not-carried.ts';
import { type AnswerOptions, amounts, answer, jsonOption } from './answer.ts';
import { type Doubt, doubtsIn } from './dataset/doubts.ts';
import { inWords } from './dataset/left-out.ts';
import { isProject, openDataset } from './dataset/open-dataset.ts';
import { type SourceOptions, sourceOf, withSourceOptions } from './dataset/source-options.ts';
import { cancelled, onInterrupt } from './interrupt.ts';

/** What checking a dataset found. */
interface Checked {
  readonly articles: number;
  readonly marks: number;
  /** What is wrong: with any of it the exit code is 1. */
  readonly errors: Counts;
  /** What a person may want to look at, counted. */
  readonly warnings: Counts;
  /** The first of what is doubtful, by name and place. */
  readonly doubts: readonly Doubt[];
  /** What of the files has no place in Postil. */
  readonly notRead: Counts;
}

interface CheckOptions extends SourceOptions, AnswerOptions {
  readonly strict?: true;
}

/** How many doubts are named. */
const NAMED = 50;

/** `postil check`: whether a project or annotated files are sound. */
export function checkCommand(): Command {
  return withSourceOptions(new Command('check'))
    .description('Read a project or annotated files whole, and say what is wrong or doubtful in them.')
    .argument('<dataset>', 'a .postil file, https://HUB/PROJECT, or annotated files: a file, a folder, a zip')
    .option('--strict', 'end with exit code 1 for doubts too')
    .addOption(jsonOption())
    .action(async (where: string, options: CheckOptions) => {
      const isWell = ({ errors, warnings }: Checked): boolean =>
        sum(errors) === 0 && (options.strict === undefined || sum(warnings) === 0);
      answer(await check(where, options), options, linesOf, isWell);
    });
}

async function check(where: string, options: CheckOptions): Promise<Result<Checked>> {
  const signal = onInterrupt();
  const dataset = await openDataset({ ...sourceOf(where, options, signal), ...(isProject(where) && { set: 'all' }) });
  if (!dataset.ok) return dataset;
  let [articles, marks] = [0, 0];
  const counts = new Map<string, number>();
  const doubts: Doubt[] = [];
  const breath = newBreath();
  try {
    for (const article of dataset.value.articles()) {
      if (signal.aborted) return cancelled();
      articles++;
      marks += article.marks.length;
      for (const doubt of doubtsIn(article)) {
        counts.set(doubt.what, (counts.get(doubt.what) ?? 0) + 1);
        if (doubts.length < NAMED) doubts.push(doubt);
      }
      await breath();
    }
  } finally {
    await dataset.value.close();
  }
  const { forged, unreadableChanges, unreadableMarks, ...others } = dataset.value.leftOut?.() ?? NOTHING;
  return ok({
    ...{ articles, marks, doubts, notRead: present(dataset.value.notRead) },
    errors: inWords({ forged, unreadableChanges, unreadableMarks }),
    warnings: { ...Object.fromEntries(counts), ...inWords(others) },
  });
}

/** Of files nothing is left out but what is not read. */
const NOTHING = { forged: 0, unreadableChanges: 0, unreadableMarks: 0 };

const sum = (counts: Counts): number => Object.values(counts).reduce((all, n) => all + n, 0);

function linesOf({ articles, marks, errors, warnings, doubts, notRead }: Checked): readonly string[] {
  const named = doubts.map(({ article, place, what, quote }) => `  ${article}, ${place}: ${what} (${quote})`);
  return [
    `${amounts({ articles, marks })} read.`,
    ...countLines(errors).map((line) => `Wrong: ${line}`),
    ...countLines(warnings).map((line) => `Doubtful: ${line}`),
    ...named,
    ...(sum(warnings) > doubts.length && doubts.length === NAMED ? ['  and more'] : []),
    ...countLines(notRead).map((line) => `Not read: ${line}`),
    sum(errors) > 0 ? 'This is not sound.' : sum(warnings) > 0 ? 'This is sound, with doubts.' : 'This is sound.',
  ];
}
