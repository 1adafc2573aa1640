import { expect, it } from 'vitest';
import { LIMITS } from '../../../../../shared/ingest/limits.ts';
import { readPdf } from '../../../../../shared/ingest/pdf/read-pdf.ts';
import { type PdfText, pdfOf, widthOf } from '../../../../kit/pdf.ts';

/** The paragraphs of a page in the middle of which these words stand; a letter of 10 points is 5 wide. */
async function paragraphsOf(texts: readonly PdfText[]): Promise<readonly string[]> {
  const reading = await readPdf({ name: 'a.pdf', bytes: pdfOf([texts]) }, { limits: LIMITS });
  if (!reading.ok || reading.value.kind !== 'articles') throw new Error('no article');
  return reading.value.drafts[0]!.article.text.split('\n\n');
}

const at = (x: number, y: number, text: string, size = 10): PdfText => ({ x, y, text, size });

it.each([
  ['raised', -4],
  ['lowered', 2.5],
])('a %s figure stands where it is drawn, and tears no paragraph', async (_, by) => {
  const lines = [
    at(60, 387, 'The board has measured the whole basin anew, and says'),
    at(60, 400, 'that the area of it is 12 km'),
    at(200, 400 + by, '2', 6),
    at(203, 400, ', a third less than the 18 of'),
    at(60, 413, 'which the old maps spoke when the pier was built there.'),
  ];
  expect(await paragraphsOf(lines)).toEqual([
    'The board has measured the whole basin anew, and says that the area of it is 12 km2, a third less than the 18 of which the old maps spoke when the pier was built there.',
  ]);
});

it('letters that make an ordinal of a number stand behind it', async () => {
  const lines = [
    at(60, 400, 'On the 5'),
    at(100, 396, 'th', 6),
    at(106, 400, ' of May the board met again on this, for the last time.'),
  ];
  expect(await paragraphsOf(lines)).toEqual(['On the 5th of May the board met again on this, for the last time.']);
});

/** Three lines that go round an initial of 39 points, and one below them. */
function round(initial: string, first: string): PdfText[] {
  const x = 63 + widthOf(initial, 39);
  return [
    at(60, 426, initial, 39),
    at(x, 400, first),
    at(x, 413, 'at last, the board of the harbour said in its letter,'),
    at(x, 426, 'and nobody who was there had anything against it, or'),
    at(60, 439, 'nobody said so on that evening. A ferry goes at six now.'),
  ];
}

it.each([
  ['begins a word', 'T', 'he ferry to the islands is to leave an hour sooner', 'The ferry to the islands'],
  ['is a word', 'A', 'ferry to the islands is to leave an hour sooner now', 'A ferry to the islands'],
  ['begins a quotation', '“W', 'e leave an hour sooner to be there before the tide”', '“We leave an hour sooner'],
])('an initial that three lines go round %s', async (_, initial, first, begins) => {
  const [only, ...others] = await paragraphsOf(round(initial, first));
  expect(others).toEqual([]);
  expect(only).toMatch(new RegExp(`^${begins}.* at last, the board .* in its letter, and .* or nobody said so`));
});

it('a letter of a headline’s size with nothing beside it stays a line of its own', async () => {
  expect(
    await paragraphsOf([
      at(60, 360, 'B', 30),
      at(60, 400, 'The boats left at six, the office of the harbour said then.'),
    ]),
  ).toEqual(['B', 'The boats left at six, the office of the harbour said then.']);
});
