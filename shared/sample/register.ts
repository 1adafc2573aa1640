import type { EntryField, EntryKind } from '../register/records.ts';

/** An entry of the sample project's register. */
interface SampleEntry {
  readonly kind: EntryKind;
  readonly fields: { readonly [field in EntryField]?: string };
  /** Its other names, as the sample's articles use them. */
  readonly aliases: readonly string[];
}

/** Some of whom and what the sample's articles are about: enough to see what a register is for, with others left to make. */
export const SAMPLE_REGISTER: readonly SampleEntry[] = [
  {
    kind: 'actor',
    fields: { name: 'Petr Okonny', type: 'person', note: 'Speaks for the union Open Deck.' },
    aliases: ['Okonny'],
  },
  {
    kind: 'actor',
    fields: { name: 'Jonna Reve', type: 'person', note: 'Prosecutor in Dunmarrow.' },
    aliases: ['Reve', 'prosecutor Jonna Reve'],
  },
  {
    kind: 'actor',
    fields: { name: 'Tova Lind', type: 'person', note: 'Chairs Estuary Lines.' },
    aliases: ['Lind'],
  },
  { kind: 'measure', fields: { name: 'dead', unit: 'people' }, aliases: ['killed', 'people killed'] },
  { kind: 'measure', fields: { name: 'on board', unit: 'people' }, aliases: ['passengers and crew'] },
  { kind: 'concept', fields: { name: 'cause of the fire' }, aliases: ['arson', 'technical fault'] },
];
