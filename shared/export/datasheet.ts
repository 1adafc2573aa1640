import { f1 } from '../agreement/pairwise-f1.ts';
import type { GatherCounts } from '../formats/gather.ts';
import { type LossCounts, lossLines } from '../formats/losses.ts';
import { guideMarkdown } from '../guide/markdown.ts';
import type { GuideBlock } from '../guide/page.ts';
import { saysNothing, sectionOf } from '../guide/sections.ts';
import type { ArticleChoice, ExportOptions } from '../host/export-options.ts';
import { builtInTag } from '../model/tagset.ts';
import { cell, markdownTable, percent, plainText } from './markdown.ts';
import { offsetUnits } from './offset-units.ts';
import { SPLIT_PARTS, type Split } from './split.ts';
import type { LeftOutArticles } from './survey.ts';
import type { Agreement, Amount, Period, Tally } from './tally.ts';

/** Everything that a datasheet tells of. */
export interface Sheet {
  /** The project's. */
  readonly name: string;
  /** The day of the export: `YYYY-MM-DD`. */
  readonly day: string;
  readonly options: ExportOptions;
  /** Whose marks they are, in words. */
  readonly set: string;
  readonly tally: Tally;
  readonly counts: GatherCounts;
  readonly leftOut: LeftOutArticles;
  readonly losses: LossCounts;
  readonly split: Split | null;
  readonly guidelines: readonly GuideBlock[];
  /** The file of the plot that lies beside it. */
  readonly plot: string;
}

/** What its last section, which lists the files (`fileSection`), begins with. */
export const FILES_TOLD =
  'What belongs to this dataset. The next export in its place takes away what it does not write anew.';

/**
 * What somebody must know who uses a dataset without having made it, as Markdown (after Gebru et al., "Datasheets for
 * datasets", 2021, as far as a project knows the answers). In English in every language of the interface, as what it is
 * about is published and read internationally.
 */
export function datasheet(sheet: Sheet): string {
  const { name, tally, options } = sheet;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['What is in it', contents(sheet)],
    ['Marks by tag', byTag(tally)],
    ['Articles by outlet', byOutlet(sheet)],
    ['Who marked', who(sheet)],
    ['Agreement', agreement(tally)],
    ['Split', splitLines(sheet)],
    ['Offsets', [offsetUnits(options)]],
    ['What is not in it', notInIt(sheet)],
    ['Tags and guidelines', guidelines(sheet)],
    [
      'Licence',
      [
        options.licence
          ? plainText(options.licence)
          : 'Not told. Ask whoever gave you this dataset before you publish it.',
      ],
    ],
  ];
  return [
    `# Datasheet: ${plainText(name || 'a project without a name')}`,
    `Exported on ${sheet.day} from Postil, format \`${options.format}\`.`,
    ...sections.flatMap(([title, lines]) => (lines.length === 0 ? [] : [`## ${title}`, ...lines])),
    '',
  ].join('\n\n');
}

function contents({ tally, options, set }: Sheet): readonly string[] {
  const { all, relations, contested, inexact } = tally;
  const rows: readonly (readonly [string, string | number])[] = [
    ['articles', all.articles],
    ['words', all.words],
    ['marks', all.marks],
    ['links between marks', relations],
    ['contested marks (people disagree on a value, both are kept)', contested],
    ['marks whose words have changed since', inexact],
    ['whose marks', set],
    ['articles of', period(tally.published)],
    ['marked', period(tally.marked)],
    ['languages', [...tally.languages].map(([tag, n]) => `${tag || 'unknown'} (${n})`).join(', ')],
  ];
  const chosen = [
    ...(options.tags ? [`tags: ${options.tags.map(plainText).join(', ')}`] : []),
    ...(options.accepted ? ['only marks that were accepted'] : []),
    ...(options.authors ? [`only marks of ${options.authors.length} chosen people`] : []),
    ...(options.only ? ['only chosen articles'] : []),
    ...choiceWords(options.articles ?? {}),
  ];
  return [
    markdownTable(
      ['', ''],
      rows.map(([label, value]) => [label, cell(value)]),
    ),
    ...(chosen.length > 0 ? [`Narrowed to: ${chosen.join('; ')}.`] : []),
  ];
}

