import type { Json } from '../base/canonical-json.ts';
import { referredTo } from '../register/reference.ts';
import { foldText, lowered } from './fold-text.ts';
import type { MarkFilter } from './query.ts';

/** A mark as a filter looks at it. */
export interface FilteredMark {
  readonly tag: string;
  /** A member's id, or a pseudonym. */
  readonly by: string;
  /** Those that are set. */
  readonly attrs: { readonly [key: string]: Json };
}

/** Whether a mark is one of those that are asked for. Values are compared as words are, capitals and accents aside. */
export function isAskedFor({ tag, by, attrs }: FilteredMark, filter: MarkFilter): boolean {
  if (filter.tag !== null && tag !== filter.tag) return false;
  if (filter.by !== null && by !== filter.by) return false;
  if (filter.attribute === null) return true;
  const { key, holds, entries } = filter.attribute;
  const value = attrs[key];
  if (value === undefined) return false;
  const entry = referredTo(value);
  if (entry !== null) return holds.trim() === '' || entries.includes(entry);
  return bare(value).includes(bare(holds));
}

const bare = (value: Json): string => lowered(foldText(typeof value === 'string' ? value : JSON.stringify(value)).text);
