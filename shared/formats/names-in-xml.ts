import type { DatasetArticle } from './dataset.ts';
import { controlOf } from './label-studio/config.ts';
import { joins, statementsOf } from './statements/statement.ts';
import { xmlLegal } from './xml-escape.ts';

/** What a format writes of an article as XML, where it can write some signs in no way. */
export type NamesInXml = (article: DatasetArticle) => readonly string[];

/** How many of an article's names lose something in XML, each counted once. */
export const countUnwritable =
  (namesOf: NamesInXml) =>
  (article: DatasetArticle): number =>
    [...new Set(namesOf(article))].filter((name) => xmlLegal(name) !== name).length;

/** Of a REFI-QDA project: details, people, codes, types of links, entries of the register. Codes of values are words from lists, and all other values escaped JSON. */
export const namesInProject: NamesInXml = ({ title, outlet, byline, date, url, language, marks, relations }) => [
  ...[title, outlet, byline, date, url, language],
  ...marks.flatMap(({ tag, author, entries = {} }) => [
    ...[tag, author.for ?? author.name],
    ...Object.values(entries).flatMap(({ name, externalId }) => [name, externalId]),
  ]),
  ...relations.map(({ type }) => type),
];

/** Of a labeling configuration, and of the regions that must agree with it: the article's details stand in JSON. */
export const namesInConfiguration: NamesInXml = ({ marks, relations }) => [
  ...marks.flatMap(({ tag, attrs }) => [
    tag,
    ...Object.entries(attrs).flatMap(([key, value]) =>
      controlOf(tag, key, value) === 'choices' ? [key, String(value)] : [key],
    ),
  ]),
  ...relations.map(({ type }) => type),
];

/** Of the two networks: actors and concepts. */
export const namesInNetworks: NamesInXml = (article) =>
  statementsOf(article, () => undefined)
    .filter(joins)
    .flatMap(({ speaker, concept }) => [
      ...[speaker.name, speaker.externalId, speaker.type],
      ...[concept.name, concept.externalId],
    ]);
