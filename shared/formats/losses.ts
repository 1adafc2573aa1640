import type { Range } from '../model/anchor.ts';
import { fragmentsOf, joinFragments } from './brat/fragments.ts';
import type { DatasetArticle, DatasetMark } from './dataset.ts';
import { flat, ownStretches } from './flat.ts';
import { countUnwritable, namesInConfiguration, namesInNetworks, namesInProject } from './names-in-xml.ts';
import { countLoose, countOutside, countUnused, isSource, isStatement, STATEMENT_TAG } from './statements/statement.ts';
import { linksBetween, type Stretch, stretchesOf } from './stretches.ts';
import { withoutSpace, wordsIn } from './tokens.ts';
import { isNobodys } from './whose.ts';

/** How many of something in an article a format that loses it leaves behind; `losses` is all that the format loses. */
const COUNT = {
  orphans: ({ marks }: DatasetArticle) => many(marks, ({ spans }) => spans.every(({ start16 }) => start16 === null)),
  lostStretches: ({ marks }: DatasetArticle) =>
    many(marks, (mark) => lies(mark) && mark.spans.some(({ start16 }) => start16 === null)),
  fragments: ({ marks }: DatasetArticle) => many(marks, ({ spans }) => spans.length > 1),
  overlaps: ({ marks }: DatasetArticle) => overlapping(marks),
  attributes: ({ marks }: DatasetArticle) => many(marks, ({ attrs }) => Object.keys(attrs).length > 0),
  listValues: ({ marks }: DatasetArticle) =>
    many(marks, ({ attrs }) => Object.values(attrs).some((value) => typeof value === 'object')),
  links: ({ relations }: DatasetArticle) => relations.length,
  authors: ({ marks }: DatasetArticle) => many(marks, (mark) => !isNobodys(mark)),
  linkAuthors: ({ relations }: DatasetArticle) => relations.filter((link) => !isNobodys(link)).length,
  states: ({ marks }: DatasetArticle) => many(marks, ({ state }) => state !== 'exact'),
  contested: ({ marks }: DatasetArticle) =>
    many(marks, ({ contested, dropContested }) => dropContested || Object.keys(contested).length > 0),
  linkValues: ({ relations }: DatasetArticle) =>
    relations.filter(
      ({ attrs, contested, dropContested }) =>
        dropContested || Object.keys(attrs).length + Object.keys(contested).length > 0,
    ).length,
  entries: ({ marks }: DatasetArticle) => many(marks, ({ entries = {} }) => Object.keys(entries).length > 0),
  blanks: ({ text, marks }: DatasetArticle, losses: readonly string[]) =>
    // One that lies over another is counted there.
    many(losses.includes('overlaps') ? flat(marks) : marks, (mark) => isBlank(text, mark)),
  looseLinks: ({ text, marks, relations }: DatasetArticle, losses: readonly string[]) => {
    const left = (mark: DatasetMark) => !lies(mark) || (losses.includes('blanks') && isBlank(text, mark));
    const gone = new Set(marks.filter(left).map(({ id }) => id));
    return relations.filter(({ from, to }) => gone.has(from) || gone.has(to)).length;
  },
  twinLinks: (article: DatasetArticle) => {
    const stretches = stretchesOf(article);
    const same = Map.groupBy(stretches, nameOf);
    const isTwin = (stretch: Stretch): boolean => same.get(nameOf(stretch))!.length > 1; // it is one of them
    return linksBetween(article, stretches).filter(({ from, to }) => isTwin(from) || isTwin(to)).length;
  },
  spaces: ({ text, marks }: DatasetArticle) =>
    many(flat(marks), (mark) => {
      const isCut = ({ start, end }: Range): boolean => {
        const words = wordsIn(text, { start, end });
        return words?.start !== start || words.end !== end;
      };
      return !isBlank(text, mark) && ownStretches(mark).some(isCut);
    }),
  lineEdges: ({ text, marks }: DatasetArticle) =>
    many(marks, (mark) => {
      const written = joinFragments(text, fragmentsOf(text, mark));
      return written.length > 0 && placesOf(written) !== placesOf(ownStretches(mark));
    }),
  tagSpaces: ({ text, marks }: DatasetArticle) =>
    many(flat(marks), (mark) => !isBlank(text, mark) && withoutSpace(mark.tag) !== mark.tag),
  zones: ({ zones }: DatasetArticle) => zones.length,
  unwritable: countUnwritable(namesInProject),
  unwritableLabels: countUnwritable(namesInConfiguration),
  unwritableActors: countUnwritable(namesInNetworks),
  otherTags: ({ marks }: DatasetArticle) => many(marks, ({ tag }) => tag !== STATEMENT_TAG),
  otherLinks: ({ marks, relations }: DatasetArticle) => {
    const statements = new Set(marks.filter(isStatement).map(({ id }) => id));
    return relations.filter((link) => !isSource(link) || !statements.has(link.from)).length;
  },
  unusedSources: countUnused,
  outsideNetworks: countOutside,
  looseActors: countLoose,
} as const;

/** Something that a format may not be able to carry. */
export type Loss = keyof typeof COUNT;

