import type { Json } from '../base/canonical-json.ts';
import type { Anchor } from '../model/anchor.ts';
import type { ActId } from '../model/ids.ts';
import type { EditAct, MarkAct } from '../model/step.ts';
import type { FoldedRecord } from './fold.ts';

/** Marks spans with a tag. */
export declare function mark(tag: string, spans: readonly Anchor[], attrs?: { readonly [key: string]: Json }): MarkAct;
/** Sets fields, replacing all heads that are in sight: also how a contested field is settled. */
export declare function edit(record: FoldedRecord, set: { readonly [field: string]: Json }): EditAct;
/** Drops a record, naming every head in sight. */
export declare function drop(record: FoldedRecord): EditAct;
/** Brings a dropped (or drop-contested) record back. */
export declare function restore(record: FoldedRecord): EditAct;
/** The id a record of this step's first act will have. */
export type { ActId };
