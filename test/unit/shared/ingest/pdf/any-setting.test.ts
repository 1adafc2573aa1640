import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LIMITS } from '../../../../../shared/ingest/limits.ts';
import { readArticles } from '../../../../../shared/ingest/read-articles.ts';
import { type PdfText, pdfOf, typeset } from '../../../../kit/pdf.ts';

const SEED = 20_261_122;

const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuvwy'), minLength: 2, maxLength: 11 });
/** A paragraph of at least four lines, of words that nothing but their order tells apart. */
const paragraph = fc.array(word, { minLength: 45, maxLength: 90 }).map((words) => `The ${words.join(' ')}.`);
const setting = fc.record({
  columns: fc.integer({ min: 1, max: 3 }),
  gutter: fc.integer({ min: 16, max: 40 }),
  indent: fc.constantFrom(12, 18),
  size: fc.constantFrom(8, 10, 11),
  foot: fc.integer({ min: 300, max: 760 }),
});

it(`whatever the setting, the paragraphs come out as they went in (seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 3, maxLength: 6 }), setting, async (paragraphs, chosen) => {
      const pages = typeset(paragraphs, chosen);
      fc.pre(pages.every(hasColumns));
      const reading = await readArticles({ name: 'a.pdf', bytes: pdfOf(pages) }, { limits: LIMITS });
      if (!reading.ok || reading.value.kind !== 'articles') throw new Error('it is a PDF with text');
      expect(reading.value.drafts[0]?.article.text.split('\n\n')).toEqual(paragraphs);
    }),
    // Making an example smaller takes hundreds of PDFs.
    { seed: SEED, numRuns: 30, endOnFailure: true },
  );
});

/** Whether each column of a page has the three lines that make it one. */
function hasColumns(page: readonly PdfText[]): boolean {
  const columns = Map.groupBy(page, ({ x }) => Math.floor((x - 60) / 100));
  return [...columns.values()].every((lines) => lines.length >= 3);
}
