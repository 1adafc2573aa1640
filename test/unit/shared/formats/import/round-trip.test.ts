import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatasetArticle } from '../../../../../shared/formats/dataset.ts';
import type { ForeignDocument, ForeignMark } from '../../../../../shared/formats/foreign.ts';
import { FORMATS } from '../../../../../shared/formats/formats.ts';
import { datasetArticle } from '../../../../../shared/formats/import/dataset-article.ts';
import type { FormatIn } from '../../../../../shared/formats/import/formats-in.ts';
import { homesOf } from '../../../../../shared/formats/import/homes.ts';
import { keptLabels, labelsOf } from '../../../../../shared/formats/import/label-map.ts';
import { planImport } from '../../../../../shared/formats/import/plan.ts';
import { prepared } from '../../../../../shared/formats/import/prepared.ts';
import { readAnnotated } from '../../../../../shared/formats/import/read-annotated.ts';
import type { OffsetUnit } from '../../../../../shared/formats/offset-unit.ts';
import type { Range } from '../../../../../shared/model/anchor.ts';
import { articleIdOf } from '../../../../../shared/model/ids.ts';
import { snapToGraphemes } from '../../../../../shared/text/graphemes.ts';
import { writtenInMemory } from '../../../../kit/memory-files.ts';

/** What texts are made of: what exports and readers have been seen to get wrong. */
const PIECES = [
  'Nine ',
  'boats',
  '🙂',
  'e\u0301',
  '\n',
  ' ',
  '\u2028',
  '“x”',
  ']]>',
  '&<"',
  '\t',
  'قال',
  '=1+',
  ',',
  '_',
];

/** Articles with marks anywhere in them, one over another too; links between some. */
const articles = fc.array(
  fc
    .record({
      text: fc
        .array(fc.constantFrom(...PIECES), { minLength: 4, maxLength: 30 })
        .map((pieces) => `A${pieces.join('')}Z`),
      places: fc.array(fc.tuple(fc.nat(200), fc.nat(200), fc.constantFrom('claim', 'actor', 'figure')), {
        maxLength: 8,
      }),
      links: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 3 }),
    })
    .map(({ text, places, links }): ForeignDocument => {
      const marks = places.map(([one, two, label], at): ForeignMark => {
        const [start, end] = [one % text.length, two % text.length].sort((a, b) => a - b) as [number, number];
        const span = snapToGraphemes(text, { start, end: end + 1 });
        return { id: `${at}`, label, spans: [span], attrs: {}, annotator: null, note: null };
      });
      const known = links.filter(([from, to]) => from !== to && from < marks.length && to < marks.length);
      const made = known.map(([from, to]) => ({ type: 'related', from: `${from}`, to: `${to}` }));
      return { name: 'article', text, meta: {}, marks, links: made };
    }),
  { minLength: 1, maxLength: 3 },
);

const asDataset = (document: ForeignDocument): DatasetArticle => {
  const made = datasetArticle(document, kept([document]));
  if (!made.ok) throw new Error(made.message);
  return made.value;
};

function kept(documents: readonly ForeignDocument[]) {
  const labels = keptLabels(labelsOf(documents).keys(), []);
  if (!labels.ok) throw new Error(labels.message);
  return labels.value;
}

/** What would be brought in of documents: places and tags, by article, and between which of them links go. */
function planned(documents: readonly ForeignDocument[], texts: readonly string[]) {
  const known = texts.map((text) => ({ aid: articleIdOf(text), text, corrected: null }));
  const homes = homesOf(documents, (aid) => known.some((one) => one.aid === aid), known);
  return homes
    .map(({ aid, document }) => {
      const plan = planImport(document, kept([document]));
      const place = new Map(plan.marks.map(({ source, tag, spans }) => [source, nameOf(tag, spans)]));
      const links = plan.links.map(({ type, from, to }) => [type, place.get(from), place.get(to)].join(' | '));
      return { aid, marks: [...place.values()].sort(), links: links.sort() };
    })
    .sort(byArticle);
}

const nameOf = (tag: string, spans: readonly Range[]): string =>
  `${tag} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
const byArticle = (a: { aid: string }, b: { aid: string }): number => (a.aid < b.aid ? -1 : 1);

type Name = keyof typeof FORMATS;

/** Writes documents by our own writer, reads the bytes by our own reader, and answers what was read. */
async function throughBytes(
  documents: readonly ForeignDocument[],
  name: Name,
  format: FormatIn,
  unit: OffsetUnit | null,
) {
  const { files } = await writtenInMemory(FORMATS[name]({}), documents.map(asDataset));
  const written = [...files.files].map(([path, file]) => ({ name: `x${path}`, bytes: file.whole }));
  const read = readAnnotated(written, { format: null, unit });
  if (!read.ok || read.value.kind !== 'read') throw new Error(`not read: ${JSON.stringify(read)}`);
  expect(read.value.format).toBe(format);
  return ready(read.value.documents);
}

function ready(documents: readonly ForeignDocument[]): readonly ForeignDocument[] {
  const made = prepared(documents);
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

const SEED = { seed: 20261122, numRuns: 40 };

/** The formats that hold every mark and every link of such articles. */
const LOSSLESS: readonly (readonly [name: Name, format: FormatIn, unit: OffsetUnit | null])[] = [
  ['jsonl', 'jsonl', null],
  ['csv', 'csv', null],
  ['label-studio', 'label-studio', null],
  ['doccano', 'doccano', 'utf16'],
  ['prodigy', 'prodigy', 'code-points'],
  ['qdpx', 'qdpx', 'code-points'],
  ['w3c', 'w3c', null],
];

test.each(LOSSLESS)(
  'what is written as %s is told as %s, and would bring in the same marks and links',
  async (...how) => {
    await fc.assert(
      fc.asyncProperty(articles, async (documents) => {
        const written = ready(documents);
        const texts = written.map(({ text }) => text);
        expect(planned(await throughBytes(written, ...how), texts)).toEqual(planned(written, texts));
      }),
      SEED,
    );
  },
);

/** Those that part, trim or drop marks, as they say beforehand. */
const LOSSY: readonly (readonly [name: Name, format: FormatIn])[] = [
  ['brat', 'brat'],
  ['iob2', 'conll'],
  ['bilou', 'conll'],
];

test.each(LOSSY)(
  'what is written as %s is told as %s, and would bring in the marks that it carries',
  async (name, format) => {
    await fc.assert(
      fc.asyncProperty(articles, async (documents) => {
        const written = ready(documents);
        const carried = written.map(asDataset).map((article) => {
          const spans = FORMATS[name]({}).carried(article);
          const places = spans.map((mark) =>
            nameOf(
              mark.tag,
              mark.spans.map(({ start16, end16 }) => ({ start: start16!, end: end16! })),
            ),
          );
          return { aid: article.aid, marks: [...new Set(places)].sort() };
        });
        const texts = written.map(({ text }) => text);
        const found = planned(await throughBytes(written, name, format, null), texts);
        expect(found.map(({ aid, marks }) => ({ aid, marks }))).toEqual(carried.sort(byArticle));
      }),
      SEED,
    );
  },
);
