import { describe, expect, it } from 'vitest';
import type { DatasetArticle, DatasetMark } from '../../../../shared/formats/dataset.ts';
import { formatOf } from '../../../../shared/formats/formats.ts';
import { FORMATS_IN, type FormatIn } from '../../../../shared/formats/import/formats-in.ts';
import { addCounts, notReadOf } from '../../../../shared/formats/import/not-carried.ts';
import { addLosses, type Loss, type LossCounts } from '../../../../shared/formats/losses.ts';
import type { OffsetUnit } from '../../../../shared/formats/offset-unit.ts';
import { checkWritten, expectedOf } from '../../../../shared/formats/self-check.ts';
import { DATASET_FORMATS, type DatasetFormatName } from '../../../../shared/host/jobs.ts';
import { probe, TRAP_REGISTER, traps } from '../../../fixtures/formats/traps.ts';
import { writtenInMemory } from '../../../kit/memory-files.ts';
import { allWords } from './all-words.ts';
import { allCameIn, broughtIn } from './came-in.ts';
import { schemaProblems } from './json-schema.ts';

const ARTICLES = traps();

/** Every way a dataset is written: the format, its unit where it leaves that open, and who reads it again. */
const CASES: readonly (readonly [name: DatasetFormatName, unit: OffsetUnit | null, reader: FormatIn | null])[] = [
  ['jsonl', null, 'jsonl'],
  ['csv', null, 'csv'],
  ['parquet', null, null],
  ['label-studio', null, 'label-studio'],
  ['brat', null, 'brat'],
  ['iob2', null, 'conll'],
  ['bilou', null, 'conll'],
  ['doccano', 'utf16', 'doccano'],
  ['doccano', 'code-points', 'doccano'],
  ['prodigy', null, 'prodigy'],
  ['cas', null, null],
  ['statements', null, null],
  ['w3c', null, 'w3c'],
  ['qdpx', 'code-points', 'qdpx'],
  ['qdpx', 'utf16', 'qdpx'],
];

/**
 * What our readers say that they leave out of what was written: marks that are not exact, what hangs on these, and what
 * entries of the register are beside their names.
 */
const NOT_READ: { readonly [format in FormatIn]?: { readonly [what: string]: number } } = {
  jsonl: { 'marks that are not exact': 4, 'links of such marks': 3 },
  csv: { 'marks that are not exact': 4, 'links of such marks': 3 },
  w3c: {
    ...{ 'marks that are not exact': 2, 'links whose marks are not both here': 2, 'attributes of links': 4 },
    'marks whose entries of the register come in by name alone': 4,
  },
  qdpx: { 'descriptions of the project, of codes, sources and cases': 2 },
};
const EMPTIED = { 'texts without a word': 1 };

it('every format is written, and every one that is read is read', () => {
  expect(new Set(CASES.map(([name]) => name))).toEqual(new Set(DATASET_FORMATS));
  expect(new Set(CASES.flatMap(([, , reader]) => reader ?? []))).toEqual(new Set(FORMATS_IN));
});

const optionsOf = (unit: OffsetUnit | null) => ({ register: TRAP_REGISTER, ...(unit && { unit }) });

