import { type ActId, isActId } from '../../shared/model/ids.ts';
import { ENTRY_KINDS } from '../../shared/register/records.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';

/** The entry that a record of the register is about: itself, what a name is of, the one in front of two; null for none. */
export function entryOf({ id, what, fields }: FoldedRecord): ActId | null {
  if (ENTRY_KINDS.some((kind) => kind === what)) return id;
  const named = what === 'alias' ? fields.of?.value : what === 'same' ? fields.a?.value : null;
  return isActId(named) ? named : null;
}
