import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { Json } from '../../shared/base/canonical-json.ts';
import type { Range, Resolved } from '../../shared/model/anchor.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { Field, FoldedRecord, Provenance } from '../../shared/steps/fold.ts';
import { isAnchor } from '../../shared/steps/parse.ts';

/** Where a mark stands as a whole: the worst that became of one of its spans. */
export type MarkState = Resolved['state'];

/** A mark as views show it: what the fold says of it, and where it lies in the text as it is now. */
export interface MarkView {
  readonly id: ActId;
  readonly tag: string;
  readonly state: MarkState;
  /** The stretches that were found, ascending; UTF-16. */
  readonly ranges: readonly Range[];
  /** The words it was made on, one string a span. */
  readonly quotes: readonly string[];
  /** Attributes that are set, by key: the values shown. */
  readonly attrs: { readonly [key: string]: Json };
  /** All fields by their full names, with their heads. */
  readonly fields: { readonly [field: string]: Field };
  readonly contested: boolean;
  readonly dropContested: boolean;
  readonly made: Provenance;
  /** What commands are made from. */
  readonly record: FoldedRecord;
}

/** The states from best to worst. */
const WORSE: readonly MarkState[] = ['exact', 'changed', 'moved', 'orphan', 'waiting'];
const ATTRIBUTE = 'attrs.';

/** A mark's record over a text. */
export function markView(record: FoldedRecord, text: LiveText): MarkView {
  const value = record.fields.spans?.value;
  const spans = Array.isArray(value) ? value.filter(isAnchor) : [];
  const resolved = spans.map((span) => text.resolve(span));
  const states = resolved.map(({ state }) => WORSE.indexOf(state));
  const tag = record.fields.tag?.value;
  return {
    id: record.id,
    tag: typeof tag === 'string' ? tag : '',
    // Spans that cannot be read cannot be found either.
    state: spans.length === 0 ? 'orphan' : WORSE[Math.max(...states)]!,
    ranges: resolved.flatMap((one) => ('range' in one ? one.range : [])).sort((a, b) => a.start - b.start),
    quotes: spans.map(({ quote }) => quote),
    attrs: attributes(record),
    fields: record.fields,
    contested: record.contested,
    dropContested: record.dropContested,
    made: record.made,
    record,
  };
}

/** The order of marks in the text; those that are nowhere come last, in the order they were made. */
export function byPlace(a: MarkView, b: MarkView): number {
  const first = a.ranges[0];
  const second = b.ranges[0];
  if (first !== undefined && second !== undefined) {
    return first.start - second.start || second.end - first.end || byMaking(a, b);
  }
  if (first === undefined && second === undefined) return byMaking(a, b);
  return first === undefined ? 1 : -1;
}

const byMaking = (a: MarkView, b: MarkView): number => a.made.seq - b.made.seq || (a.id < b.id ? -1 : 1);

function attributes({ fields }: FoldedRecord): { readonly [key: string]: Json } {
  const set = Object.entries(fields).filter(([field, { value }]) => field.startsWith(ATTRIBUTE) && value !== null);
  return Object.fromEntries(set.map(([field, { value }]) => [field.slice(ATTRIBUTE.length), value]));
}