describe.each(CASES)('%s (%s), read by %s', (name, unit, reader) => {
  const format = formatOf(name, optionsOf(unit));
  const declared = ARTICLES.reduce((sum: LossCounts, article) => addLosses(sum, format.loses, article), {});
  const written = writtenInMemory(format, ARTICLES);

  it('is proved from its bytes', async () => {
    const { read } = await written;
    for (const article of ARTICLES)
      expect(checkWritten(read.get(article.aid)!, expectedOf(format, article))).toEqual({ ok: true, value: true });
  });

  it('holds every value but those that it declares as lost, and none of these', async () => {
    const words = await allWords((await written).files);
    const isLeftOut = ({ state, tag, spans }: DatasetMark): boolean =>
      (format.loses.includes('orphans') && state === 'orphan') ||
      (format.loses.includes('otherTags') && tag !== 'claim') ||
      (format.loses.includes('blanks') && spans.every(({ quote }) => quote.trim() === ''));
    for (const [loss, probesIn] of PROBES) {
      const isDeclared = format.loses.includes(loss) || format.loses.includes(WITH[loss] ?? loss);
      const all = ARTICLES.flatMap((article) =>
        probesIn({ ...article, marks: isDeclared ? article.marks : article.marks.filter((mark) => !isLeftOut(mark)) }),
      );
      const gone = all.filter((word) => !words.includes(word));
      expect([loss, gone.length]).toEqual([loss, isDeclared ? (declared[loss] ?? all.length) : 0]);
      expect(all.length).toBeGreaterThan(0);
    }
  });

  it.skipIf(reader === null)('comes in again: equal, or with the losses that it declares', async () => {
    const documents = broughtIn((await written).files, unit, ARTICLES);
    expect(documents).toHaveLength(ARTICLES.filter(({ text }) => text !== '').length);
    if (reader !== 'conll')
      for (const { text, meta } of documents)
        expect(meta).toMatchObject(detailsOf(ARTICLES.find((article) => article.text === text)!));
    const found = allCameIn(ARTICLES, documents, format.loses);
    const of = (...losses: Loss[]) => losses.reduce((n, loss) => n + (declared[loss] ?? 0), 0);
    const notRead = (what: string) => NOT_READ[reader!]?.[what] ?? 0;
    expect(found).toEqual({
      lost: {
        ...{ fragments: of('fragments'), spaces: of('spaces'), lineEdges: of('lineEdges') },
        ...{ tagSpaces: of('tagSpaces'), attributes: of('attributes'), authors: of('authors') },
      },
      missing: of('orphans', 'overlaps', 'blanks') + notRead('marks that are not exact'),
      links:
        of('links', 'looseLinks') + notRead('links of such marks') + notRead('links whose marks are not both here'),
    });
    const said = notReadOf(documents);
    const told = Object.fromEntries(
      Object.entries(said).flatMap(([what, n]) => (n > 0 ? [[what.replace(/ \(.*/, ''), n]] : [])),
    );
    expect(told).toEqual(addCounts(NOT_READ[reader!] ?? {}, reader === 'conll' ? {} : EMPTIED));
  });
});

/** What is known of an article; its title may be left out where there is none. */
const detailsOf = ({ title, outlet, byline, date, url }: DatasetArticle) => ({
  ...(title === '' ? {} : { title }),
  ...{ outlet, byline, date, url },
});

/** What goes with another: see the table in docs/formats.md. */
const WITH: { readonly [loss in Loss]?: Loss } = { linkValues: 'links', entries: 'attributes' };

type ProbesIn = (article: DatasetArticle) => readonly string[];

/** By loss, the words of an article that are found in what was written where nothing is lost. */
const PROBES: readonly (readonly [loss: Loss, probesIn: ProbesIn])[] = [
  ['orphans', ({ marks }) => marks.filter(({ state }) => state === 'orphan').map(({ spans }) => spans[0]!.quote)],
  ['attributes', ({ marks }) => marks.flatMap(({ attrs }) => (attrs.concept ? [String(attrs.concept)] : []))],
  ['entries', ({ marks }) => marks.flatMap(({ entries }) => Object.values(entries ?? {}).map((one) => one.externalId))],
  ['authors', ({ marks }) => marks.map(({ at }) => at.slice(0, 19))],
  [
    'states',
    ({ marks }) => marks.filter(({ state }) => state !== 'exact').map(({ spans }) => spans[0]!.was ?? spans[0]!.quote),
  ],
  [
    'contested',
    ({ marks }) =>
      marks.flatMap(({ contested }) =>
        Object.values(contested)
          .flat()
          .map(({ value }) => String(value)),
      ),
  ],
  ['linkValues', ({ relations }) => relations.flatMap(({ attrs }) => (attrs.note ? [String(attrs.note)] : []))],
  ['zones', ({ zones }) => zones.map(({ type }) => type)],
];

it('the JSON Schema that is shipped knows every row', async () => {
  const { files } = await writtenInMemory(formatOf('jsonl'), ARTICLES);
  for (const line of files.text('.jsonl').trimEnd().split('\n')) expect(schemaProblems(JSON.parse(line))).toEqual([]);
});

it('a probe is a word that stands nowhere else', () => {
  const texts = ARTICLES.map(({ text, title }) => text + title).join();
  for (const [, probesIn] of PROBES) for (const word of ARTICLES.flatMap(probesIn)) expect(texts).not.toContain(word);
  expect(probe('was', 1, 2)).not.toBe(probe('was', 2, 1));
});
