import type { Json } from '../../base/canonical-json.ts';
import type { DatasetArticle, DatasetMark } from '../dataset.ts';
import { guidOf } from '../guid.ts';
import type { OffsetUnit } from '../offset-unit.ts';
import { linksBetween } from '../stretches.ts';
import { xmlAttribute, xmlText } from '../xml-escape.ts';
import { valueCode } from './code-names.ts';
import { guidWithin, type Selection, type SharedGuids, sourceGuid } from './guids.ts';

/** What the links between the stretches of one mark are called: a selection is one stretch. */
export const CONTINUED = 'continued';

/** The details of an article, by the names of the variables that hold them. */
export const VARIABLES = {
  title: 'Title',
  outlet: 'Outlet',
  byline: 'Byline',
  date: 'Date',
  url: 'URL',
  language: 'Language',
  aid: 'Article',
  textHash: 'Text hash',
} as const;

/** What one article adds to the project. */
export interface WrittenSource {
  /** Its `TextSource`, and the `Link`s between its selections. */
  readonly source: string;
  readonly links: string;
}

/**
 * An article as a `TextSource` (REFI-QDA Project 1.0; elements in the order of its schema): a selection for each stretch
 * of a mark, coded with its tag. The first stretch has the mark's attributes as well: choices and flags as sub-codes, all
 * others as JSON in the description.
 */
export function sourceOf(
  article: DatasetArticle,
  selections: readonly Selection[],
  { guids, unit, number }: { readonly guids: SharedGuids; readonly unit: OffsetUnit; readonly number: number },
): WrittenSource {
  const guid = sourceGuid(article);
  const name = article.title || `Article ${number}`;
  const values = Object.entries(VARIABLES).flatMap(([key]) => {
    const value = article[key as keyof typeof VARIABLES]; // they are its keys
    const told = `${ref('VariableRef', guids.variable(key))}<TextValue>${xmlText(value)}</TextValue>`;
    return value === '' ? [] : [`<VariableValue>${told}</VariableValue>`];
  });
  const head = element('TextSource', { guid, name, plainTextPath: `internal://${guid}.txt` });
  const written = selections.map((selection) => selectionXml(article.text, selection, unit, guids));
  const continued = selections.flatMap((selection, at) => {
    const before = selections[at - 1];
    return selection.first || !before ? [] : [linkXml(CONTINUED, before, selection, guidWithin(selection.guid, -1))];
  });
  const links = linksBetween(article, selections).map(({ relation, from, to }) =>
    linkXml(relation.type, from, to, guidOf('link', relation.id)),
  );
  return {
    source: [head, ...written, ...values, '</TextSource>\n'].join('\n'),
    links: [...continued, ...links].join(''),
  };
}

function selectionXml(text: string, selection: Selection, unit: OffsetUnit, guids: SharedGuids): string {
  const { guid, mark, first, start, end, start16, end16 } = selection;
  const made = { creatingUser: guids.user(mark.author), ...dated(mark) };
  const { codes, free } = first ? sorted(mark) : { codes: [], free: [] };
  const codings = [guids.tag(mark.tag), ...codes.map(guids.value)].map((code, at) => {
    const coding = element('Coding', { guid: guidWithin(guid, at + 1), ...made });
    return `${coding}${ref('CodeRef', code)}</Coding>`;
  });
  const place =
    unit === 'utf16'
      ? { startPosition: `${start16}`, endPosition: `${end16}` }
      : { startPosition: `${start}`, endPosition: `${end}` };
  return [
    element('PlainTextSelection', { guid, name: brief(text.slice(start16, end16)), ...place, ...made }),
    ...(free.length > 0 ? [`<Description>${xmlText(inLegal(Object.fromEntries(free)))}</Description>`] : []),
    ...codings,
    '</PlainTextSelection>',
  ].join('');
}

const linkXml = (name: string, from: Selection, to: Selection, guid: string): string =>
  `${element('Link', { guid, name, direction: 'OneWay', originGUID: from.guid, targetGUID: to.guid }, '/')}\n`;

/** An opening tag, or with a stroke an empty element. */
export const element = (name: string, attributes: { readonly [name: string]: string }, close: '' | '/' = ''): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xmlAttribute(value)}"`)
    .join('')}${close}>`;

/** An element that points to another. */
export const ref = (name: string, targetGUID: string): string => element(name, { targetGUID }, '/');

/** When it was made, as an `xsd:dateTime`; nothing for a time that nobody told, or that the type has no way to write. */
const dated = ({ at }: DatasetMark): { readonly creationDateTime?: string } =>
  /^\d{4}-/.test(at) && Date.parse(at) > 0 ? { creationDateTime: at } : {};

/** A mark's attributes: those that are codes, and the others. */
export function sorted({ tag, attrs }: DatasetMark): {
  readonly codes: readonly string[];
  readonly free: readonly (readonly [string, Json])[];
} {
  const codes: string[] = [];
  const free: [string, Json][] = [];
  for (const [key, value] of Object.entries(attrs)) {
    const code = valueCode(tag, key, value);
    if (code === null) free.push([key, value]);
    else codes.push(code);
  }
  return { codes, free };
}

/** A value as JSON that XML can hold whatever is in it. */
const inLegal = (value: Json): string =>
  JSON.stringify(value).replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);

/** The first words of a selection, by which programs list it. */
const brief = (quote: string): string => quote.slice(0, 80).toWellFormed().replace(/\s+/gu, ' ').trim();
