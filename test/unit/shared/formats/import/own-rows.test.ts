import { expect, it } from 'vitest';
import { doubtsIn } from '../../../../../cli/dataset/doubts.ts';
import type { DatasetArticle } from '../../../../../shared/formats/dataset.ts';
import type { ForeignDocument } from '../../../../../shared/formats/foreign.ts';
import { formatOf } from '../../../../../shared/formats/formats.ts';
import { datasetArticle } from '../../../../../shared/formats/import/dataset-article.ts';
import { eachArticleOnce } from '../../../../../shared/formats/import/each-article-once.ts';
import { keptLabels } from '../../../../../shared/formats/import/label-map.ts';
import { notBrought } from '../../../../../shared/formats/import/not-brought.ts';
import { planImport } from '../../../../../shared/formats/import/plan.ts';
import { readAnnotated } from '../../../../../shared/formats/import/read-annotated.ts';
import { zonesOfNew } from '../../../../../shared/formats/import/zones-of-new.ts';
import { readJsonlLine } from '../../../../../shared/formats/jsonl-document.ts';
import { articleIdOf } from '../../../../../shared/model/ids.ts';
import { writtenInMemory } from '../../../../kit/memory-files.ts';
import { sampleArticle } from '../sample-article.ts';

const TEXT = 'The quay lost nine boats. Ilse Brandt said so.';
const ANA = { id: 'a'.repeat(26), name: 'Ana', for: null };

/** Two marks and a link with all that a row can tell of them. */
function fullRow(): DatasetArticle {
  const plain = sampleArticle(TEXT, [
    ['claim', 'nine boats'],
    ['actor', 'Ilse Brandt'],
  ]);
  const [claim, actor] = plain.marks;
  if (claim === undefined || actor === undefined) throw new Error('the words are not there');
  const entry = { id: claim.id, name: 'Ilse Brandt', externalId: 'wikidata:Q1' };
  const made = { author: ANA, at: '2024-10-18T12:00:00.000Z' };
  const other = { value: 'deny', author: { ...ANA, name: 'Ben' } };
  const link = { ...made, contested: {}, dropContested: false, attrs: { sure: true } };
  return {
    ...plain,
    zones: [{ type: 'caption', start: 0, end: 8, start16: 0, end16: 8 }],
    marks: [
      { ...claim, ...made, attrs: { stance: 'support' }, contested: { 'attrs.stance': [other] }, dropContested: true },
      { ...actor, ...made, attrs: { entity: 'Ilse Brandt' }, entries: { entity: entry } },
    ],
    relations: [
      { ...link, id: `${'r'.repeat(26)}/${'r'.repeat(26)}/0` as never, type: 'source', from: claim.id, to: actor.id },
    ],
  };
}

/** A document as a row of a dataset again. */
function converted(document: ForeignDocument): DatasetArticle {
  const labels = keptLabels(['claim', 'actor'], []);
  const row = labels.ok ? datasetArticle(document, labels.value) : labels;
  if (!row.ok) throw new Error(row.message);
  return row.value;
}

const OF_A_RECORD = ['id', 'at', 'author', 'attrs', 'entries', 'contested', 'dropContested'] as const;
const recordsOf = ({ marks, relations }: DatasetArticle) =>
  [...marks, ...relations].map((record) => Object.fromEntries(OF_A_RECORD.map((key) => [key, record[key]])));

it('a row that is converted tells of its marks, links and zones what it told before', () => {
  const row = fullRow();
  const read = readJsonlLine(JSON.stringify(row), 1);
  if (!read.ok) throw new Error(read.message);
  const again = converted(read.value);
  expect(recordsOf(again)).toEqual(recordsOf(row));
  expect(again.zones).toEqual(row.zones);
});

/** A row of an article whose text was corrected since it was brought in. */
const corrected = (): DatasetArticle => ({ ...fullRow(), aid: articleIdOf('The quay lost eight boats.') });

it('an article whose text was corrected is the same article still', async () => {
  const row = corrected();
  const line = readJsonlLine(JSON.stringify(row), 1);
  const tables = await tablesOf(row);
  if (!line.ok || !tables.ok || tables.value.kind !== 'read') throw new Error('not read');
  for (const document of [line.value, tables.value.documents[0]!]) {
    expect(converted(document)).toMatchObject({ aid: row.aid, textHash: row.textHash });
  }
});

it('two texts of one article, from before and after a correction, share no id', () => {
  const documents = [fullRow(), { ...corrected(), aid: fullRow().aid, text: `${TEXT} All of them.` }].map((row) => {
    const read = readJsonlLine(JSON.stringify(row), 1);
    if (!read.ok) throw new Error(read.message);
    return read.value;
  });
  const [before, after] = [...eachArticleOnce(documents)].map(converted);
  const idsOf = (row: DatasetArticle | undefined): unknown[] =>
    row ? [row.aid, ...recordsOf(row).map(({ id }) => id)] : [];
  expect(idsOf(before)).toEqual(idsOf(fullRow()));
  expect(new Set([...idsOf(before), ...idsOf(after)]).size).toBe(2 * idsOf(before).length);
  expect(after?.relations[0]).toMatchObject({
    from: after?.marks[0]?.id,
    to: after?.marks[1]?.id,
    attrs: { sure: true },
  });
  expect(after?.marks[0]?.author).toEqual(ANA);
});