const choiceWords = ({ words, from, to }: ArticleChoice): readonly string[] => [
  ...(words ? [`only articles with these words in title, outlet, author or date: ${plainText(words)}`] : []),
  ...(from ? [`only articles from ${from} on`] : []),
  ...(to ? [`only articles up to ${to}`] : []),
];

function byTag({ all }: Tally): readonly string[] {
  if (all.marks === 0) return ['None.'];
  const rows = most(all.tags).map(([tag, n]) => [plainText(tag), String(n), percent(n, all.marks)]);
  return [markdownTable(['tag', 'marks', 'share'], rows)];
}

function byOutlet({ tally: { outlets, all }, plot }: Sheet): readonly string[] {
  const tags = most(all.tags).map(([tag]) => tag);
  const rows = [...outlets]
    .sort(([, a], [, b]) => b.articles - a.articles)
    .map(([outlet, amount]) => [plainText(outlet || 'not known'), ...amountCells(amount, tags)]);
  return [
    markdownTable(['outlet', 'articles', 'words', 'marks', ...tags.map(plainText)], rows),
    `![Marks by tag and outlet](<${plot.replaceAll(/[<>\\]/g, encodeURIComponent)}>)`,
  ];
}

function who({ tally: { people, sets }, options }: Sheet): readonly string[] {
  const named = options.names === 'pseudonyms';
  return [
    named
      ? 'The people have pseudonyms. Ids of marks, links and register entries were replaced as well, times are cut to the day, and no order comes of who somebody is. What was marked is as it was: whoever has another export of these marks with names in it can compare.'
      : 'The people are named as they call themselves in the project; whose work was brought in by others, by their pseudonym there.',
    ...(people.size === 0
      ? []
      : [
          markdownTable(
            ['person', 'marks'],
            most(people).map(([name, n]) => [plainText(name), String(n)]),
          ),
        ]),
    ...(sets.size === 0
      ? []
      : [
          'The sets lie beside one another:',
          markdownTable(
            ['set', 'articles', 'marks'],
            [...sets].map(([name, { articles, marks }]) => [plainText(name), String(articles), String(marks)]),
          ),
        ]),
  ];
}

function agreement({ agreement: pairs }: Tally): readonly string[] {
  if (pairs.size === 0) return [];
  return [
    'Of articles that several people marked independently: members in sets of their own, and people whose work was brought in (of these, articles in which both marked something). F1 of each two people, either taken for the truth (Hripcsak and Rothschild, “Agreement, the F-measure, and reliability in information retrieval”, JAMIA 12(3), 2005): the marks that both made, counted on both sides, over all marks of both. _Exact_: the same tag on exactly the same stretches. _Overlapping_: the same tag, and at least one character in common. It is not corrected for chance.',
    markdownTable(
      ['people', 'articles', 'tag', 'marks', 'exact F1', 'overlapping F1'],
      [...pairs.values()].flatMap(agreementRows),
    ),
  ];
}

const agreementRows = ({ people, articles, all, tags }: Agreement): readonly (readonly string[])[] =>
  [['all', all] as const, ...[...tags].sort(([a], [b]) => (a < b ? -1 : 1))].map(([tag, matches]) => [
    people.map(plainText).join(' – '),
    String(articles),
    plainText(tag),
    matches.marks.join(' + '),
    ...(['exact', 'overlapping'] as const).map((kind) => f1(matches, kind)?.toFixed(2) ?? '–'),
  ]);

