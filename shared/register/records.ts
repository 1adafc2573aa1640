import type { ActId } from '../model/ids.ts';
import type { RecordFields } from '../model/records.ts';
import type { MakeAct } from '../model/step.ts';

/** What the register lists: who acts and speaks, what figures count, what claims are about. */
export const ENTRY_KINDS = ['actor', 'measure', 'concept'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What people tell of an entry, besides its other names. */
export const ENTRY_FIELDS = ['name', 'type', 'unit', 'externalId', 'note'] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** What each kind of entry has. */
export const FIELDS_OF: { readonly [kind in EntryKind]: readonly EntryField[] } = {
  actor: ['name', 'type', 'externalId', 'note'],
  measure: ['name', 'unit', 'note'],
  concept: ['name', 'note'],
};

/** Makes an entry [R1]. What is not told is left out. */
export const makeEntry = (kind: EntryKind, fields: { readonly [field in EntryField]?: string }): MakeAct => ({
  kind: 'make',
  what: kind,
  fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
});

/** Another name of an entry, with the days it was in use (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) where they are known [R1]. */
export const makeAlias = (of: ActId, text: string, dates: { from?: string; to?: string } = {}): MakeAct => ({
  kind: 'make',
  what: 'alias',
  fields: { of, text, ...dates },
});

/** Says that two entries are the same; `a` is the one in front [R3, R4]. */
export const makeSame = (a: ActId, b: ActId): MakeAct => ({ kind: 'make', what: 'same', fields: { a, b } });

/** The words in a field; empty when it holds none. */
export function wordsIn({ fields }: RecordFields, field: string): string {
  const value = fields[field]?.value;
  return typeof value === 'string' ? value : '';
}
