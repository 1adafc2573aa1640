import type { Json } from '../../base/canonical-json.ts';
import { builtInTag } from '../../model/tagset.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { xmlAttribute, xmlLegal } from '../xml-escape.ts';

/** What the links between the stretches of one mark are called: Label Studio knows no discontinuous regions. */
export const CONTINUED = 'continued';

/** How an attribute's values are given in Label Studio. */
export type Control = 'choices' | 'number' | 'textarea';

/**
 * The name of an attribute's control: attributes of two tags may share a key, and one attribute may hold both numbers and
 * words, but no two controls may share a name.
 */
export const controlName = (tag: string, key: string, control: Control): string =>
  `${escaped(tag)}-${escaped(key)}${SUFFIX[control]}`;

const SUFFIX = { choices: '', number: '-number', textarea: '-text' } as const;

/** A part of a name in which every hyphen has a tilde in front, so that it is not taken for the one between the parts. */
const escaped = (part: string): string => xmlLegal(part).replace(/[-~]/g, '~$&');

/** The attribute behind a control's name; a control that Postil did not name is its own attribute. */
export const attributeOf = (tag: string, name: string, control: string): string => {
  const prefix = `${escaped(tag)}-`;
  const suffix = Object.hasOwn(SUFFIX, control) ? SUFFIX[control as Control] : ''; // it is one of its keys
  return name.startsWith(prefix) && name.endsWith(suffix)
    ? name.slice(prefix.length, name.length - suffix.length).replace(/~([-~])/g, '$1')
    : name;
};

/** The control that a value needs: choices and flags are chosen, numbers are numbers, all else is text. */
export function controlOf(tag: string, key: string, value: Json): Control {
  const known = builtInTag(tag)?.attributes.find((attribute) => attribute.key === key)?.control.type;
  if (typeof value === 'boolean' || (known === 'choice' && typeof value === 'string')) return 'choices';
  return typeof value === 'number' ? 'number' : 'textarea';
}

/**
 * `labeling_config.xml`: without it an import into Label Studio shows nothing (labelstud.io/tags). Its names must be those
 * of the regions, so that what XML cannot hold is in neither.
 */
export function labelingConfig({ tags, links }: Vocabulary): string {
  const labels = named('Label', tags.keys());
  const controls = [...tags].flatMap(([tag, known]) =>
    [...known].flatMap(([key, values]) => control(tag, key, [...values])),
  );
  const relations = named('Relation', [...links.keys(), CONTINUED]);
  return [
    '<View>',
    ...['  <Labels name="label" toName="text">', ...labels, '  </Labels>'],
    ...['  <Relations>', ...relations, '  </Relations>'],
    '  <Text name="text" value="$text"/>',
    ...controls,
    '</View>',
    '',
  ].join('\n');
}

function control(tag: string, key: string, values: readonly Json[]): readonly string[] {
  const kinds = new Set(values.map((value) => controlOf(tag, key, value)));
  const on = (of: Control): string =>
    `name="${xmlAttribute(controlName(tag, key, of))}" toName="text" perRegion="true" whenTagName="label" whenLabelValue="${xmlAttribute(tag)}"`;
  const lines: string[] = [];
  if (kinds.has('choices')) {
    const choices = values.filter((value) => controlOf(tag, key, value) === 'choices');
    lines.push(`  <Choices ${on('choices')}>`);
    lines.push(...named('Choice', choices.map(String)), '  </Choices>');
  }
  if (kinds.has('number')) lines.push(`  <Number ${on('number')}/>`);
  if (kinds.has('textarea')) lines.push(`  <TextArea ${on('textarea')}/>`);
  return lines;
}

/** An element for each value, none twice: Label Studio refuses a configuration with two of one name. */
const named = (element: 'Label' | 'Relation' | 'Choice', values: Iterable<string>): readonly string[] =>
  [...new Set([...values].map(xmlAttribute))].map((value) => `    <${element} value="${value}"/>`);
