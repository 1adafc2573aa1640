import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { Anchor, Range } from '../../shared/model/anchor.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { spansOf } from './spans.ts';

/** A part of a mark and where it lies now (UTF-16); null when nobody can tell. */
export interface Placed {
  readonly anchor: Anchor;
  readonly range: Range | null;
}

/** The parts of a mark, as they are in its spans. */
export function placed(text: LiveText, record: FoldedRecord): readonly Placed[] {
  return spansOf(record).map((anchor) => {
    const found = text.resolve(anchor);
    return { anchor, range: 'range' in found ? found.range : null };
  });
}

/** A stretch of the text as a part of a mark. */
export const place = (text: LiveText, range: Range): Placed => ({ anchor: text.describe(range), range });

/** The spans to write for some parts: in the order of the text, those that are lost last. */
export function spansToWrite(parts: readonly Placed[]) {
  return (
    parts
      .toSorted((a, b) => (a.range?.start ?? Number.POSITIVE_INFINITY) - (b.range?.start ?? Number.POSITIVE_INFINITY))
      // An anchor is JSON; its interface has no index signature, so its fields are spelled out for the type.
      .map(({ anchor: { start, end, quote, prefix, suffix } }) => ({ start, end, quote, prefix, suffix }))
  );
}
