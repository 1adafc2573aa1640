import { type FoldedText, foldText } from '../../shared/find/fold-text.ts';
import { inContext, zoneAt } from '../../shared/find/line.ts';
import { isAskedFor } from '../../shared/find/mark-filter.ts';
import { occurrences } from '../../shared/find/occurrences.ts';
import { type FindLine, isFiltered } from '../../shared/find/query.ts';
import { tagsIn } from '../../shared/find/tags-in.ts';
import { termsOf, together } from '../../shared/find/terms.ts';
import type { Range } from '../../shared/model/anchor.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { PaintedZone } from '../reader/reader-types.ts';
import type { MarkView } from '../store/mark-view.ts';
import { type Ask, marksAsked } from './ask.ts';

/** An article as it is open: never behind, as an index may be. */
export interface OpenText {
  readonly aid: ArticleId;
  readonly text: string;
  readonly marks: readonly MarkView[];
  readonly zones: readonly PaintedZone[];
}

let last: { readonly text: string; readonly folded: FoldedText } | null = null;

/** A folded text; the one asked for last is remembered, since one types in one article at a time. */
export function foldedText(text: string): FoldedText {
  if (last?.text !== text) last = { text, folded: foldText(text) };
  return last.folded;
}

/** What is asked for, in one open article. */
export function linesInArticle({ aid, text, marks, zones }: OpenText, ask: Ask): FindLine[] {
  const filter = marksAsked(ask);
  const within = isFiltered(filter)
    ? marks.filter(({ tag, attrs, made }) => isAskedFor({ tag, attrs, by: made.for ?? made.by }, filter))
    : null;
  const lineAt = (place: Range, mark: MarkView | null, tags: readonly string[]): FindLine => ({
    aid,
    ...inContext(text, place),
    tags,
    zone: zoneAt(place, zones),
    mark: mark?.id ?? null,
  });
  const terms = termsOf(ask);
  if (terms.length === 0) {
    return (within ?? []).flatMap((mark) => (mark.ranges[0] ? lineAt(mark.ranges[0], mark, [mark.tag]) : []));
  }
  const folded = foldedText(text);
  const places = together(
    text,
    terms.map((term) => occurrences(text, term, folded)),
  );
  const tags = tagsIn(marks);
  const wanted = within === null ? null : tagsIn(within);
  return places
    .filter((place) => wanted === null || wanted(place).length > 0)
    .map((place) => lineAt(place, null, tags(place)));
}
