import { fail, ok, type Result } from '../base/result.ts';
import type { Range } from '../model/anchor.ts';
import { words } from '../words/words.ts';
import type { DatasetMark, DatasetSpan } from './dataset.ts';
import type { ForeignDocument, ForeignMark } from './foreign.ts';
import { readRow } from './jsonl.ts';
import { rangeReader } from './offset-unit.ts';
import { ownOf } from './own-record.ts';
import { annotatorOf, ownerOf } from './whose.ts';

/**
 * A line of Postil's own JSON Lines as a document to bring in; `number` is the line's. Only marks that are exact come in:
 * the others are counted. Whoever made a mark is its annotator by name (their signature cannot come along), or the set
 * that it is of where sets lie beside one another. A mark whose
 * quote is not what its offsets cut out, in neither unit, is a refusal. What no other format tells goes along as `own`.
 */
export function readJsonlLine(line: string, number: number): Result<ForeignDocument> {
  const row = readRow(line);
  if (!row.ok) return fail(row.code, words.formatTrouble.atLine(number, row.message));
  const { text, title, outlet, byline, date, url, language, relations, aid, zones } = row.value;
  const exact = row.value.marks.filter(({ state }) => state === 'exact');
  const marks: ForeignMark[] = [];
  const placeOf = placer(text);
  for (const mark of exact) {
    const spans = placeOf(mark.spans);
    if (spans === null) return fail('quote', words.formatTrouble.misplaced(number, mark.id, quoteOf(mark)));
    const owner = ownerOf(mark.set, row.value.sets);
    const annotator = owner ?? annotatorOf(mark);
    const own = { ...ownOf(mark), author: owner === null ? mark.author : null };
    marks.push({ id: mark.id, label: mark.tag, spans, attrs: mark.attrs, annotator, note: null, own });
  }
  const there = new Set(marks.map(({ id }) => id));
  const links = relations.filter(({ from, to }) => there.has(from) && there.has(to));
  return ok({
    ...{ name: title || aid, aid, text, meta: { title, outlet, byline, date, url, language }, marks, zones },
    links: links.map((link) => ({
      ...{ type: link.type, from: link.from, to: link.to },
      own: { ...ownOf(link), id: link.id, attrs: link.attrs },
    })),
    notRead: {
      'marks that are not exact': row.value.marks.length - exact.length,
      'links of such marks': relations.length - links.length,
    },
  });
}

/**
 * Tells where spans lie in UTF-16 units, by the offsets that cut out their quotes: Postil's own unit, else code points; null
 * where neither do. The text is gone through once for all of them, and only where some are not in Postil's own unit.
 */
function placer(text: string): (spans: readonly DatasetSpan[]) => readonly Range[] | null {
  const inUnits = rangeReader(text, 'utf16');
  let inPoints: typeof inUnits | null = null;
  const placesOf = (spans: readonly DatasetSpan[], ranges: readonly Result<Range>[]): readonly Range[] | null => {
    const places = ranges.flatMap((range) => (range.ok ? [range.value] : []));
    const fit = spans.every(({ quote }, at) => text.slice(places[at]?.start, places[at]?.end) === quote);
    return places.length === spans.length && fit ? places.toSorted((a, b) => a.start - b.start) : null;
  };
  return (spans) => {
    const own = spans.map(({ start16, end16 }) => inUnits({ start: start16 ?? -1, end: end16 ?? -1 }));
    const places = placesOf(spans, own);
    if (places !== null) return places;
    inPoints ??= rangeReader(text, 'code-points');
    const points = inPoints;
    return placesOf(
      spans,
      spans.map(({ start, end }) => points({ start: start ?? -1, end: end ?? -1 })),
    );
  };
}

/** The words of a mark as they stand in quotes within a sentence: on one line, and with other quotes of their own. */
const quoteOf = ({ spans }: DatasetMark): string =>
  (spans[0]?.quote ?? '').slice(0, 60).toWellFormed().replace(/\s+/gu, ' ').replaceAll('“', '‘').replaceAll('”', '’');
