import { csvCell, csvJson } from '../csv-rows.ts';
import type { DatasetArticle, DatasetMark } from '../dataset.ts';
import { linksBetween, stretchesOf } from '../stretches.ts';
import { ARTICLE, ATTRIBUTES, LINK, MARK, METADATA, typesInJson, ZONE } from './types.ts';

/** A feature structure without its id. Keys that begin with `@` refer to others by theirs. */
interface Structure {
  readonly '%TYPE': string;
  readonly [feature: string]: string | number | boolean;
}

const SOFA = 1;

/**
 * An article as a JSON CAS 0.4 (github.com/apache/uima-uimaj-io-jsoncas, SPECIFICATION.adoc): its types, then its feature
 * structures, the text in front of whatever refers to it. Offsets count UTF-16 units, as Java does. A feature that holds
 * nothing is left out.
 */
export function casOf(article: DatasetArticle): object {
  const { aid, title, url, language, outlet, byline, date, text, textHash, zones, sets = [] } = article;
  const whole = { '@sofa': SOFA, begin: 0, end: text.length };
  const structures: Structure[] = [
    { '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text },
    {
      ...{ '%TYPE': METADATA, ...whole, language: language || 'x-unspecified' },
      ...told({ documentTitle: title, documentId: aid, documentUri: url }),
      isLastSegment: false,
    },
    { '%TYPE': ARTICLE, '@sofa': SOFA, ...told({ outlet, byline, date, text_hash: textHash, sets: csvJson(sets) }) },
  ];
  const stretches = stretchesOf(article);
  /** A stretch's id: the stretches come next, in their order. */
  const idOf = (number: number): number => 3 + number;
  for (const { mark, first, start16, end16 } of stretches) {
    const was = mark.spans.find((span) => span.start16 === start16 && span.end16 === end16)?.was ?? '';
    structures.push({
      ...{ '%TYPE': MARK, '@sofa': SOFA, begin: start16, end: end16 },
      ...told({ label: mark.tag, mark: mark.id, state: mark.state, was }),
      // The first of its stretches speaks for the mark.
      ...(first && told({ ...attributes(mark), ...record(mark) })),
    });
  }
  for (const { relation, from, to } of linksBetween(article, stretches))
    structures.push({
      ...{ '%TYPE': LINK, '@sofa': SOFA, begin: to.start16, end: to.end16 },
      ...{ '@Governor': idOf(from.number), '@Dependent': idOf(to.number) },
      ...told({ label: relation.type, link: relation.id, attrs: csvJson(relation.attrs), ...record(relation) }),
    });
  for (const { type, start16, end16 } of zones)
    structures.push({ '%TYPE': ZONE, '@sofa': SOFA, begin: start16, end: end16, ...told({ label: type }) });
  return {
    '%TYPES': typesInJson(),
    '%FEATURE_STRUCTURES': structures.map((structure, at) => ({ '%ID': at + 1, ...structure })),
    '%VIEWS': { _InitialView: { '%SOFA': SOFA, '%MEMBERS': structures.slice(1).map((_, at) => at + 2) } },
  };
}

/** A mark's attributes: those that come built in by features of their own, all others together. */
function attributes({ attrs }: DatasetMark): { readonly [feature: string]: string } {
  const own = new Set(ATTRIBUTES.values());
  return {
    ...Object.fromEntries([...ATTRIBUTES].map(([feature, key]) => [feature, csvCell(attrs[key])])),
    attrs: csvJson(Object.fromEntries(Object.entries(attrs).filter(([key]) => !own.has(key)))),
  };
}

/** What marks and links have in common. */
const record = ({
  entries = {},
  author,
  at,
  contested,
  dropContested,
  set,
}: Omit<DatasetMark, 'tag' | 'state' | 'spans'>) => ({
  entries: csvJson(entries),
  ...{ author_id: author.id, author_name: author.name, author_for: author.for ?? '', created: at, part: set ?? '' },
  // A dropped mark that somebody kept is as much a contest as two values of a field are.
  contested: csvJson({ ...contested, ...(dropContested && { dropped: true }) }),
});

/** The features that hold something. */
const told = (features: { readonly [name: string]: string }): { readonly [name: string]: string } =>
  Object.fromEntries(Object.entries(features).filter(([, value]) => value !== ''));
