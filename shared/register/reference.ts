import type { Json } from '../base/canonical-json.ts';
import { type ActId, isActId } from '../model/ids.ts';

/**
 * The value of an attribute that refers to an entry of the register [R2]. A plain string in its place is free words:
 * nobody has said yet which entry they mean.
 */
export type Reference = { readonly ref: ActId };

/** A reference to the entry with this id. */
export const refTo = (ref: ActId): Reference => ({ ref });

/** The entry that a value refers to; null for free words and every other value. Keys of newer versions are passed over. */
export function referredTo(value: Json | undefined): ActId | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const ref = 'ref' in value ? value.ref : undefined;
  return isActId(ref) ? ref : null;
}