/** The tables of a row, as they are read again. */
async function tablesOf(row: DatasetArticle, spoil = (text: string): string => text) {
  const { files } = await writtenInMemory(formatOf('csv', {}), [row]);
  const given = [...files.files].map(([path, file]) => ({
    name: `quay${path}`,
    bytes: new TextEncoder().encode(spoil(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.whole))),
  }));
  return readAnnotated(given, { format: null, unit: null });
}

it('so do its tables', async () => {
  const row = fullRow();
  const read = await tablesOf(row);
  if (!read.ok || read.value.kind !== 'read') throw new Error(JSON.stringify(read).slice(0, 200));
  const again = converted(read.value.documents[0]!);
  expect(recordsOf(again)).toEqual(recordsOf(row));
  expect(again.zones).toEqual(row.zones);
});

it('in tables too, marks of sets that lie beside one another are of those, and a broken list of sets is refused', async () => {
  const row = fullRow();
  const sets = [
    { id: 'team', name: 'team' },
    { id: 'b'.repeat(26), name: 'Ben' },
  ] as unknown as NonNullable<DatasetArticle['sets']>; // ids of the form that members have
  const [claim, actor] = row.marks;
  if (claim === undefined || actor === undefined) throw new Error('the sample has two marks');
  const beside = {
    ...row,
    sets,
    marks: [
      { ...claim, set: sets[0]!.id },
      { ...actor, set: sets[1]!.id },
    ],
  };
  const whose = (document: ForeignDocument) => document.marks.map(({ annotator, own }) => [annotator, own?.author]);
  const line = readJsonlLine(JSON.stringify(beside), 1);
  const read = await tablesOf(beside);
  if (!line.ok || !read.ok || read.value.kind !== 'read') throw new Error(JSON.stringify([line, read]).slice(0, 300));
  expect(whose(read.value.documents[0]!)).toEqual([
    ['Ana', ANA],
    ['Ben', null],
  ]);
  expect(whose(read.value.documents[0]!)).toEqual(whose(line.value));
  const broken = await tablesOf(beside, (text) => text.replace('""name"":""Ben""', '""name"":7'));
  expect(broken).toMatchObject({ ok: false, message: 'quay.articles.csv: Row 2: the row of the article is broken.' });
});

it('the check of files sees a contested mark', () => {
  const read = readJsonlLine(JSON.stringify(fullRow()), 1);
  if (!read.ok) throw new Error(read.message);
  expect([...doubtsIn(converted(read.value))].map(({ what }) => what)).toEqual(['contested']);
});

it('what does not come into a project of a row is counted', () => {
  const read = readJsonlLine(JSON.stringify(fullRow()), 1);
  if (!read.ok) throw new Error(read.message);
  const counts = {
    'other values of contested marks': 1,
    'marks whose entries of the register come in by name alone': 1,
    'attributes and other values of links': 1,
    'names of who made links': 1,
    'times at which marks and links were made': 3,
  };
  const labels = keptLabels(['claim', 'actor'], []);
  const plan = planImport(read.value, labels.ok ? labels.value : new Map());
  expect(notBrought(plan.marks, plan.links)).toEqual(counts);
});

it('a new article has the zones that its row tells, and those of no known kind or place are counted', () => {
  const zone = (type: string, start16: number, end16: number) => ({ type, start: start16, end: end16, start16, end16 });
  const found = [{ type: 'heading' as const, start: 0, end: 4 }];
  const told = [zone('caption', 0, 8), zone('sidebar', 9, 12), zone('list', 3, 3), zone('list', 3, TEXT.length + 1)];
  expect(zonesOfNew({ text: TEXT, zones: told }, found)).toEqual({
    zones: [{ type: 'caption', start: 0, end: 8 }],
    lost: { 'headings, captions and the like of an unknown kind': 3 },
  });
  expect(zonesOfNew({ text: TEXT, zones: [] }, found).zones).toEqual([]);
  expect(zonesOfNew({ text: TEXT }, found)).toEqual({ zones: found, lost: {} });
});

it('a row of many marks is read in about one go through its text, in either unit', () => {
  const text = `🙂 ${'quay '.repeat(40_000)}`;
  const row = sampleArticle(text, [['claim', 'quay']]);
  const [first] = row.marks;
  if (first === undefined) throw new Error('the words are not there');
  const marks = (shift: number) =>
    Array.from({ length: 2_000 }, (_, at) => ({
      ...first,
      id: `${'m'.repeat(26)}/${'m'.repeat(26)}/${at}`,
      spans: [
        {
          ...first.spans[0],
          start: 2 + 5 * at,
          end: 6 + 5 * at,
          start16: 3 + 5 * at - shift,
          end16: 7 + 5 * at - shift,
        },
      ],
    }));
  const begun = performance.now();
  for (const shift of [0, 1]) {
    const read = readJsonlLine(JSON.stringify({ ...row, marks: marks(shift) }), 1);
    expect(read.ok && read.value.marks[1]?.spans).toEqual([{ start: 8, end: 12 }]);
  }
  expect(performance.now() - begun).toBeLessThan(5_000);
});
