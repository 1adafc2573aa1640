import type { Json } from '../base/canonical-json.ts';
import type { Anchor } from './anchor.ts';
import type { ActId, MemberId } from './ids.ts';

/** How a step came about. New ways may appear; readers keep what they do not know. */
export type Via = 'hand' | 'mark-all' | 'import' | 'undo' | 'redo' | (string & {});

/** Values of fields by name. A mark's attributes are fields named `attrs.<key>`. */
export type Fields = { readonly [field: string]: Json };

/** Marks one or more spans with a tag. More than one span: a discontinuous mark. */
export interface MarkAct {
  readonly kind: 'mark';
  readonly tag: string;
  readonly spans: readonly Anchor[];
  readonly attrs?: Fields;
  /** Where an import took it from: two acts of a room with the same source are one record. */
  readonly source?: string;
}

/**
 * Sets fields of a record. `over` names, by field, the acts whose values this edit replaces (or, for a drop, has seen);
 * a name counts only for the same record and field, and only when its step has a lower `seq`.
 */
export interface EditAct {
  readonly kind: 'edit';
  readonly of: ActId;
  /** New values; `null` clears a field; `dropped: true` drops the record and `false` brings it back. */
  readonly set: Fields;
  readonly over: { readonly [field: string]: readonly ActId[] };
  /** By field, the act whose value an undo gives back: the value stays its author's. Counts only where it is that value. */
  readonly gives?: { readonly [field: string]: ActId };
}

/** Links two records: who says a claim, which figure it uses. */
export interface RelateAct {
  readonly kind: 'relate';
  readonly type: string;
  readonly from: ActId;
  readonly to: ActId;
  readonly attrs?: Fields;
  readonly source?: string;
}

/** Plain words about a record, or about the article itself when `of` is null; `re` is the comment it answers. */
export interface CommentAct {
  readonly kind: 'comment';
  readonly of: ActId | null;
  readonly re?: ActId;
  readonly text: string;
  /** Who is addressed by name in the text. Readers leave out what is no member's id. */
  readonly mentions?: readonly MemberId[];
}

/** A judgement on a mark or relation. */
export interface VerdictAct {
  readonly kind: 'verdict';
  readonly of: ActId;
  readonly is: 'accept' | 'reject';
  readonly why?: string;
}

/** How far someone is with an article. */
export interface ProgressAct {
  readonly kind: 'progress';
  readonly state: string;
}

/** Makes a record of a set: an article entry, a member, a zone, a tag, an alias... */
export interface MakeAct {
  readonly kind: 'make';
  readonly what: string;
  readonly fields: Fields;
  readonly source?: string;
}

/** One thing a person did. */
export type Act = MarkAct | EditAct | RelateAct | CommentAct | VerdictAct | ProgressAct | MakeAct;

/** What one person did at once. Written once under its key, never changed. */
export interface Step {
  /** Schema version of the step. */
  readonly v: 1;
  readonly by: MemberId;
  /** The author's clock, in milliseconds since 1970. Shown, never sorted on. */
  readonly at: number;
  /** Lamport number within the room: higher than every step its author had seen. */
  readonly seq: number;
  readonly via: Via;
  /** A pseudonym: work brought in for somebody who has no key here. */
  readonly for?: string;
  readonly acts: readonly Act[];
  /** Ed25519 signature (base64url) over room, key and the canonical JSON of everything else. */
  readonly sig: string;
}

/** A step before its author's host has signed it. */
export type UnsignedStep = Omit<Step, 'sig'>;
