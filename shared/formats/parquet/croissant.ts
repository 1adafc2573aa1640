import type { Json } from '../../base/canonical-json.ts';
import type { DatasetAbout } from '../format-options.ts';
import { FEATURES, type Feature, type Leaf } from './features.ts';
import type { ShardFile } from './folder.ts';

/**
 * `croissant.json`: the dataset as catalogues read it (mlcommons/croissant, docs/croissant-spec.md, 1.0). A record set for
 * each file, since a field takes its values from one; what a list or a group holds are fields within its field. Licence
 * and creator are required there ("Dataset-level Information"), so that what nobody told is said to be unknown.
 */
export function croissant(about: DatasetAbout, shards: readonly ShardFile[]): string {
  const { description, license, url, creators, date, version } = about;
  const name = about.name || 'Dataset';
  const told = {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    name,
    description: description || `${name}: articles, and what was marked in them.`,
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    license: licenseOf(license),
    // The folder itself, where it has no other address.
    url: url || './',
    creator:
      creators.length > 0
        ? creators.map((each) => ({ '@type': 'sc:Person', name: each }))
        : [{ '@type': 'sc:Organization', name: 'unknown' }],
    ...(date && { datePublished: date }),
    version: version || '1.0.0',
    citeAs: [creators.join(' and '), name, date.slice(0, 4), url].filter(Boolean).join(', '),
    distribution: shards.map(({ path, bytes, sha256 }) => ({
      ...{ '@type': 'cr:FileObject', '@id': path, name: path, contentUrl: path, contentSize: `${bytes} B` },
      ...{ encodingFormat: 'application/x-parquet', sha256 },
    })),
    recordSet: shards.map(({ split, path, rows }) => {
      const id = path.replace(/^data\/|\.parquet$/g, '');
      return {
        ...{ '@type': 'cr:RecordSet', '@id': id, name: id },
        description: `${rows} of the articles for ${split}; offsets in code points, and in UTF-16 units where they say so.`,
        field: FEATURES.map((feature) => field(feature, { file: path, id, column: feature.name, within: '' })),
      };
    }),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/** The address of a licence by its SPDX identifier, a name and a version; any other is told as it stands. */
const licenseOf = (license: string): string =>
  /^[\w.+-]+-\d[\w.-]*$/.test(license) ? `https://spdx.org/licenses/${license}` : license || 'unknown';

/** Where a field stands. */
interface Place {
  readonly file: string;
  /** The id of what it is within. */
  readonly id: string;
  readonly column: string;
  /** The way to it from the column's value, empty for the column itself. */
  readonly within: string;
}

function field(feature: Feature, { file, id: above, column, within }: Place): { [key: string]: Json } {
  const { name, about } = feature;
  const id = `${above}/${name}`;
  const source = {
    fileObject: { '@id': file },
    extract: { column },
    ...(within && { transform: { jsonPath: within } }),
  };
  const said = { '@type': 'cr:Field', '@id': id, name: id, description: about };
  if (!('of' in feature)) return { ...said, dataType: TYPES[feature.type], source };
  const subField = feature.of.map((each) =>
    field(each, { file, id, column, within: within === '' ? each.name : `${within}.${each.name}` }),
  );
  return feature.type === 'list' ? { ...said, repeated: true, source, subField } : { ...said, subField };
}

const TYPES: { readonly [type in Leaf['type']]: string } = {
  ...{ string: 'sc:Text', int32: 'sc:Integer', label: 'sc:Integer', bool: 'sc:Boolean' },
};

/** The context of Croissant 1.0, word for word: its checker warns at any other. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileProperty: 'cr:fileProperty',
  fileObject: 'cr:fileObject',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};
