import { sourceOf } from '../../../shared/find/fold-map.ts';
import { lowered } from '../../../shared/find/fold-text.ts';
import { inContext, tagsAt, zoneAt } from '../../../shared/find/line.ts';
import { isAskedFor } from '../../../shared/find/mark-filter.ts';
import { type Haystack, haystackOf, type Needle, occurrenceAt, placesIn } from '../../../shared/find/occurrences.ts';
import { type FindLine, type FindQuery, isFiltered, type MarkFilter } from '../../../shared/find/query.ts';
import { tagsIn } from '../../../shared/find/tags-in.ts';
import { termsOf, together } from '../../../shared/find/terms.ts';
import type { Range } from '../../../shared/model/anchor.ts';
import type { ActId, ArticleId, ProjectId } from '../../../shared/model/ids.ts';
import type { FullText, TextId } from './full-text.ts';

/** A place that was found. */
export interface Hit {
  readonly aid: ArticleId;
  readonly text: TextId;
  /** In the folded text, or (`mark` is told) in the text itself. */
  readonly range: Range;
  /** The mark that was looked for; null where words were. */
  readonly mark: ActId | null;
}

/** The most places that are held to be listed; the rest are counted. */
export const MAX_LISTED = 50_000;

/** What a search came to. */
export interface Hits {
  /** In the order of the articles, and of their texts. */
  readonly list: readonly Hit[];
  /** How many there are, also beyond the list. */
  readonly count: number;
  /** In how many articles. */
  readonly found: number;
  readonly indexed: number;
}

/** Looks through a project, an article a turn: whoever runs it may stop or rest between them. */
export function* findHits(words: FullText, pid: ProjectId, query: FindQuery): Generator<undefined, Hits> {
  const texts = words.texts(pid);
  const asked = query.articles.flatMap((aid) => {
    const text = texts.get(aid);
    return text === undefined ? [] : { aid, text };
  });
  const terms = termsOf(query);
  const may = candidates(words, terms);
  const list: Hit[] = [];
  let count = 0;
  let found = 0;
  for (const { aid, text } of asked) {
    yield;
    if (may !== null && !may.has(text)) continue;
    const here = terms.length > 0 ? wordsIn(words, text, terms, query.marks) : marksIn(words, text, query);
    count += here.length;
    if (here.length > 0) found++;
    for (const { range, mark } of here.slice(0, MAX_LISTED - list.length)) list.push({ aid, text, range, mark });
  }
  return { list, count, found, indexed: asked.length };
}

/** The texts that may hold all of the terms; null: any may. */
function candidates(words: FullText, terms: readonly Needle[]): ReadonlySet<TextId> | null {
  const holding = terms.flatMap(({ text }) => words.holding(lowered(text)) ?? []);
  const [first, ...others] = holding;
  return first === undefined ? null : new Set([...first].filter((id) => others.every((texts) => texts.has(id))));
}

type Found = Pick<Hit, 'range' | 'mark'>;

/** Where the terms stand together; within marks, where some are asked for. */
function wordsIn(words: FullText, text: TextId, terms: readonly Needle[], filter: MarkFilter): Found[] {
  const searched = words.folded(text);
  if (searched === null) return [];
  const { folded, even } = searched;
  const haystack = haystackOf(folded);
  const places = together(
    folded,
    terms.map((term) => rangesOf(words, text, haystack, even, term)),
  );
  if (places.length === 0 || !isFiltered(filter)) return places.map((range) => ({ range, mark: null }));
  const within = words.marks(text, filter.tag).filter((mark) => isAskedFor(mark, filter));
  if (within.length === 0) return [];
  const source = words.text(text);
  const tags = tagsIn(within);
  const isWithin = (range: Range): boolean => {
    const place = source && sourceOf(source.text, source.map, range);
    return place !== null && tags(place).length > 0;
  };
  return places.filter(isWithin).map((range) => ({ range, mark: null }));
}

function rangesOf(words: FullText, text: TextId, haystack: Haystack, even: boolean, term: Needle): Range[] {
  const ranges = placesIn(haystack, term).map((start) => ({ start, end: start + term.text.length }));
  if (ranges.length === 0 || (even && !term.rules.accents)) return ranges;
  const source = words.text(text);
  return ranges.filter(({ start }) => source !== null && occurrenceAt(source.text, source.map, term, start) !== null);
}

function marksIn(words: FullText, text: TextId, { marks: filter }: FindQuery): Found[] {
  return words
    .marks(text, filter.tag)
    .filter((mark) => isAskedFor(mark, filter))
    .map(({ id, ranges }) => ({ range: ranges[0]!, mark: id })) // a mark that can be found lies somewhere
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

/** The lines of some hits; what has gone since they were found is left out. */
export function linesOf(words: FullText, hits: readonly Hit[]): FindLine[] {
  const articles = new Map([...new Set(hits.map(({ text }) => text))].map((id) => [id, readArticle(words, id)]));
  return hits.flatMap(({ aid, text, range, mark }) => {
    const article = articles.get(text) ?? null;
    const place = mark === null ? article && sourceOf(article.text, article.map, range) : range;
    if (article === null || place === null) return [];
    const marks = mark === null ? article.marks : article.marks.filter(({ id }) => id === mark);
    const { text: source, zones } = article;
    return { aid, ...inContext(source, place), tags: tagsAt(place, marks), zone: zoneAt(place, zones), mark };
  });
}

function readArticle(words: FullText, id: TextId) {
  const text = words.text(id);
  return text && { ...text, marks: words.marks(id, null) };
}
