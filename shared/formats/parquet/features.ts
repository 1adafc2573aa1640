/** A column of the table, or a member within one. `about` says what it is, for cards and catalogues. */
export type Feature = Leaf | Group;

/** A single value. A `label` is the number of a tag, which the file's own metadata names. */
export interface Leaf {
  readonly name: string;
  readonly type: 'string' | 'int32' | 'bool' | 'label';
  readonly about: string;
}

/** Members side by side: once, or a list of them. */
export interface Group {
  readonly name: string;
  readonly type: 'struct' | 'list';
  readonly of: readonly Feature[];
  readonly about: string;
}

const string = (name: string, about: string): Feature => ({ name, type: 'string', about });
const int32 = (name: string, about: string): Feature => ({ name, type: 'int32', about });
const list = (name: string, about: string, of: readonly Feature[]): Feature => ({ name, type: 'list', of, about });

const OFFSETS = [
  int32('start', 'where it begins, in Unicode code points'),
  int32('end', 'where it ends, in Unicode code points; exclusive'),
  int32('start_utf16', 'where it begins, in UTF-16 code units'),
  int32('end_utf16', 'where it ends, in UTF-16 code units; exclusive'),
];

/** What marks and relations have in common. */
const RECORD = [
  string('attrs', 'the attributes that are set, as a JSON object'),
  list('entries', 'the entries of the register that attributes refer to', [
    string('key', 'the attribute'),
    string('id', 'the entry: the same wherever it is meant'),
    string('name', 'its name'),
    string('external_id', 'its id elsewhere, such as a Wikidata item; empty when not known'),
  ]),
  {
    name: 'author',
    type: 'struct',
    about: 'who made it',
    of: [
      string('id', 'the person'),
      string('name', 'the name'),
      string('for', 'the pseudonym of somebody whose work was brought in; else null'),
    ],
  },
  string('at', 'when it was made: ISO 8601 in UTC'),
  string('contested', 'the values that are not shown of fields that are not settled, as a JSON object'),
  { name: 'drop_contested', type: 'bool', about: 'whether somebody dropped it while somebody else kept or changed it' },
  string('set', 'whose set it is of, where sets lie beside one another; else null'),
] as const satisfies readonly Feature[];

const LABEL: Feature = { name: 'label', type: 'label', about: 'its tag' };

/**
 * The columns of a dataset in Parquet, a row an article. From this one tree come the schema of the files, the features that
 * Hugging Face reads, and the fields of Croissant. Everything may be null.
 */
export const FEATURES: readonly Feature[] = [
  string('aid', 'the article: a hash of its first text'),
  string('title', 'empty when not known'),
  string('outlet', 'empty when not known'),
  string('byline', 'who wrote it; empty when not known'),
  string('date', 'YYYY-MM-DD or YYYY-MM-DDTHH:MM; empty when not known'),
  string('url', 'empty when not known'),
  string('language', 'BCP 47; empty when not known'),
  string('text', 'the whole text, to which all offsets refer'),
  string('text_hash', 'the hash of this text'),
  list('sets', 'where sets of marks lie beside one another, those that were made of this article', [
    string('id', 'team, gold, or the person who made it independently'),
    string('name', 'what it is called'),
  ]),
  list('zones', 'stretches that are not running text', [string('type', 'heading, caption, ...'), ...OFFSETS]),
  list('spans', 'the stretches of the marks; a discontinuous mark has several', [
    string('mark', 'the mark it is a stretch of'),
    ...OFFSETS,
    LABEL,
    string('text', 'the words between the offsets'),
    string('was', 'the words that were marked, where they are not the words there now; else null'),
  ]),
  list('marks', 'the marks', [
    string('id', 'unique in the dataset'),
    LABEL,
    string('state', 'exact, changed, moved or orphan'),
    ...RECORD,
  ]),
  list('relations', 'links between marks of this article', [
    string('id', 'unique in the dataset'),
    string('type', 'what it says'),
    string('from', 'the mark it begins at'),
    string('to', 'the mark it leads to'),
    ...RECORD,
  ]),
];
