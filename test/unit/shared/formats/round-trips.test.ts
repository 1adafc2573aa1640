import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../shared/base/result.ts';
import type { DatasetArticle } from '../../../../shared/formats/dataset.ts';
import type { ForeignDocument } from '../../../../shared/formats/foreign.ts';
import { formatOf } from '../../../../shared/formats/formats.ts';
import type { OffsetUnit } from '../../../../shared/formats/offset-unit.ts';
import { readQdpx } from '../../../../shared/formats/qdpx/read.ts';
import { checkWritten, expectedOf } from '../../../../shared/formats/self-check.ts';
import { readW3c } from '../../../../shared/formats/w3c/read.ts';
import { type MemoryFiles, writtenInMemory } from '../../../kit/memory-files.ts';
import { asRead, generatedArticle, plain } from './generated.ts';

const RUNS = 150;
const SEED = 20261122;

const READERS: readonly (readonly [
  name: string,
  format: 'w3c' | 'qdpx',
  unit: OffsetUnit | undefined,
  read: (files: MemoryFiles) => Result<readonly ForeignDocument[]>,
])[] = [
  ['w3c', 'w3c', undefined, (files) => readW3c(files.text('.w3c.jsonld'))],
  ['qdpx', 'qdpx', undefined, (files) => readQdpx(files.files.get('.qdpx')!.whole, null)],
  ['qdpx in UTF-16', 'qdpx', 'utf16', (files) => readQdpx(files.files.get('.qdpx')!.whole, null)],
];

describe.each(READERS)('%s', (_, name, unit, read) => {
  it('is read as it was written, and proved, whatever is in it', async () => {
    const pair = fc
      .uniqueArray(generatedArticle(), { minLength: 1, maxLength: 2, selector: ({ aid }) => aid })
      .map((articles) => articles.map(withIdsOf));
    await fc.assert(
      fc.asyncProperty(pair, async (articles) => {
        const format = formatOf(name, unit ? { unit } : {});
        const { files, read: back } = await writtenInMemory(format, articles);
        for (const article of articles)
          expect(checkWritten(back.get(article.aid)!, expectedOf(format, article))).toEqual({ ok: true, value: true });
        const documents = read(files);
        if (!documents.ok) throw new Error(documents.message);
        expect(documents.value.map(({ text }) => text)).toEqual(articles.map(({ text }) => text));
        for (const [at, document] of documents.value.entries()) {
          expect(plain(document)).toEqual(asRead(articles[at]!));
          expect(document.meta).toMatchObject({ outlet: 'Lowland Post', aid: articles[at]!.aid });
          const lost = name === 'w3c' ? marksWithEntries(articles[at]!) : at === 0 ? entriesOf(articles) : 0;
          expect(Object.values(document.notRead ?? {}).filter((n) => n > 0)).toEqual(lost > 0 ? [lost] : []);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});

/** Ids of marks are unique in a dataset, so those of the second article are others. */
function withIdsOf(article: DatasetArticle, at: number): DatasetArticle {
  const told = JSON.stringify(article).replaceAll(
    /"([mr])\1{25}\//g,
    (_, kind: string) => `"${(at === 0 ? kind : 'n').repeat(26)}/`,
  );
  return JSON.parse(told) as DatasetArticle; // what it was, but for ids
}

// Of entries of the register their names come in again, which is said: of each mark (w3c), or of each entry (qdpx).
const marksWithEntries = ({ marks }: DatasetArticle): number => marks.filter(({ entries }) => entries).length;
const entriesOf = (articles: readonly DatasetArticle[]): number =>
  new Set(
    articles.flatMap(({ marks }) => marks.flatMap(({ entries = {} }) => Object.values(entries).map(({ id }) => id))),
  ).size;
