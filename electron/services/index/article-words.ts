import type { LiveText } from '../../../shared/anchor/live-text.ts';
import type { Json } from '../../../shared/base/canonical-json.ts';
import type { Range } from '../../../shared/model/anchor.ts';
import type { ActId } from '../../../shared/model/ids.ts';
import { zoneType } from '../../../shared/model/records.ts';
import type { DetectedZone } from '../../../shared/model/zone.ts';
import type { Fold, FoldedRecord } from '../../../shared/steps/fold.ts';
import { isAnchor } from '../../../shared/steps/parse.ts';

/** An article as it can be searched. Offsets are UTF-16. */
export interface ArticleWords {
  readonly text: string;
  readonly zones: readonly DetectedZone[];
  readonly marks: readonly FoundMark[];
}

/** A mark as it can be found. */
export interface FoundMark {
  readonly id: ActId;
  readonly tag: string;
  /** A member's id, or a pseudonym. */
  readonly by: string;
  /** Those that are set. */
  readonly attrs: { readonly [key: string]: Json };
  /** Where it lies, ascending, at least one. */
  readonly ranges: readonly Range[];
}

const ATTRIBUTE = 'attrs.';

/** What can be found in an article. Marks whose words are not in the text (any more) lie nowhere and are left out. */
export function wordsOfArticle(text: LiveText, textRoom: Fold, marks: Fold): ArticleWords {
  return {
    text: text.text,
    zones: [...textRoom.all('make', 'zone')].flatMap((record) => zoneIn(record, text) ?? []),
    marks: [...marks.all('mark')].flatMap((record) => markIn(record, text) ?? []),
  };
}

function zoneIn(record: FoldedRecord, text: LiveText): DetectedZone | null {
  const type = zoneType(record);
  const span = record.fields.span?.value;
  if (type === null || !isAnchor(span)) return null;
  const place = text.resolve(span);
  // As in the reader: lines found elsewhere may be others.
  return place.state === 'exact' || place.state === 'changed' ? { type, ...place.range } : null;
}

function markIn(record: FoldedRecord, text: LiveText): FoundMark | null {
  const { tag, spans } = record.fields;
  const ranges = (Array.isArray(spans?.value) ? spans.value : []).flatMap((span) => {
    const place = isAnchor(span) ? text.resolve(span) : null;
    return place !== null && 'range' in place ? place.range : [];
  });
  if (ranges.length === 0) return null;
  const set = Object.entries(record.fields).filter(
    ([field, { value }]) => field.startsWith(ATTRIBUTE) && value !== null,
  );
  return {
    id: record.id,
    tag: typeof tag?.value === 'string' ? tag.value : '',
    by: record.made.for ?? record.made.by,
    attrs: Object.fromEntries(set.map(([field, { value }]) => [field.slice(ATTRIBUTE.length), value])),
    ranges: ranges.sort((a, b) => a.start - b.start || a.end - b.end),
  };
}
