import { graphemeEnd, graphemeStart } from '../../text/graphemes.ts';
import type { DatasetSpan } from '../dataset.ts';

/** The longest words around a quote that tell it from the same words elsewhere, in UTF-16 units. */
const AROUND = 32;

/**
 * Where a stretch lies, told twice (Web Annotation Data Model, 4.2.4 and 4.2.5): by its words with those around them, and
 * by its place in code points, which is what the model counts. No grapheme is cut. A stretch that is nowhere has no place.
 */
export function selectorsOf(
  text: string,
  { start, end, start16, end16, quote }: DatasetSpan,
): readonly object[] | null {
  if (start === null || end === null || start16 === null || end16 === null) return null;
  const prefix = text.slice(graphemeEnd(text, Math.max(0, start16 - AROUND)), start16);
  const suffix = text.slice(end16, Math.max(end16, graphemeStart(text, Math.min(text.length, end16 + AROUND))));
  return [
    { type: 'TextQuoteSelector', exact: quote, ...(prefix && { prefix }), ...(suffix && { suffix }) },
    { type: 'TextPositionSelector', start, end },
  ];
}