/** What each loss means, as a clause about what was left behind; `n` is how many. */
export const LOSS_WORDS: { readonly [loss in Loss]: (n: number) => string } = {
  orphans: (n) => `${marks(n)} whose words are no longer in the text: left out`,
  lostStretches: (n) =>
    `the stretches of ${marks(n)} whose words are no longer in the text: the other stretches are there`,
  fragments: (n) => `${marks(n)} of several stretches: written as one mark for each stretch`,
  overlaps: (n) =>
    `${marks(n)} lying over others: in the files of their tags alone, but for those that lie over one of the same tag`,
  attributes: (n) => `the attributes of ${marks(n)}`,
  listValues: (n) => `lists and the like in the attributes of ${marks(n)}: written as text`,
  links: (n) => `${n} ${n === 1 ? 'link' : 'links'} between marks`,
  authors: (n) => `who made ${marks(n)}, and when`,
  linkAuthors: (n) => `who made ${n} ${n === 1 ? 'link' : 'links'}, and when`,
  states: (n) => `that the words of ${marks(n)} have changed since they were marked`,
  contested: (n) => `the other values of ${n} contested ${n === 1 ? 'mark' : 'marks'}`,
  linkValues: (n) => `the attributes and the other values of ${n} ${n === 1 ? 'link' : 'links'}`,
  entries: (n) => `which entries of the register the attributes of ${marks(n)} refer to: written by name alone`,
  blanks: (n) => `${marks(n)} on nothing but white space: left out`,
  looseLinks: (n) => `${n} ${n === 1 ? 'link' : 'links'} of marks that are left out`,
  twinLinks: (n) =>
    `at which of several marks on the same words under one tag ${n} ${n === 1 ? 'link lies' : 'links lie'}: at the first`,
  spaces: (n) => `the white space that ${marks(n)} begin or end with`,
  lineEdges: (n) => `the line ends before, behind or between the stretches of ${marks(n)}`,
  tagSpaces: (n) => `the spaces in the tags of ${marks(n)}: written as _`,
  unwritable: (n) => `characters that XML cannot hold, in ${n} ${n === 1 ? 'name' : 'names'}: left out`,
  unwritableLabels: (n) =>
    `characters that XML cannot hold, in ${n} ${n === 1 ? 'tag, type of link, attribute or choice' : 'tags, types of links, attributes and choices'}: left out`,
  unwritableActors: (n) =>
    `characters that XML cannot hold, in ${n} ${n === 1 ? 'name' : 'names'} of actors and concepts: left out in the networks`,
  zones: (n) => `which lines are headings, captions and the like, in ${n} ${n === 1 ? 'place' : 'places'}`,
  otherTags: (n) =>
    `${marks(n)} that ${n === 1 ? 'is no claim' : 'are no claims'}: left out, but for the names of who makes a claim`,
  otherLinks: (n) => `${n} ${n === 1 ? 'link' : 'links'} that ${n === 1 ? 'does' : 'do'} not say who makes a claim`,
  unusedSources: (n) =>
    `${n} ${n === 1 ? 'link' : 'links'} to the source of a claim: its \`claimer\` is somebody else, or it leads to a pronoun that is not told whom it means`,
  outsideNetworks: (n) =>
    `${n} ${n === 1 ? 'claim' : 'claims'} in the networks: ${n === 1 ? 'it is' : 'they are'} in the table alone, since nobody told who makes ${n === 1 ? 'it' : 'them'}, or of what concept`,
  looseActors: (n) =>
    `whether ${n} ${n === 1 ? 'actor' : 'actors'} that no entry of the register names ${n === 1 ? 'is' : 'are'} the same in several articles: in the networks each article has its own`,
};

/** Losses by number. */
export type LossCounts = { readonly [loss in Loss]?: number };

/** Adds what a format that loses `losses` leaves of this article behind. */
export function addLosses(counts: LossCounts, losses: readonly Loss[], article: DatasetArticle): LossCounts {
  const sum: { [loss in Loss]?: number } = { ...counts };
  for (const loss of losses) sum[loss] = (sum[loss] ?? 0) + COUNT[loss](article, losses);
  return sum;
}

/** What a dataset was made of: a project, or files that were turned into others. */
export type LossOrigin = 'project' | 'files';

/** The report that lies beside an export, as Markdown; null when nothing was lost. */
export function lossReport(format: string, counts: LossCounts, origin: LossOrigin): string | null {
  const lines = lossLines(counts);
  if (lines.length === 0) return null;
  return [
    '# What this export does not carry',
    '',
    `The format ${format} has no place for what follows. All of it is in the ${origin === 'project' ? 'project' : 'files it was made of'} still.`,
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

/** Whether a mark lies on nothing but white space. */
const isBlank = (text: string, mark: DatasetMark): boolean =>
  lies(mark) && ownStretches(mark).every((stretch) => wordsIn(text, stretch) === null);

/** What a stretch is known by where nothing has an id. */
const nameOf = ({ start, end, mark }: Stretch): string => `${start} ${end} ${mark.tag}`;

const placesOf = (stretches: readonly Range[]): string => stretches.map(({ start, end }) => `${start}-${end}`).join();

const many = (marks: readonly DatasetMark[], has: (mark: DatasetMark) => boolean): number => marks.filter(has).length;

const marks = (n: number): string => `${n} ${n === 1 ? 'mark' : 'marks'}`;
