import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatOf } from '../../../shared/formats/formats.ts';
import { FORMATS_IN } from '../../../shared/formats/import/formats-in.ts';
import type { Loss } from '../../../shared/formats/losses.ts';
import type { OffsetUnit } from '../../../shared/formats/offset-unit.ts';
import { DATASET_FORMATS, type DatasetFormatName } from '../../../shared/host/jobs.ts';
import { en } from '../../../shared/words/en/en.ts';
import { writtenInMemory } from '../../kit/memory-files.ts';
import { allWords } from '../shared/formats/all-words.ts';
import { sampleArticle } from '../shared/formats/sample-article.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const DOC = textOf('docs/formats.md');
const PYTHON = 'test/fixtures/formats/python-readers.py';
const FOREIGN = 'test/long/formats-foreign-readers.test.ts';

/** Readers that are not ours, and the words by which the test that reads with them does so. */
const READERS: {
  readonly [name in DatasetFormatName]: readonly (readonly [reader: string, test: string, by: string])[];
} = {
  jsonl: [
    ['Python', PYTHON, 'lines("t.jsonl")'],
    ['ajv, by the schema that is shipped', 'test/unit/shared/formats/json-schema.ts', 'Ajv2020'],
  ],
  csv: [
    ['Python', PYTHON, 'csv.DictReader'],
    ['pandas', PYTHON, 'pandas.read_csv'],
  ],
  parquet: [
    ['hyparquet', FOREIGN, 'parquetReadObjects'],
    ['DuckDB', FOREIGN, 'DuckDBInstance.create'],
  ],
  'label-studio': [['lxml, by the rules of its SDK', PYTHON, 'etree.parse(path("t.labeling_config.xml"))']],
  brat: [['Python, by the rules of its `annotation.py` and `projectconfig.py`', PYTHON, 'def brat_configuration']],
  iob2: [['NLTK', PYTHON, 'ConllCorpusReader(folder, ["t.all.iob2.conll"]']],
  bilou: [['Python, as strict as seqeval', PYTHON, 'strictly(os.path.basename(name), "BILU")']],
  doccano: [['Python', PYTHON, 'lines("t.doccano.jsonl")']],
  prodigy: [['Python, as spaCy builds a text', PYTHON, 'As spaCy builds a document']],
  cas: [['Python', PYTHON, 'path("t.cas/*.json")']],
  statements: [
    ['pandas', PYTHON, 'table("t.statements.csv")'],
    ['lxml', PYTHON, 'etree.parse(path(f"t.{name}.graphml"))'],
  ],
  w3c: [
    ['jsonld.js', 'test/unit/shared/formats/w3c/write.test.ts', "from 'jsonld'"],
    ['the rules of the model', 'test/unit/shared/formats/w3c/write.test.ts', 'flawsOf(file)'],
  ],
  qdpx: [
    ['lxml', PYTHON, 'etree.fromstring(project.read("project.qde"))'],
    ['the schema', 'test/unit/shared/formats/qdpx/write.test.ts', 'XMLSchema'],
  ],
};

/** What the offsets in the files of a format count, found out by where they say a word lies behind many emoji. */
async function counted(name: DatasetFormatName, unit?: OffsetUnit): Promise<string> {
  const article = sampleArticle(`${'🙂'.repeat(3071)} word`, [['claim', 'word']]);
  const { files } = await writtenInMemory(formatOf(name, unit && { unit }), [article]);
  // It stands beside the format, which has no offsets.
  const own = [...files.files].filter(([file]) => !file.endsWith('.tokens.jsonl'));
  const words = await allWords({ files: new Map(own) });
  const [points, units] = [/\b3072\b/.test(words), /\b6143\b/.test(words)];
  if (points && units) return 'both';
  return points ? 'code points' : units ? 'UTF-16' : 'tokens';
}

/** What they count, and what else may be chosen. */
async function countedBy(name: DatasetFormatName): Promise<string> {
  const units = [counted(name), counted(name, 'utf16'), counted(name, 'code-points')];
  return [...new Set(await Promise.all(units))].join(', or ');
}

/** Whether our own import reads it, in words of the table. */
const comesIn = (name: DatasetFormatName): string => {
  const known: readonly string[] = FORMATS_IN;
  return known.includes(name === 'iob2' || name === 'bilou' ? 'conll' : name) ? 'yes' : '–';
};

/** What has a column of its own; every other loss is told in the last one. */
const COLUMNS: readonly (readonly [heading: string, loss: Loss])[] = [
  ['several stretches', 'fragments'],
  ['overlap', 'overlaps'],
  ['attributes', 'attributes'],
  ['links', 'links'],
  ['values of links', 'linkValues'],
  ['register ids', 'entries'],
  ['authors', 'authors'],
  ['states', 'states'],
  ['contested values', 'contested'],
  ['zones', 'zones'],
  ['orphans', 'orphans'],
];

/** What goes with another: without attributes there is nothing that refers to the register. */
const WITH: { readonly [loss in Loss]?: Loss } = { linkValues: 'links', entries: 'attributes' };

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The table as it is to stand in the document. */
async function table(): Promise<string> {
  const headings = ['format', 'counts', 'comes in again', 'also read by', ...COLUMNS.map(([heading]) => heading)];
  const rows = DATASET_FORMATS.map(async (name) => {
    const { loses } = formatOf(name);
    const others = loses.filter((loss) => !COLUMNS.some(([, known]) => known === loss));
    return row([
      ...[`\`${name}\``, await countedBy(name), comesIn(name), READERS[name].map(([reader]) => reader).join('; ')],
      ...COLUMNS.map(([, loss]) => (loses.includes(loss) || loses.includes(WITH[loss] ?? loss) ? '–' : 'yes')),
      others.map((loss) => en.formats.losses[loss]).join('; '),
    ]);
  });
  return [
    row([...headings, 'without']),
    row(Array(headings.length + 1).fill('---')),
    ...(await Promise.all(rows)),
  ].join('\n');
}

it('the table of what each format carries is what the formats declare, count, and are read by', async () => {
  const [there] = /\| format \| counts(?:.*\n)+?(?=\n)/.exec(DOC) ?? [''];
  expect(there.trim()).toBe(await table());
});

it('every reader that the table names reads in the test that is said to', () => {
  for (const [reader, test, by] of Object.values(READERS).flat())
    expect([reader, textOf(test).includes(by)]).toEqual([reader, true]);
});

it('every format has its row among the files, and its way of counting', () => {
  for (const name of DATASET_FORMATS) expect(DOC).toMatch(new RegExp(`^\\| (\`[a-z0-9]+\`, )?\`${name}\`.*NAME`, 'm'));
});
