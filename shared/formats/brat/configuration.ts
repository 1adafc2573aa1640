import type { Json } from '../../base/canonical-json.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { bratName } from './names.ts';
import { isListed } from './write.ts';

/**
 * `annotation.conf`: what brat lets people mark (brat.nlplab.org/configuration.html). All four sections must be there. Any
 * two marks may overlap, since claims hold figures.
 */
export function annotationConf({ tags, links }: Vocabulary): string {
  const attributes = [...tags].flatMap(([tag, known]) =>
    [...known].flatMap(([key, values]) => attributeLine(tag, key, [...values])),
  );
  const relations = [...links].flatMap(([type, ends]) =>
    [...ends.values()].map(([from, to]) => `${bratName(type)}\tArg1:${bratName(from)}, Arg2:${bratName(to)}`),
  );
  return [
    ...['[entities]', '', ...[...tags.keys()].map(bratName), ''],
    ...['[relations]', '', ...relations, '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>', ''],
    ...['[events]', '', '[attributes]', '', ...attributes, ''],
  ].join('\n');
}

/** `visual.conf`: the names as people read them, each once, and how brat draws whatever is not told apart. */
export const visualConf = ({ tags, links }: Vocabulary): string =>
  [
    ...['[labels]', ''],
    ...[...new Set([...tags.keys(), ...links.keys()])].map((name) => `${bratName(name)} | ${oneLine(name)}`),
    ...['', '[drawing]', ''],
    ...['SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken', 'ARC_DEFAULT\tcolor:black', ''],
  ].join('\n');

function attributeLine(tag: string, key: string, values: readonly Json[]): readonly string[] {
  const listed = values.filter((value) => isListed(tag, key, value)).filter((value) => value !== true);
  const choices = listed.length > 0 ? `, Value:${listed.join('|')}` : '';
  return values.some((value) => isListed(tag, key, value)) ? [`${bratName(key)}\tArg:${bratName(tag)}${choices}`] : [];
}

const oneLine = (name: string): string => name.replace(/[\s|]+/gu, ' ').trim();
