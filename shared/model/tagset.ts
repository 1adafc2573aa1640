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
  | { readonly type: 'choice'; readonly choices: readonly string[] };

/** One attribute of a tag. Its values live in the field `attrs.<key>`. */
export interface AttributeDefinition {
  readonly key: string;
  readonly label: string;
  readonly control: AttributeType;
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
  readonly line: 'solid' | 'dashed' | 'dotted';
  readonly attributes: readonly AttributeDefinition[];
}

const text = (key: string, label: string): AttributeDefinition => ({ key, label, control: { type: 'text' } });
const number = (key: string, label: string, ends: { above?: string; below?: string } = {}): AttributeDefinition => ({
  key,
  label,
  control: { type: 'number', ...ends },
});
const unit = (key: string, label: string): AttributeDefinition => ({ key, label, control: { type: 'unit' } });
const date = (key: string, label: string): AttributeDefinition => ({ key, label, control: { type: 'date' } });
const flag = (key: string, label: string): AttributeDefinition => ({ key, label, control: { type: 'flag' } });
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
      text('claimer', 'Who says it'),
      flag('outlet', 'The outlet says it'),
      text('concept', 'About'),
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
      text('name', 'Who is meant'),
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
      text('measure', 'What is counted'),
      date('asof', 'As of'),
      text('source', 'Who says it'),
      flag('provisional', 'Provisional'),
    ],
  },
];

/** The built-in tag with this key, or undefined for a tag this version does not know. */
export const builtInTag = (key: string): TagDefinition | undefined => BUILT_IN_TAGS.find((tag) => tag.key === key);