function splitLines({ split, options, tally }: Sheet): readonly string[] {
  if (split === null || options.split === undefined) return [];
  const { parts, by, seed } = options.split;
  const tags = most(tally.all.tags).map(([tag]) => tag);
  const how = {
    article: 'By article: near-duplicates (the same story in several places) stay together. Stratified by tag.',
    outlet: 'By outlet: no outlet is in two parts, nor are near-duplicates. Stratified by tag as far as outlets allow.',
    date: 'By date: the oldest articles in the first part, the newest in the last; days whole, articles of unknown date first, near-duplicates where the oldest of them goes.',
  }[by];
  return [
    `${how} Shares ${parts.join(' : ')}, seed ${seed}. ${together(split)}`,
    markdownTable(
      ['part', 'articles', 'words', 'marks', ...tags.map(plainText)],
      SPLIT_PARTS.map((part) => [part, ...amountCells(tally.parts.get(part) ?? NOTHING, tags)]),
    ),
  ];
}

/** What a part has that no article is in. */
const NOTHING: Amount = { articles: 0, words: 0, marks: 0, tags: new Map() };

const together = ({ groups, largest }: Split): string =>
  groups === 0
    ? 'No articles had to be kept together.'
    : `Kept together: ${groups} ${groups === 1 ? 'group' : 'groups'} of articles; the largest has ${largest}.`;

function notInIt({ counts, leftOut, losses, options }: Sheet): readonly string[] {
  const lines = [
    [counts.notChosen, 'marks that were not asked for'],
    [counts.cut, 'links left out because one of their marks was not asked for'],
    [options.inexact === 'leave-out' ? counts.inexact : 0, 'marks whose words have changed or gone since'],
    [counts.loose, 'links to marks that are not here'],
    [counts.waiting, 'marks on text that had not come in yet'],
    [counts.unreadable, 'marks that a newer Postil made'],
    [leftOut.withoutText, 'articles whose text had not come in yet'],
    [leftOut.closed, 'articles that are annotated independently and not open to whoever exported'],
    [leftOut.withoutSet, 'articles without the set that was asked for'],
  ] as const;
  const left = lines.flatMap(([n, what]) => (n > 0 ? [`- ${n} ${what}`] : []));
  const lost = lossLines(losses).map((line) => `- ${line}`);
  return [
    'Comments, verdicts, assignments and the history of changes are in no dataset.',
    left.length === 0 ? 'Nothing else was left out.' : `Left out:\n\n${left.join('\n')}`,
    lost.length === 0
      ? 'The format has a place for everything that is told of these marks and links.'
      : `The format has no place for:\n\n${lost.join('\n')}`,
  ];
}

/** The tags that the dataset uses, each with its attributes and the team's guidelines. */
function guidelines({ tally, guidelines: blocks }: Sheet): readonly string[] {
  return most(tally.all.tags).flatMap(([tag]) => {
    const known = builtInTag(tag);
    const attributes = known?.attributes.map(({ key, control }) =>
      control.type === 'choice' ? `\`${key}\` (${control.choices.join(', ')})` : `\`${key}\``,
    );
    const section = sectionOf(blocks, tag);
    return [
      `### ${plainText(tag)}`,
      ...(attributes && attributes.length > 0 ? [`Attributes: ${attributes.join(', ')}.`] : []),
      section === null || saysNothing(section) ? 'The team’s guidelines say nothing of it.' : sectionText(section),
    ];
  });
}

/** A section of the guidelines; its own headings stand below the tag's. */
const sectionText = (section: readonly GuideBlock[]): string =>
  guideMarkdown(section, {
    title: '',
    tagLabel: (tag) => tag,
    quoteOf: ({ quote }) => quote,
    gone: '',
  })
    .replace(/^# *\n+/, '')
    .replaceAll(/^(?=#+ )/gm, '#')
    .trim();

const amountCells = ({ articles, words, marks, tags: of }: Amount, tags: readonly string[]): readonly string[] =>
  [articles, words, marks, ...tags.map((tag) => of.get(tag) ?? 0)].map(String);

const most = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));

const period = ({ first, last }: Period): string =>
  first === null ? 'not known' : first === last ? first : `${first} to ${last}`;
