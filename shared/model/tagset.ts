import type { EntryKind } from '../register/records.ts';

/** How an attribute is edited and checked. */
export type AttributeType =
  | { readonly type: 'text' }
  /** `above` and `below` name the attribute of the same tag that is its lower or upper end. */
  | { readonly type: 'number'; readonly above?: string; readonly below?: string }
  /** `people`, `%`, an ISO 4217 code, a UCUM code, or a word of the team's own. */
  | { readonly type: 'unit' }
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, the last also with `THH:MM`. */
  | { readonly type: 'date' }
  | { readonly type: 'flag' }
  /** An entry of the register (`register/reference.ts`), or free words. */
  | { readonly type: 'register'; readonly of: EntryKind }
  | { readonly type: 'choice'; readonly choices: readonly string[] };

/** One attribute of a tag. Its values live in the field `attrs.<key>`. */
export interface AttributeDefinition {
  readonly key: string;
  readonly label: string;
  readonly control: AttributeType;
  /** The attribute of the same tag that this one stands in place of: setting one of them clears the other. */
  readonly instead?: string;
}

/** How a figure's words limit its number. */
export const MODIFIERS = ['exact', 'about', 'more-than', 'at-least', 'nearly', 'up-to', 'less-than'] as const;
export type Modifier = (typeof MODIFIERS)[number];

/** A tag: what a span can be marked as. */
export interface TagDefinition {
  /** Stays the same for good; marks refer to it. */
  readonly key: string;
  readonly label: string;
  /** The single key that marks with it. */
  readonly shortcut: string;
  /** The line that tells it apart without colour. */
  readonly line: 'solid' | 'dashed' | 'dotted' | 'double';
  readonly attributes: readonly AttributeDefinition[];
}

const number = (key: string, label: string, ends: { above?: string; below?: string } = {}): AttributeDefinition => ({
  key,
  label,
  control: { type: 'number', ...ends },
});
const unit = (key: string, label: string): AttributeDefinition => ({ key, label, control: { type: 'unit' } });
const date = (key: string, label: string): AttributeDefinition => ({ key, label, control: { type: 'date' } });
const flag = (key: string, label: string): AttributeDefinition => ({ key, label, control: { type: 'flag' } });
const entry = (key: string, label: string, of: EntryKind): AttributeDefinition => ({
  key,
  label,
  control: { type: 'register', of },
});
const choice = (key: string, label: string, ...choices: string[]): AttributeDefinition => ({
  key,
  label,
  control: { type: 'choice', choices },
});

/** The three tags that come built in. A tagset is data: a project's own tags and attributes have this same shape. */
export const BUILT_IN_TAGS: readonly TagDefinition[] = [
  {
    key: 'claim',
    label: 'Claim',
    shortcut: 'c',
    line: 'solid',
    attributes: [
      { ...entry('claimer', 'Who says it', 'actor'), instead: 'outlet' },
      { ...flag('outlet', 'The outlet says it'), instead: 'claimer' },
      entry('concept', 'About', 'concept'),
      choice('stance', 'Stance', '-1', '0', '+1'),
      choice('quotation', 'Quotation', 'direct', 'indirect', 'mixed'),
      choice('modality', 'Modality', 'asserted', 'denied', 'unverified', 'forecast'),
      flag('checkworthy', 'Worth checking'),
    ],
  },
  {
    key: 'actor',
    label: 'Actor',
    shortcut: 'a',
    line: 'dashed',
    attributes: [
      entry('name', 'Who is meant', 'actor'),
      choice('type', 'Type', 'person', 'organisation', 'state', 'armed group', 'place', 'group', 'unnamed source'),
      choice('form', 'Mention', 'name', 'description', 'pronoun'),
    ],
  },
  {
    key: 'figure',
    label: 'Figure',
    shortcut: 'f',
    line: 'dotted',
    attributes: [
      number('value', 'Value'),
      unit('unit', 'Unit'),
      number('low', 'Low', { below: 'high' }),
      number('high', 'High', { above: 'low' }),
      choice('modifier', 'Modifier', ...MODIFIERS),
      entry('measure', 'What is counted', 'measure'),
      date('asof', 'As of'),
      entry('source', 'Who says it', 'actor'),
      flag('provisional', 'Provisional'),
    ],
  },
];

/**
 * The tag of the words that give a claim away ("said", "according to"): what a claim's link `cue` leads to. It comes with
 * a claim and is never chosen by itself, so it is none of the three.
 */
export const CUE = 'cue';
/** Cues are many and stand by others' marks: two hairlines. */
const CUE_TAG: TagDefinition = { key: CUE, label: 'Cue', shortcut: '', line: 'double', attributes: [] };

/** The built-in tag with this key, or undefined for a tag this version does not know. */
export const builtInTag = (key: string): TagDefinition | undefined =>
  key === CUE ? CUE_TAG : BUILT_IN_TAGS.find((tag) => tag.key === key);
