import { BUILT_IN_TAGS } from '../../model/tagset.ts';
import { xmlText } from '../xml-escape.ts';

/** A type of UIMA's: what it is a kind of, and its features with what they hold. */
interface UimaType {
  readonly super: string;
  readonly about: string;
  readonly features: { readonly [name: string]: string };
}

// The layers, by the names under which INCEpTION keeps those of a project's own.
/** The layer of marks. */
export const MARK = 'webanno.custom.Mark';
/** The layer of links between marks. */
export const LINK = 'webanno.custom.Link';
/** The layer of headings, captions and other zones. */
export const ZONE = 'webanno.custom.Zone';
/** The layer of what is said of the article as a whole. */
export const ARTICLE = 'webanno.custom.Article';

/** Where DKPro and INCEpTION keep a document's title and address. */
export const METADATA = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';

/** The attributes that have a feature of their own, by the feature's name; `type` and `self` are none in Python. */
export const ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  BUILT_IN_TAGS.flatMap(({ attributes }) => attributes.map(({ key }) => [`attr_${key}`, key])),
);

const STRING = 'uima.cas.String';
const strings = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, STRING]));

/** What marks and links have in common. */
const RECORD = strings('attrs', 'entries', 'author_id', 'author_name', 'author_for', 'created', 'contested', 'part');

/** The types of every file, whatever stands in it: so they fit one project. */
const TYPES: { readonly [name: string]: UimaType } = {
  [METADATA]: {
    super: 'uima.tcas.DocumentAnnotation',
    about: 'the document',
    features: {
      ...strings('documentTitle', 'documentId', 'documentUri', 'collectionId', 'documentBaseUri'),
      isLastSegment: 'uima.cas.Boolean',
    },
  },
  [ARTICLE]: {
    super: 'uima.cas.AnnotationBase',
    about: 'what else is known of the article',
    features: strings('outlet', 'byline', 'date', 'text_hash', 'sets'),
  },
  [MARK]: {
    super: 'uima.tcas.Annotation',
    about: 'a stretch of a mark; those of one mark have the same id in "mark"',
    features: { ...strings('label', 'mark', 'state', 'was', ...ATTRIBUTES.keys()), ...RECORD },
  },
  [LINK]: {
    super: 'uima.tcas.Annotation',
    about: 'a link from one mark to another, at the first stretch of each',
    features: { Governor: MARK, Dependent: MARK, ...strings('label', 'link'), ...RECORD },
  },
  [ZONE]: {
    super: 'uima.tcas.Annotation',
    about: 'a stretch that is not running text',
    features: strings('label'),
  },
};

/** The types as a JSON CAS has them: `%TYPES`. */
export const typesInJson = (): object =>
  Object.fromEntries(
    Object.entries(TYPES).map(([name, { super: above, about, features }]) => [
      name,
      {
        ...{ '%NAME': name, '%SUPER_TYPE': above, '%DESCRIPTION': about },
        ...Object.fromEntries(
          Object.entries(features).map(([key, range]) => [key, { '%NAME': key, '%RANGE': range }] as const),
        ),
      },
    ]),
  );

/**
 * The types as a descriptor of UIMA's (references.html, "Type System Descriptors"), by which INCEpTION makes its layers.
 * DKPro's own type is left out: it is there already.
 */
export const typeSystemXml = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">',
    '  <types>',
    ...Object.entries(TYPES)
      .filter(([name]) => name !== METADATA)
      .map(([name, { super: above, about, features }]) =>
        [
          '    <typeDescription>',
          `      <name>${name}</name>`,
          `      <description>${xmlText(about)}</description>`,
          `      <supertypeName>${above}</supertypeName>`,
          '      <features>',
          ...Object.entries(features).map(
            ([key, range]) =>
              `        <featureDescription><name>${key}</name><description/><rangeTypeName>${range}</rangeTypeName></featureDescription>`,
          ),
          '      </features>',
          '    </typeDescription>',
        ].join('\n'),
      ),
    '  </types>',
    '</typeSystemDescription>',
    '',
  ].join('\n');
