import type { DatasetArticle, DatasetMark } from '../../../../shared/formats/dataset.ts';
import type { ForeignDocument, ForeignMark } from '../../../../shared/formats/foreign.ts';
import { homesOf } from '../../../../shared/formats/import/homes.ts';
import { prepared } from '../../../../shared/formats/import/prepared.ts';
import { readAnnotated } from '../../../../shared/formats/import/read-annotated.ts';
import type { Loss, LossCounts } from '../../../../shared/formats/losses.ts';
import type { OffsetUnit } from '../../../../shared/formats/offset-unit.ts';
import type { Range } from '../../../../shared/model/anchor.ts';
import type { MemoryFiles } from '../../../kit/memory-files.ts';

/** An article that went out, held against the document that came in: what was lost on the way, counted. */
export interface CameIn {
  /** By what losses call it. Marks that are not there at all are `missing`, links `linksMissing`. */
  readonly lost: LossCounts;
  readonly missing: readonly DatasetMark[];
  readonly linksMissing: number;
  /** Marks and links that came in and never went out. */
  readonly strange: readonly string[];
}

/** How a mark may have been changed on the way, and under which loss that counts. */
const CHANGES: readonly (readonly [loss: Loss, change: (mark: Shape) => Shape])[] = [
  ['tagSpaces', ({ tag, spans }) => ({ tag: tag.replaceAll(/\s+/g, '_'), spans })],
  ['spaces', ({ tag, spans }) => ({ tag, spans: spans.flatMap((span) => cut(span, /^\s+|\s+$/g)) })],
  ['lineEdges', ({ tag, spans }) => ({ tag, spans: spans.flatMap((span) => cut(span, /^\n+|\n+$/g)) })],
];

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

interface Shape {
  readonly tag: string;
  readonly spans: readonly Stretch[];
}

/**
 * Compares marks by tag, stretches, attributes and annotator, and links by type and ends. A mark is known again when what
 * became of it is among the losses that are declared; else it is missing, and what came in is strange.
 */
export function cameIn(article: DatasetArticle, document: ForeignDocument, loses: readonly Loss[]): CameIn {
  const rest = document.marks.map((mark): Came => [keyOf(mark.label, mark.spans), mark]);
  const lost: { [loss in Loss]?: number } = {};
  const count = (loss: Loss) => {
    lost[loss] = (lost[loss] ?? 0) + 1;
  };
  const ends = new Map<string, string>();
  const missing: DatasetMark[] = [];
  for (const mark of article.marks) {
    const found = take(rest, mark, loses);
    if (found === null) {
      missing.push(mark);
      continue;
    }
    for (const loss of found.losses) count(loss);
    const [first] = found.marks;
    ends.set(mark.id, keyOf(first!.label, first!.spans));
    if (JSON.stringify(sorted(first!.attrs)) !== JSON.stringify(sorted(mark.attrs))) count('attributes');
    if (isTold(mark) && first!.annotator !== annotatorOf(mark)) count('authors');
  }
  // Of marks that are equal, a format may know a link by their place alone.
  const keys = new Map(document.marks.map((mark) => [mark.id, keyOf(mark.label, mark.spans)]));
  const links = document.links.map(({ type, from, to }) => JSON.stringify([type, keys.get(from), keys.get(to)]));
  let linksMissing = 0;
  for (const { type, from, to } of article.relations) {
    const at = links.indexOf(JSON.stringify([type, ends.get(from), ends.get(to)]));
    if (at < 0) linksMissing++;
    else links.splice(at, 1);
  }
  return { lost, missing, linksMissing, strange: [...rest.map(([key]) => key), ...links] };
}

/** Takes out of what came in what a mark became; null when nothing did. As few changes as possible. */
function take(rest: Came[], mark: DatasetMark, loses: readonly Loss[]) {
  const spans = mark.spans.flatMap(({ start16, end16, quote }) =>
    start16 === null || end16 === null ? [] : [{ start: start16, end: end16, quote }],
  );
  if (spans.length === 0) return null;
  const may = CHANGES.filter(([loss]) => loses.includes(loss));
  for (let which = 0; which < 2 ** may.length; which++) {
    const changes = may.filter((_, at) => (which >> at) & 1);
    const shape = changes.reduce((before: Shape, [, change]) => change(before), { tag: mark.tag, spans });
    const losses = changes.map(([loss]) => loss);
    const whole = places(rest, [shape], mark);
    if (whole !== null) return { marks: whole, losses };
    const parts =
      shape.spans.length < 2 || !loses.includes('fragments')
        ? null
        : shape.spans.map((span) => ({ tag: shape.tag, spans: [span] }));
    const apart = parts && places(rest, parts, mark);
    if (apart) return { marks: apart, losses: [...losses, 'fragments' as const] };
  }
  return null;
}

