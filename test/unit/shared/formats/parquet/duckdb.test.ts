import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { load } from 'js-yaml';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gatherArticle, noCounts } from '../../../../../shared/formats/gather.ts';
import { parquet } from '../../../../../shared/formats/parquet/parquet.ts';
import { writtenInMemory } from '../../../../kit/memory-files.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';
import { goldArticle } from '../gold.ts';

const gold = gatherArticle(goldArticle().parts, 'include', noCounts());
let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('duckdb');
});
afterEach(() => dir.remove());

it('DuckDB finds every quote at its code points, all that is said of marks, and the columns that the card names', async () => {
  const { files } = await writtenInMemory(parquet({}), [gold]);
  for (const [name, { whole }] of files.files) {
    mkdirSync(dirname(join(dir.path, name)), { recursive: true });
    writeFileSync(join(dir.path, name), whole);
  }
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const all = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const table = `'${join(dir.path, '.parquet/data/*.parquet')}'`;

  const spans = `FROM (SELECT text, unnest(spans) AS span FROM ${table})`;
  const found = gold.marks.flatMap((mark) => mark.spans).filter(({ start }) => start !== null);
  // `array_slice` on characters, as DuckDB counts them: code points, where `substring` would count clusters.
  expect(
    await all(`SELECT count(*)::INT AS n ${spans} WHERE span."start" IS NOT NULL
               AND substring(text, span."start" + 1, span."end" - span."start") = span.text`),
  ).toEqual([{ n: found.length }]);
  expect(await all(`SELECT count(*)::INT AS n ${spans} WHERE span."start" IS NULL`)).toEqual([{ n: 1 }]);

  const marks = `FROM (SELECT unnest(marks) AS mark FROM ${table})`;
  expect(
    await all(`SELECT mark.label::INT AS label, count(*)::INT AS n ${marks} GROUP BY label ORDER BY label`),
  ).toEqual(
    ['claim', 'actor', 'figure'].map((tag, label) => ({
      label,
      n: gold.marks.filter((mark) => mark.tag === tag).length,
    })),
  );
  expect(await all(`SELECT (mark.attrs->>'$.value')::INT AS value ${marks} WHERE mark.attrs LIKE '%flags%'`)).toEqual([
    { value: 3000 },
  ]);
  expect(
    await all(`SELECT mark.author."name" AS name, count(*)::INT AS n ${marks} GROUP BY name ORDER BY name`),
  ).toEqual([
    { name: '', n: gold.marks.filter(({ author }) => author.name === '').length },
    { name: 'Ana', n: gold.marks.filter(({ author }) => author.name === 'Ana').length },
  ]);
  expect(await all(`SELECT r.type, r."from", r."to" FROM (SELECT unnest(relations) AS r FROM ${table})`)).toEqual(
    gold.relations.map(({ type, from, to }) => ({ type, from, to })),
  );

  const told = readFileSync(join(import.meta.dirname, '../../../../../docs/formats.md'), 'utf8');
  const query = /```sql\n(.*?)```/s.exec(told)![1]!.replace("'NAME.parquet/data/*.parquet'", table);
  const quotes = gold.marks
    .filter(({ state }) => state === 'exact')
    .flatMap(({ tag, spans }) =>
      spans.map(({ quote }) => [gold.title, ['claim', 'actor', 'figure'].indexOf(tag), quote]),
    );
  const asked = (await all(query)).map(({ title, label, text }) => [title, Number(label), text]);
  expect(asked.map(String).sort()).toEqual(quotes.map(String).sort());

  const described = await all(`DESCRIBE SELECT * FROM ${table}`);
  const head = load(files.text('.parquet/README.md').split('\n---\n')[0]!.replace('---\n', '')) as {
    dataset_info: { features: CardFeature[] };
  };
  expect(
    described.map(({ column_name, column_type }) => [column_name, String(column_type).replaceAll('"', '')]),
  ).toEqual(head.dataset_info.features.map((feature) => [feature.name, typeOf(feature)]));
});

interface CardFeature {
  name: string;
  dtype?: string | object;
  list?: CardFeature[];
  struct?: CardFeature[];
}

/** The type that DuckDB gives a column of such a feature. */
function typeOf({ dtype, list, struct }: CardFeature): string {
  if (list) return `${typeOf({ name: '', struct: list })}[]`;
  if (struct) return `STRUCT(${struct.map((each) => `${each.name} ${typeOf(each)}`).join(', ')})`;
  if (typeof dtype === 'object') return 'BIGINT';
  return { string: 'VARCHAR', int32: 'INTEGER', bool: 'BOOLEAN' }[dtype!] ?? `no type for ${dtype}`;
}
