import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { Anchor } from '../../shared/model/anchor.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { isAnchor } from '../../shared/steps/parse.ts';

/** The spans a mark shows now. What cannot be read as an anchor is left out. */
export function spansOf(record: FoldedRecord): readonly Anchor[] {
  const value = record.fields.spans?.value;
  return Array.isArray(value) ? value.filter(isAnchor) : [];
}

/** The tag a mark shows now. */
export function tagOf(record: FoldedRecord): string {
  const value = record.fields.tag?.value;
  return typeof value === 'string' ? value : '';
}

/** The words a mark lies on now, its parts with a space between them; those that are lost are as they were marked. */
export const wordsOf = (record: FoldedRecord, { text, resolve }: Pick<LiveText, 'text' | 'resolve'>): string =>
  spansOf(record)
    .map((anchor) => {
      const found = resolve(anchor);
      return 'range' in found ? text.slice(found.range.start, found.range.end) : anchor.quote;
    })
    .join(' ');
