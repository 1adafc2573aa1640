import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { readBrat } from '../../../../../shared/formats/brat/read.ts';
import { FORMATS, formatOf } from '../../../../../shared/formats/formats.ts';
import { datasetArticle } from '../../../../../shared/formats/import/dataset-article.ts';
import { readAnnotated } from '../../../../../shared/formats/import/read-annotated.ts';
import type { SourceFile } from '../../../../../shared/ingest/draft.ts';
import { writtenInMemory } from '../../../../kit/memory-files.ts';

const TEXT = 'The quay lost nine boats on Sunday. Ilse Brandt said so.';
const WORDS = ['quay', 'nine boats', 'Ilse Brandt'];

/** What Postil writes beside a dataset, whatever its format. */
const BESIDE = ['LOSSES.md', 'DATASHEET.md', 'tags-per-outlet.svg', 'tokens.jsonl'];

const WRITTEN = ['jsonl', 'csv', 'brat', 'label-studio', 'doccano', 'prodigy', 'iob2', 'bilou', 'w3c', 'qdpx'] as const;

it('are all of the formats that are read', () => {
  expect(WRITTEN.every((name) => name in FORMATS)).toBe(true);
});

it.each(WRITTEN)('a folder of %s is read again whole, with nothing passed over and nobody made up', async (name) => {
  const ann = WORDS.map((each, at) => {
    const start = TEXT.indexOf(each);
    return `T${at + 1}\tclaim ${start} ${start + each.length}\t${each}\n`;
  });
  const brat = readBrat('quay', TEXT, ann.join(''));
  const article = brat.ok ? datasetArticle(brat.value, new Map([['claim', 'claim']])) : brat;
  if (!article.ok) throw new Error(article.message);
  const { files } = await writtenInMemory(formatOf(name, {}), [article.value]);
  const written = [...files.files].map(([path, file]) => ({ name: `quay${path}`, bytes: file.whole }));
  const beside = BESIDE.map((what) => ({ name: `quay.${name}.${what}`, bytes: strToU8('{"aid":"none"}\n') }));
  const read = readAnnotated([...beside, ...written], { format: null, unit: null });
  if (!read.ok || read.value.kind !== 'read') throw new Error(JSON.stringify(read).slice(0, 300));
  const { documents, passedOver } = read.value;
  expect(passedOver).toEqual([]);
  const marks = documents.flatMap(({ text, marks }) =>
    marks.map(({ spans, annotator }) => [text.slice(spans[0]?.start, spans[0]?.end), annotator]),
  );
  expect(marks).toEqual(WORDS.map((each) => [each, null]));
  const lost = documents.flatMap(({ notRead }) => Object.entries(notRead ?? {}).filter(([, n]) => n > 0));
  expect(lost).toEqual([]);
});

it.each(['parquet', 'cas', 'statements'] as const)('files of %s are said to be written and not read', async (name) => {
  const brat = readBrat('quay', TEXT, `T1\tclaim 4 8\tquay\n`);
  const article = brat.ok ? datasetArticle(brat.value, new Map([['claim', 'claim']])) : brat;
  if (!article.ok) throw new Error(article.message);
  const { files } = await writtenInMemory(formatOf(name, {}), [article.value]);
  const written = [...files.files].map(([path, file]) => ({ name: `quay${path}`, bytes: file.whole }));
  const said = (given: readonly SourceFile[]): string => {
    const read = readAnnotated(given, { format: null, unit: null });
    return read.ok ? 'read' : read.message;
  };
  expect(said([...written, { name: 'quay.LOSSES.md', bytes: strToU8('# Lost') }])).toContain(
    'but reads no Parquet, CAS or statements. Bring in a JSON Lines export instead.',
  );
  // A folder of articles with one of these among them is a folder of articles.
  const among = [...written, { name: 'notes.txt', bytes: strToU8('Dear all,') }];
  expect(said(among)).toContain('No annotations in a format');
});
