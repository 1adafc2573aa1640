import type { Json } from '../base/canonical-json.ts';
import { type ActId, actId, type MemberId, type StepKey } from '../model/ids.ts';
import type { Act, Via } from '../model/step.ts';
import type { Fold, FoldedRecord, Head } from '../steps/folded.ts';

/** What one act did, as histories tell it [H1]. */
export interface Deed {
  readonly act: ActId;
  /** The record it made or changed, by the id it goes by now; null where that is not here, or the act is of no known kind. */
  readonly record: ActId | null;
  readonly kind: FoldedRecord['kind'] | null;
  /** For `make`: what it made. */
  readonly what: string | null;
  readonly does: 'made' | 'changed' | 'dropped' | 'restored' | 'unknown';
}

/** What an act set one field to. */
export interface Change {
  readonly field: string;
  /** The different values it replaced [H3]; several: it settled what was contested. Empty where nothing was set before. */
  readonly from: readonly Json[];
  readonly to: Json;
  /** Different values that stood and that it did not see: it made the field contested. */
  readonly beside: readonly Head[];
}

/** What one person did at once in one room: a line of a history. */
export interface Happening {
  readonly step: StepKey;
  readonly by: MemberId;
  /** A pseudonym: work brought in for somebody who has no key here. */
  readonly for?: string;
  /** The author's clock, in milliseconds since 1970. Shown, never sorted on. */
  readonly at: number;
  readonly seq: number;
  readonly via: Via;
  /** One for each act, in their order. */
  readonly deeds: readonly Deed[];
}

/** A step as a line; undefined when it is not here. */
export function happening(fold: Fold, key: StepKey): Happening | undefined {
  const step = fold.step(key);
  if (step === undefined) return undefined;
  const { by, at, seq, via } = step;
  const deeds = step.acts.map((act, index) => deedOf(fold, act, actId(key, index)));
  return { step: key, by, ...(step.for === undefined ? {} : { for: step.for }), at, seq, via, deeds };
}

function deedOf(fold: Fold, act: Act | null, id: ActId): Deed {
  if (act === null) return { act: id, record: null, kind: null, what: null, does: 'unknown' };
  const record = fold.get(act.kind === 'edit' ? act.of : id);
  if (record === undefined) return { act: id, record: null, kind: null, what: null, does: 'changed' };
  return { act: id, record: record.id, kind: record.kind, what: record.what, does: whatItDoes(act) };
}

function whatItDoes(act: Act): Deed['does'] {
  if (act.kind !== 'edit') return 'made';
  const { dropped } = act.set;
  if (dropped === true) return 'dropped';
  return dropped === false || (dropped === null && Object.keys(act.set).length === 1) ? 'restored' : 'changed';
}
