import type { Json } from '../base/canonical-json.ts';
import type { Anchor } from '../model/anchor.ts';
import type { ActId, MemberId } from '../model/ids.ts';
import type { CommentAct, EditAct, Fields, MakeAct, MarkAct, RelateAct, VerdictAct } from '../model/step.ts';
import type { FoldedRecord } from './folded.ts';

/** Marks spans with a tag; more than one span makes a discontinuous mark. */
export const mark = (tag: string, spans: readonly Anchor[], attrs?: { readonly [key: string]: Json }): MarkAct => ({
  kind: 'mark',
  tag,
  spans,
  ...(attrs === undefined ? {} : { attrs }),
});

/** Links two records. */
export const relate = (type: string, from: ActId, to: ActId, attrs?: Fields): RelateAct => ({
  kind: 'relate',
  type,
  from,
  to,
  ...(attrs === undefined ? {} : { attrs }),
});

/** Writes about a record, or (null) about the article; `re` is the comment it answers. */
export const comment = (of: ActId | null, text: string, mentions: readonly MemberId[], re?: ActId): CommentAct => ({
  kind: 'comment',
  of,
  text,
  ...(mentions.length > 0 ? { mentions } : {}),
  ...(re === undefined ? {} : { re }),
});

/** Judges a mark. */
export const verdict = (of: ActId, is: VerdictAct['is']): VerdictAct => ({ kind: 'verdict', of, is });

/** Makes a record of a set. `source` makes a second bringing-in of the same thing add nothing [F8]. */
export const make = (what: string, fields: { readonly [field: string]: Json }, source?: string): MakeAct => ({
  kind: 'make',
  what,
  fields,
  ...(source === undefined ? {} : { source }),
});

/**
 * Sets fields of a record, over every head in sight: also how a contested field is settled [F5]. `dropped` goes through
 * `drop` and `restore`, which say what they saw.
 */
export const edit = (record: FoldedRecord, set: { readonly [field: string]: Json }): EditAct => ({
  kind: 'edit',
  of: record.id,
  set,
  over: Object.fromEntries(Object.keys(set).map((field) => [field, headsOf(record, field)])),
});

/** Drops a record, naming every head in sight: a head it did not see makes the drop contested [F7]. */
export const drop = (record: FoldedRecord): EditAct => ({
  kind: 'edit',
  of: record.id,
  set: { dropped: true },
  over: {
    dropped: [],
    ...Object.fromEntries(Object.keys(record.fields).map((field) => [field, headsOf(record, field)])),
  },
});

/** Brings a dropped record back, or settles a contested drop in favour of keeping. */
export const restore = (record: FoldedRecord): EditAct => edit(record, { dropped: false });

const headsOf = (record: FoldedRecord, field: string): ActId[] =>
  record.fields[field]?.heads.map((head) => head.act) ?? [];
