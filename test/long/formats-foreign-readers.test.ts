import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetArticle } from '../../shared/formats/dataset.ts';
import { flat } from '../../shared/formats/flat.ts';
import { formatOf } from '../../shared/formats/formats.ts';
import { DATASET_FORMATS, type DatasetFormatName } from '../../shared/host/jobs.ts';
import { TRAP_REGISTER, traps } from '../fixtures/formats/traps.ts';
import { writtenInMemory } from '../kit/memory-files.ts';
import { missingInPython, python } from '../kit/python.ts';
import { tempDir } from '../kit/temp-dir.ts';

const ARTICLES = traps();
/** Python slices by code points, so what leaves the unit open is written in these. */
const OPTIONS = { register: TRAP_REGISTER, unit: 'code-points' } as const;

let dir: ReturnType<typeof tempDir>;
beforeAll(async () => {
  dir = tempDir('foreign-readers');
  for (const name of DATASET_FORMATS) {
    const { files } = await writtenInMemory(formatOf(name, OPTIONS), ARTICLES);
    for (const [path, { whole }] of files.files) {
      mkdirSync(dirname(join(dir.path, `t${path}`)), { recursive: true });
      writeFileSync(join(dir.path, `t${path}`), whole);
    }
  }
});
afterAll(() => dir.remove());

/** A span as a reader finds it: in which text, its label, its code points, its words. Null is what a format has not. */
type Found = readonly [
  text: string | null,
  label: string | null,
  start: number | null,
  end: number | null,
  quote: string,
];

/** The spans that are in an article, as a reader should find them. */
const spansOf = ({ text, marks }: DatasetArticle): readonly Found[] =>
  marks.flatMap(({ tag, spans }) =>
    spans.flatMap(({ start, end, quote }): Found[] => (start === null ? [] : [[text, tag, start, end, quote]])),
  );

const ALL = ARTICLES.flatMap(spansOf);

/** What each format's reader should find, where that is not all of it. */
const EXPECTED: { readonly [name in DatasetFormatName]?: readonly Found[] } = {
  statements: ALL.filter(([, label]) => label === 'claim'),
  // No fragment reaches over a line end, and its name is written in letters. White space alone is no mark there.
  brat: ALL.filter(([, , , , quote]) => quote.trim() !== '').flatMap(([text, , start, , quote]): readonly Found[] =>
    [...quote.matchAll(/[^\n\u2028\u2029]+/gu)].map(({ 0: words, index }) => {
      const from = start! + [...quote.slice(0, index)].length;
      return [text, null, from, from + [...words].length, words];
    }),
  ),
  iob2: ARTICLES.flatMap(({ text, marks }) => spansOf({ text, marks: flat(marks) } as DatasetArticle)) // what it asks for
    .map(
      ([, label, , , quote]): Found => [null, label!.replaceAll(/\s+/g, '_'), null, null, quote.replaceAll(/\s+/g, '')],
    )
    .filter(([, , , , quote]) => quote !== ''),
};

const sorted = (spans: readonly Found[]): readonly string[] => spans.map((span) => JSON.stringify(span)).sort();

const missing = missingInPython('nltk', 'lxml', 'pandas');
const skipped = missing.length > 0 ? ` (skipped: Python has no ${missing.join(', ')})` : '';

describe.skipIf(skipped)(`Python finds every span of the traps${skipped}`, () => {
  let found: { readonly [name in DatasetFormatName]: readonly Found[] };
  beforeAll(() => {
    const program = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'formats', 'python-readers.py'), 'utf8');
    found = python(program, dir.path) as typeof found; // as the program prints it
  }, 100_000);

  it.each(['jsonl', 'csv', 'label-studio', 'brat', 'iob2', 'doccano', 'prodigy', 'cas', 'statements', 'qdpx'] as const)(
    'in %s',
    (name) => {
      expect(sorted(found[name])).toEqual(sorted(EXPECTED[name] ?? ALL));
    },
  );
});

const PARQUET = '.parquet/data/train-00000-of-00001.parquet';

it('hyparquet finds every span of the traps', async () => {
  const file = readFileSync(join(dir.path, `t${PARQUET}`));
  const rows = (await parquetReadObjects({ file: new Uint8Array(file).buffer })) as unknown as readonly Row[]; // its schema
  const found = rows.flatMap(({ text, spans }) =>
    spans.flatMap(({ start, end, start_utf16, end_utf16, text: quote }): Found[] => {
      if (start === null || end === null) return [];
      expect(text.slice(start_utf16, end_utf16)).toBe(quote);
      return [[text, null, start, end, [...text].slice(start, end).join('')]];
    }),
  );
  expect(sorted(found)).toEqual(sorted(ALL.map(([text, , start, end, quote]) => [text, null, start, end, quote])));
});

it('DuckDB finds every span of the traps', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = await connection.runAndReadAll(
    `SELECT text, s."start" AS "from", s."end" AS "to", s.text AS quote, substring(text, s."start" + 1, s."end" - s."start") AS cut
     FROM (SELECT text, unnest(spans) AS s FROM '${join(dir.path, `t${PARQUET}`)}') WHERE s."start" IS NOT NULL`,
  );
  const found = rows.getRowObjectsJson().map(({ text, from, to, quote, cut }): Found => {
    expect(cut).toBe(quote);
    return [String(text), null, Number(from), Number(to), String(quote)];
  });
  expect(sorted(found)).toEqual(sorted(ALL.map(([text, , start, end, quote]) => [text, null, start, end, quote])));
});

interface Row {
  readonly text: string;
  readonly spans: readonly {
    readonly start: number | null;
    readonly end: number | null;
    readonly start_utf16: number;
    readonly end_utf16: number;
    readonly text: string;
  }[];
}
