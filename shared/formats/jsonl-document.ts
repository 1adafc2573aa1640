import { fail, ok, type Result } from '../base/result.ts';
import type { Range } from '../model/anchor.ts';
import { words } from '../words/words.ts';
import type { DatasetMark, DatasetSpan } from './dataset.ts';
import type { ForeignDocument, ForeignMark } from './foreign.ts';
import { readRow } from './jsonl.ts';
import { rangesInUtf16 } from './offset-unit.ts';

/**
 * A line of Postil's own JSON Lines as a document to bring in; `number` is the line's. Only marks that are exact come in:
 * the others are counted. Whoever made a mark is its annotator by name: their signature cannot come along. A mark whose
 * quote is not what its offsets cut out, in neither unit, is a refusal.
 */
export function readJsonlLine(line: string, number: number): Result<ForeignDocument> {
  const row = readRow(line);
  if (!row.ok) return fail(row.code, words.formatTrouble.atLine(number, row.message));
  const { text, title, outlet, date, url, language, relations, aid } = row.value;
  const exact = row.value.marks.filter(({ state }) => state === 'exact');
  const marks: ForeignMark[] = [];
  for (const mark of exact) {
    const spans = placeOf(text, mark.spans);
    if (spans === null) return fail('quote', words.formatTrouble.misplaced(number, mark.id, quoteOf(mark)));
    const annotator = mark.author.for ?? (mark.author.name || mark.author.id);
    marks.push({ id: mark.id, label: mark.tag, spans, attrs: mark.attrs, annotator, note: null });
  }
  const there = new Set(marks.map(({ id }) => id));
  const links = relations.filter(({ from, to }) => there.has(from) && there.has(to));
  return ok({
    ...{ name: title || aid, text, meta: { title, outlet, date, url, language }, marks },
    links: links.map(({ type, from, to }) => ({ type, from, to })),
    notRead: {
      'marks that are not exact': row.value.marks.length - exact.length,
      'links of such marks': relations.length - links.length,
    },
  });
}

/** Where spans lie in UTF-16 units, by the offsets that cut out their quotes: Postil's own unit, else code points. */
function placeOf(text: string, spans: readonly DatasetSpan[]): readonly Range[] | null {
  const inUnits = spans.map(({ start16, end16 }) => ({ start: start16 ?? -1, end: end16 ?? -1 }));
  const inPoints = spans.map(({ start, end }) => ({ start: start ?? -1, end: end ?? -1 }));
  for (const ranges of [rangesInUtf16(text, inUnits, 'utf16'), rangesInUtf16(text, inPoints, 'code-points')]) {
    if (!ranges.ok) continue;
    if (ranges.value.every(({ start, end }, at) => text.slice(start, end) === spans[at]?.quote))
      return ranges.value.toSorted((a, b) => a.start - b.start);
  }
  return null;
}

const quoteOf = ({ spans }: DatasetMark): string => (spans[0]?.quote ?? '').slice(0, 60).toWellFormed();
