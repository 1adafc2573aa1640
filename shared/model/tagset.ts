/** How an attribute is edited and checked. */
export type AttributeType =
  | { readonly type: 'text' }
  | { readonly type: 'number' }
  | { readonly type: 'flag' }
  | { readonly type: 'choice'; readonly choices: readonly string[] };

/** One attribute of a tag. Its values live in the field `attrs.<key>`. */
export interface AttributeDefinition {
  readonly key: string;
  readonly label: string;
  readonly control: AttributeType;
}

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
const number = (key: string, label: string): AttributeDefinition => ({ key, label, control: { type: 'number' } });
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
      number('low', 'Low'),
      number('high', 'High'),
      choice('modifier', 'Modifier', 'exact', 'about', 'more-than', 'at-least', 'nearly', 'up-to', 'less-than'),
      text('unit', 'Unit'),
      text('measure', 'What is counted'),
      text('asof', 'As of'),
      text('source', 'Who says it'),
      flag('provisional', 'Provisional'),
    ],
  },
];

/** The built-in tag with this key, or undefined for a tag this version does not know. */
export const builtInTag = (key: string): TagDefinition | undefined => BUILT_IN_TAGS.find((tag) => tag.key === key);
