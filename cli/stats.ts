import { Command } from 'commander';
import { newBreath } from '../electron/services/jobs/breath.ts';
import { ok, type Result } from '../shared/base/result.ts';
import { type Amount, Tally } from '../shared/export/tally.ts';
import { type Counts, present } from '../shared/formats/import/not-carried.ts';
import { type AnswerOptions, answer, jsonOption } from './answer.ts';
import { inWords, type LeftOut } from './dataset/left-out.ts';
import { openDataset } from './dataset/open-dataset.ts';
import { type SourceOptions, sourceOf, withSourceOptions } from './dataset/source-options.ts';
import { inexactOption } from './export-options.ts';
import { cancelled, onInterrupt } from './interrupt.ts';
import { SET_OPTION } from './told-set.ts';

/** Numbers by what they are of. */
type Numbers = { readonly [name: string]: number };

/** What a dataset holds, in numbers. */
interface Stats {
  readonly articles: number;
  readonly words: number;
  readonly marks: number;
  readonly links: number;
  readonly contested: number;
  /** Marks whose words have changed or gone since they were marked. */
  readonly inexact: number;
  readonly tags: Numbers;
  readonly people: Numbers;
  readonly languages: Numbers;
  readonly outlets: {
    readonly [outlet: string]: { readonly articles: number; readonly marks: number; readonly tags: Numbers };
  };
  /** The first and the last day that articles are of (`YYYY-MM-DD`); null where no date is known. */
  readonly published: { readonly first: string | null; readonly last: string | null };
  /** What of a project is not in these numbers; null for annotated files. */
  readonly leftOut: LeftOut | null;
  /** What of the files has no place in Postil. */
  readonly notRead: Counts;
}

interface StatsOptions extends SourceOptions, AnswerOptions {
  readonly inexact: 'leave-out' | 'include';
}

/** `postil stats`: what a dataset holds, in numbers. */
export function statsCommand(): Command {
  return withSourceOptions(new Command('stats'))
    .description('Count what a project or annotated files hold: articles, words, marks by tag, outlet and person.')
    .argument('<dataset>', 'a .postil file, https://HUB/PROJECT, or annotated files: a file, a folder, a zip')
    .option(...SET_OPTION)
    .addOption(inexactOption())
    .addOption(jsonOption())
    .action(async (where: string, options: StatsOptions) => {
      answer(await stats(where, options), options, linesOf);
    });
}

async function stats(where: string, options: StatsOptions): Promise<Result<Stats>> {
  const signal = onInterrupt();
  const dataset = await openDataset({ ...sourceOf(where, options, signal), inexact: options.inexact });
  if (!dataset.ok) return dataset;
  const tally = new Tally();
  const breath = newBreath();
  try {
    for (const article of dataset.value.articles()) {
      if (signal.aborted) return cancelled();
      tally.add(article, null);
      await breath();
    }
  } finally {
    await dataset.value.close();
  }
  const { all, relations, contested, inexact, people, languages, outlets, published } = tally;
  return ok({
    ...{ articles: all.articles, words: all.words, marks: all.marks, links: relations, contested, inexact },
    ...{ tags: numbers(all.tags), people: numbers(people), languages: numbers(languages) },
    outlets: Object.fromEntries([...outlets].sort(byMarks).map(([name, amount]) => [name, outletOf(amount)])),
    published: { first: published.first, last: published.last },
    leftOut: dataset.value.leftOut?.() ?? null,
    notRead: present(dataset.value.notRead),
  });
}

const outletOf = ({ articles, marks, tags }: Amount) => ({ articles, marks, tags: numbers(tags) });

const byMarks = ([, a]: [string, Amount], [, b]: [string, Amount]): number => b.marks - a.marks;

/** The most first. */
const numbers = (counts: ReadonlyMap<string, number>): Numbers =>
  Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));

function linesOf({ articles, words, marks, links, contested, inexact, ...by }: Stats): readonly string[] {
  const { tags, people, languages, outlets, published, leftOut, notRead } = by;
  const rows = (title: string, of: Numbers): readonly string[] =>
    Object.entries(of).length === 0
      ? []
      : ['', title, ...Object.entries(of).map(([name, n]) => row(name || '(not known)', n))];
  return [
    ...[row('articles', articles), row('words', words), row('marks', marks), row('links', links)],
    ...(contested > 0 ? [row('contested marks', contested)] : []),
    ...(inexact > 0 ? [row('marks whose words have changed or gone', inexact)] : []),
    ...(published.first === null ? [] : [`published ${published.first} to ${published.last}`]),
    ...rows('Marks by tag', tags),
    ...rows(
      'Marks by outlet',
      Object.fromEntries(Object.entries(outlets).map(([name, amount]) => [name, amount.marks])),
    ),
    ...rows('Marks by person', people),
    ...rows('Articles by language', languages),
    ...rows('Not in these numbers', { ...inWords(leftOut ?? {}), ...notRead }),
  ];
}

const row = (name: string, n: number): string => `${String(n).padStart(9)}  ${name}`;