/** Takes a mark for each shape out of what came in, if all are there; of equal ones that of the same annotator. */
function places(rest: Came[], shapes: readonly Shape[], original: DatasetMark): readonly ForeignMark[] | null {
  const left = [...rest];
  const taken: ForeignMark[] = [];
  for (const { tag, spans } of shapes) {
    const key = keyOf(tag, spans);
    const alike = left.filter(([other]) => other === key);
    const one = alike.find(([, { annotator }]) => annotator === annotatorOf(original)) ?? alike[0];
    if (one === undefined || spans.length === 0) return null;
    left.splice(left.indexOf(one), 1);
    taken.push(one[1]);
  }
  rest.splice(0, rest.length, ...left);
  return taken;
}

/** A mark that came in, behind what it is known by. */
type Came = readonly [key: string, mark: ForeignMark];

const keyOf = (tag: string, spans: readonly Range[]): string =>
  JSON.stringify([tag, spans.map(({ start, end }) => [start, end])]);

/** Whether it is told who made a mark. */
const isTold = ({ author }: DatasetMark): boolean => author.name !== '' || author.for !== null;

const annotatorOf = ({ author }: DatasetMark): string => author.for ?? (author.name || author.id);

const sorted = (attrs: object): unknown => Object.entries(attrs).sort(([a], [b]) => (a < b ? -1 : 1));

/** A stretch without what a pattern finds at its ends; none where that is all of it. */
function cut({ start, end, quote }: Stretch, ends: RegExp): readonly Stretch[] {
  const kept = quote.replaceAll(ends, '');
  const from = start + quote.indexOf(kept);
  return kept === ''
    ? []
    : [{ start: from, end: from + kept.length, quote: quote.slice(from - start, end - start).slice(0, kept.length) }];
}

const NOTHING: ForeignDocument = { name: '', text: '', meta: {}, marks: [], links: [] };

/** Losses that are seen by holding marks against one another. */
const SEEN = ['fragments', 'spaces', 'lineEdges', 'tagSpaces', 'attributes', 'authors'] as const;

/** What articles and the documents that came in have lost in all. Nothing may have come in that never went out. */
export function allCameIn(
  articles: readonly DatasetArticle[],
  documents: readonly ForeignDocument[],
  loses: readonly Loss[],
): {
  readonly lost: { readonly [loss in (typeof SEEN)[number]]: number };
  readonly missing: number;
  readonly links: number;
} {
  const byText = new Map(documents.map((document) => [document.text, document]));
  const lost = { fragments: 0, spaces: 0, lineEdges: 0, tagSpaces: 0, attributes: 0, authors: 0 };
  let [missing, links] = [0, 0];
  for (const article of articles) {
    const found = cameIn(article, byText.get(article.text) ?? NOTHING, loses);
    if (found.strange.length > 0)
      throw new Error(`in “${article.title}” came in what never went out: ${found.strange.slice(0, 3)}`);
    for (const loss of SEEN) lost[loss] += (found.lost[loss] ?? 0) + lostWith(found.missing, loss, loses);
    missing += found.missing.length;
    links += found.linksMissing;
  }
  return { lost, missing, links };
}

/** How many of the marks that are missing count for a loss as well, where that is declared. */
function lostWith(missing: readonly DatasetMark[], loss: Loss, loses: readonly Loss[]): number {
  if (!loses.includes(loss)) return 0;
  if (loss === 'authors') return missing.filter(isTold).length;
  if (loss === 'fragments') return missing.filter(({ spans }) => spans.length > 1).length;
  return loss === 'attributes' ? missing.filter(({ attrs }) => Object.keys(attrs).length > 0).length : 0;
}

/**
 * What our own importer makes of a dataset's files, as it would of anybody's, on the texts that went out: CoNLL has words
 * alone, and of its files the one in which the longest mark wins.
 */
export function broughtIn(
  { files }: MemoryFiles,
  unit: OffsetUnit | null,
  articles: readonly DatasetArticle[],
): readonly ForeignDocument[] {
  const given = [...files].flatMap(([path, { whole }]) =>
    path.endsWith('.conll') && !path.includes('.all.') ? [] : [{ name: `out${path}`, bytes: whole }],
  );
  const read = readAnnotated(given, { format: null, unit });
  if (!read.ok || read.value.kind !== 'read') throw new Error(`not read: ${JSON.stringify(read).slice(0, 500)}`);
  const made = prepared(read.value.documents);
  if (!made.ok) throw new Error(made.message);
  const known = articles.map(({ aid, text }) => ({ aid, text, corrected: null }));
  const here = new Set<string>(known.map(({ aid }) => aid));
  return homesOf(made.value, (aid) => here.has(aid), known).map(({ document }) => document);
}
