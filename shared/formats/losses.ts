import { fragmentsOf } from './brat/fragments.ts';
import type { DatasetArticle, DatasetMark } from './dataset.ts';
import { flat, ownStretches } from './flat.ts';
import { wordsIn } from './tokens.ts';

/** How many of something in an article a format that loses it leaves behind. */
const COUNT = {
  orphans: ({ marks }: DatasetArticle) => many(marks, ({ spans }) => spans.every(({ start16 }) => start16 === null)),
  fragments: ({ marks }: DatasetArticle) => many(marks, ({ spans }) => spans.length > 1),
  overlaps: ({ marks }: DatasetArticle) => overlapping(marks),
  attributes: ({ marks }: DatasetArticle) => many(marks, ({ attrs }) => Object.keys(attrs).length > 0),
  links: ({ relations }: DatasetArticle) => relations.length,
  authors: ({ marks }: DatasetArticle) => marks.length,
  states: ({ marks }: DatasetArticle) => many(marks, ({ state }) => state !== 'exact'),
  contested: ({ marks }: DatasetArticle) =>
    many(marks, ({ contested, dropContested }) => dropContested || Object.keys(contested).length > 0),
  linkValues: ({ relations }: DatasetArticle) =>
    relations.filter(
      ({ attrs, contested, dropContested }) =>
        dropContested || Object.keys(attrs).length + Object.keys(contested).length > 0,
    ).length,
  entries: ({ marks }: DatasetArticle) => many(marks, ({ entries = {} }) => Object.keys(entries).length > 0),
  blanks: ({ text, marks }: DatasetArticle) =>
    many(marks, (mark) => lies(mark) && ownStretches(mark).every((stretch) => wordsIn(text, stretch) === null)),
  lineEnds: ({ text, marks }: DatasetArticle) =>
    many(marks, (mark) => lies(mark) && fragmentsOf(text, mark.spans).length === 0),
  zones: ({ zones }: DatasetArticle) => zones.length,
} as const;

/** Something that a format may not be able to carry. */
export type Loss = keyof typeof COUNT;

/** What each loss means, as a clause about what was left behind; `n` is how many. */
export const LOSS_WORDS: { readonly [loss in Loss]: (n: number) => string } = {
  orphans: (n) => `${marks(n)} whose words are no longer in the text: left out`,
  fragments: (n) => `${marks(n)} of several stretches: written as one mark for each stretch`,
  overlaps: (n) => `${marks(n)} lying over others: left out`,
  attributes: (n) => `the attributes of ${marks(n)}`,
  links: (n) => `${n} ${n === 1 ? 'link' : 'links'} between marks`,
  authors: (n) => `who made ${marks(n)}, and when`,
  states: (n) => `that the words of ${marks(n)} have changed since they were marked`,
  contested: (n) => `the other values of ${n} contested ${n === 1 ? 'mark' : 'marks'}`,
  linkValues: (n) => `the attributes and the other values of ${n} ${n === 1 ? 'link' : 'links'}`,
  entries: (n) => `which entries of the register the attributes of ${marks(n)} refer to: written by name alone`,
  blanks: (n) => `${marks(n)} on nothing but white space: left out`,
  lineEnds: (n) => `${marks(n)} on nothing but line ends: left out`,
  zones: (n) => `which lines are headings, captions and the like, in ${n} ${n === 1 ? 'place' : 'places'}`,
};

/** Losses by number. */
export type LossCounts = { readonly [loss in Loss]?: number };

/** Adds what a format that loses `losses` leaves of this article behind. */
export function addLosses(counts: LossCounts, losses: readonly Loss[], article: DatasetArticle): LossCounts {
  const sum: { [loss in Loss]?: number } = { ...counts };
  for (const loss of losses) sum[loss] = (sum[loss] ?? 0) + COUNT[loss](article);
  return sum;
}

/** The report that lies beside an export, as Markdown; null when nothing was lost. */
export function lossReport(format: string, counts: LossCounts): string | null {
  const lines = lossLines(counts);
  if (lines.length === 0) return null;
  return [
    '# What this export does not carry',
    '',
    `The format ${format} has no place for what follows. All of it is in the project still.`,
    '',
    ...lines.map((line) => `- ${line}`),
    '',
  ].join('\n');
}

/** Everything that was lost, a line each. */
export function lossLines(counts: LossCounts): readonly string[] {
  // The keys of COUNT are the losses: `Object.keys` forgets that.
  return (Object.keys(COUNT) as Loss[]).flatMap((loss) => {
    const n = counts[loss] ?? 0;
    return n > 0 ? [LOSS_WORDS[loss](n)] : [];
  });
}

const overlapping = (marks: readonly DatasetMark[]): number => many(marks, lies) - flat(marks).length;

/** Whether a mark is somewhere in the text. */
const lies = ({ spans }: DatasetMark): boolean => spans.some(({ start16 }) => start16 !== null);

const many = (marks: readonly DatasetMark[], has: (mark: DatasetMark) => boolean): number => marks.filter(has).length;

const marks = (n: number): string => `${n} ${n === 1 ? 'mark' : 'marks'}`;
