import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../../../../shared/ingest/draft.ts';
import { LIMITS } from '../../../../../shared/ingest/limits.ts';
import { readArticles } from '../../../../../shared/ingest/read-articles.ts';
import { type PdfText, pdfOf, typeset } from '../../../../kit/pdf.ts';

const read = async (bytes: Uint8Array, limits = LIMITS): Promise<ArticleDraft | string> => {
  const reading = await readArticles({ name: 'page.pdf', bytes }, { limits });
  if (!reading.ok) return `${reading.code}: ${reading.message}`;
  if (reading.value.kind !== 'articles') throw new Error('a PDF has no columns to be told');
  const [draft, ...others] = reading.value.drafts;
  expect(others).toEqual([]);
  return draft!;
};

/** The draft of a PDF that can be read. */
const draftOf = async (pages: readonly (readonly PdfText[])[], info = {}): Promise<ArticleDraft> => {
  const draft = await read(pdfOf(pages, { info }));
  if (typeof draft === 'string') throw new Error(draft);
  return draft;
};

const paragraphsOf = ({ article }: ArticleDraft): string[] => article.text.split('\n\n');

/** Lines below each other, the first of them at `y`. */
const lines = (x: number, y: number, texts: readonly string[], size = 10): PdfText[] =>
  texts.map((text, i) => ({ x, y: y + i * 13, size, text }));

const FARES =
  'The fare for a crossing will rise in April, the harbour office said on Friday, and a family of four that crosses every weekend will pay ninety more a year than it did when the line was opened to cars.';
const BOOKS =
  'The mayor of the smaller island asked for the books of the last three years, of which only one has been published, and for a hearing before the summer, at which those who live there may speak.';
const BRIDGE =
  'Eleven thousand people live on the three islands, and one in four of them works on the mainland; in the year before last the bridge was closed for repairs and more of them took the boat.';

describe('lines become paragraphs', () => {
  it.each([
    ['set in', { columns: 1, indent: 15 }],
    ['set apart', { columns: 1, gap: 8 }],
    ['in two columns', { columns: 2, indent: 15 }],
    ['in three columns', { columns: 3, gap: 8 }],
    ['over several pages', { columns: 1, indent: 15, top: 400, foot: 440 }],
    ['over columns and pages', { columns: 2, indent: 15, top: 400, foot: 440 }],
  ])('%s', async (_, setting) => {
    expect(paragraphsOf(await draftOf(typeset([FARES, BOOKS, BRIDGE], setting)))).toEqual([FARES, BOOKS, BRIDGE]);
  });

  it('a headline and a name across two columns come first, and a heading in a column stays there', async () => {
    const [page] = typeset([FARES, BOOKS, BRIDGE, FARES], { columns: 2, indent: 15, top: 160, foot: 230 });
    const head = [
      { x: 60, y: 100, size: 24, text: 'Fares on the ferry are to rise again' },
      {
        x: 60,
        y: 125,
        size: 10,
        text: 'By Mara Lind and others who were at the harbour when it was told on Friday evening',
      },
    ];
    const { article } = await draftOf([[...page!, ...head]]);
    expect(article.text).toMatch(
      /^Fares on the ferry are to rise again\n\nBy Mara Lind and .* Friday evening\n\nThe fare/,
    );
    expect(article.meta.title).toBe('Fares on the ferry are to rise again');
    expect(article.zones[0]).toEqual({ type: 'heading', start: 0, end: 36 });
  });

  it('columns whose lines are not level are told apart', async () => {
    const left = lines(60, 100, [
      'The boats left the old harbour in the',
      'evening, when the wind had gone down',
      'and the tide was with them at last.',
    ]);
    const right = lines(320, 106, [
      'Nobody on the quay had seen the like',
      'of it since the year of the great fire,',
      'the oldest of the fishermen told us.',
    ]);
    expect(paragraphsOf(await draftOf([[...left, ...right]]))).toEqual([
      'The boats left the old harbour in the evening, when the wind had gone down and the tide was with them at last.',
      'Nobody on the quay had seen the like of it since the year of the great fire, the oldest of the fishermen told us.',
    ]);
  });

  it('a box beside the text is read apart from it, and what follows at full width after both', async () => {
    const [full] = typeset([BRIDGE], { columns: 1, top: 220 });
    const beside = lines(60, 100, [
      'The fare for a crossing will rise in April, the',
      'harbour office said on Friday, and a family of',
      'four that crosses every weekend will pay ninety',
      'more a year than it did when the line opened.',
    ]);
    const box = lines(320, 100, [
      'Nobody on the quay had seen the like of it',
      'since the year of the great fire, the oldest',
      'of the fishermen told us, and the others at',
      'his table said that they had not either.',
    ]);
    const rest = typeset([FARES, BOOKS, FARES, BOOKS], { columns: 1, top: 300, gap: 20 })[0]!;
    const all = paragraphsOf(await draftOf([[...beside, ...box, ...full!, ...rest]]));
    expect(all).toEqual([
      beside.map(({ text }) => text).join(' '),
      box.map(({ text }) => text).join(' '),
      BRIDGE,
      FARES,
      BOOKS,
      FARES,
      BOOKS,
    ]);
  });

  it('a justified line of few words is no row of a table', async () => {
    // The words fill the column of 47 letters with two gaps as wide as each other.
    const stretched = [
      { x: 60, y: 126, text: 'government' },
      { x: 150, y: 126, text: 'announcement' },
      { x: 250, y: 126, text: 'yesterday' },
    ];
    const page = [
      ...lines(60, 100, [
        'It was said on Friday at the old quay that no',
        'other harbour had been told of the plans of the',
      ]),
      ...stretched,
      ...lines(60, 139, ['of the three islands, which is to be read today', 'in the hall.']),
    ];
    expect(paragraphsOf(await draftOf([page]))).toEqual([
      'It was said on Friday at the old quay that no other harbour had been told of the plans of the government announcement yesterday of the three islands, which is to be read today in the hall.',
    ]);
  });

  it('rows of a table stay rows, and items of a list lines', async () => {
    const rows = [
      ['Harbour', '2021', '2022'],
      ['Old quay', '410', '396'],
      ['New quay', '1,204', '1,187'],
    ];
    const table = rows.flatMap((cells, row) => cells.map((text, i) => ({ x: 60 + 150 * i, y: 100 + 13 * row, text })));
    const list = lines(60, 180, ['• The fare rises in April.', '• The boats leave at', 'seven from now on.']);
    expect(paragraphsOf(await draftOf([[...table, ...list]]))).toEqual([
      'Harbour\t2021\t2022\nOld quay\t410\t396\nNew quay\t1,204\t1,187',
      '• The fare rises in April.\n• The boats leave at seven from now on.',
    ]);
  });

  it('pages that lie on their side are read as they are seen', async () => {
    const turned = pdfOf([[]], { rotate: 90 });
    const source = new TextDecoder().decode(pdfOf([[{ x: 100, y: 100, text: 'Upright again.' }]], { rotate: 90 }));
    const upright = new TextEncoder().encode(source.replace('1 0 0 1 100 742', '0 1 -1 0 100 100'));
    const draft = await read(upright);
    expect(draft).toMatchObject({ article: { text: 'Upright again.' }, leftOut: [] });
    expect(await read(turned)).toMatch(/^no-text/);
  });
});

describe('furniture of pages', () => {
  it('heads, feet and numbers are left out, each told once', async () => {
    const pages = typeset([FARES, BOOKS, BRIDGE, FARES], { columns: 1, indent: 15, top: 380, foot: 420 });
    const furnished = pages.map((page, number) => [
      { x: 60, y: 40, text: 'The Harbour Post' },
      { x: 400, y: 40, text: `3 March 2023, part ${number + 1}` },
      ...page,
      { x: 60, y: 800, text: 'Printed on the quay' },
      { x: 290, y: 815, text: `– ${number + 1} –` },
    ]);
    expect(pages.length).toBeGreaterThan(2);
    const draft = await draftOf(furnished);
    expect(paragraphsOf(draft)).toEqual([FARES, BOOKS, BRIDGE, FARES]);
    const end = draft.article.text.length;
    expect(draft.leftOut).toEqual([
      { text: 'The Harbour Post 3 March 2023, part 1', reason: 'page-head', at: 0 },
      { text: 'Printed on the quay', reason: 'page-foot', at: end },
      { text: '– 1 –', reason: 'page-number', at: end },
    ]);
  });

  it('a line that stands on one page alone stays, a date too', async () => {
    const page = [{ x: 60, y: 60, text: '3 March 2023' }, ...lines(60, 110, ['The boats left in the evening.'])];
    const { article, leftOut } = await draftOf([page]);
    expect(article.text).toBe('3 March 2023\n\nThe boats left in the evening.');
    expect(leftOut).toEqual([]);
  });
});

describe('letters', () => {
  it('ligatures are taken apart', async () => {
    const { article } = await draftOf([lines(60, 100, ['The e\ufb03cient o\ufb03ce of an a\ufb04uent \ufb01rm.'])]);
    expect(article.text).toBe('The efficient office of an affluent firm.');
  });

  it('text from right to left is read from the right, numbers and foreign words in it from the left', async () => {
    const seen = (text: string) => [...text].reverse().join('');
    const page = [
      { x: 60, y: 100, text: seen('يوم الجمعة') },
      { x: 115, y: 100, text: 'Old Quay' },
      { x: 160, y: 100, text: '2023' },
      { x: 185, y: 100, text: seen('وصلت القوارب') },
    ];
    const { article } = await draftOf([page]);
    expect(article.text).toBe('وصلت القوارب Old Quay 2023 يوم الجمعة');
  });

  it('brackets and guillemets around Arabic open where they are read first, and a full stop follows its number', async () => {
    const seen = (text: string) => [...text].reverse().join('');
    // From the left, as such a page shows it: each sign is that which is drawn there.
    const page = [
      { x: 60, y: 100, text: '.2023' },
      { x: 90, y: 100, text: seen('مارس') },
      { x: 120, y: 100, text: '(' },
      { x: 125, y: 100, text: seen('القديم') },
      { x: 155, y: 100, text: ')' },
      { x: 165, y: 100, text: '«' },
      { x: 170, y: 100, text: seen('محمد') },
      { x: 190, y: 100, text: '»' },
    ];
    const { article } = await draftOf([page]);
    expect(article.text).toBe('«محمد» (القديم) مارس 2023.');
  });

  it('Arabic shapes become letters', async () => {
    const { article } = await draftOf([[{ x: 60, y: 100, text: '\ufe8e\ufe92\ufea3\ufeae\ufee3' }]]);
    expect(article.text).toBe('مرحبا');
  });

  it('letters that no font names are told of', async () => {
    const { warnings } = await draftOf([lines(60, 100, ['\ue001\ue002\ue003\ue004 \ue005\ue006'])]);
    expect(warnings).toEqual([
      'The fonts of this PDF do not tell which letters they draw; compare its text with the pages.',
    ]);
  });
});

describe('what the document says of itself', () => {
  const info = { Title: 'Fares  to rise', Author: 'Mara Lind' };

  it('its title counts when the article begins with it, its author always', async () => {
    const head = { x: 60, y: 80, size: 20, text: 'FARES TO RISE' };
    const { article } = await draftOf([[head, ...typeset([FARES], { columns: 1 })[0]!]], info);
    expect(article.meta).toMatchObject({ title: 'Fares to rise', byline: 'Mara Lind', language: 'en' });
  });

  it.each(['Another issue', 'Microsoft Word - fares.docx', 'fares_final', 'untitled'])(
    '“%s” is no title',
    async (Title) => {
      const { article } = await draftOf(
        [[{ x: 60, y: 80, size: 20, text: `Fares rise ${Title === 'untitled' ? Title : ''}` }]],
        { Title },
      );
      expect(article.meta.title).not.toBe(Title);
    },
  );
});

describe('what cannot be read is refused in a sentence', () => {
  const page = lines(60, 100, ['The boats left in the evening.']);

  it.each([
    [
      'a locked one',
      pdfOf([page], { locked: true }),
      'pdf-locked: This PDF is locked with a password; open it in a reader of PDFs, save it without one, and add that.',
    ],
    [
      'pages without text',
      pdfOf([[], []]),
      'no-text: The pages of this PDF are pictures without text; have a program recognise their letters (OCR) first.',
    ],
    [
      'one without pages',
      new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n'),
      'pdf-broken: This PDF is damaged or not whole; fetch it again.',
    ],
    [
      'noise',
      new TextEncoder().encode(`%PDF-1.4\n${'\u0001z<<['.repeat(500)}`),
      'pdf-broken: This PDF is damaged or not whole; fetch it again.',
    ],
  ])('%s', async (_, bytes, sentence) => {
    expect(await read(bytes)).toBe(sentence);
  });

  it('more pages than the limit', async () => {
    const limits = { ...LIMITS, pages: 2 };
    expect(await read(pdfOf([page, page, page]), limits)).toBe(
      'too-many-pages: This PDF has 3 pages, more than the 2 that are read at once; split it.',
    );
    expect(await read(pdfOf([page, page]), limits)).toHaveProperty('article');
  });

  it('the caller’s bytes stay as they were', async () => {
    const bytes = pdfOf([page]);
    const before = bytes.slice();
    await read(bytes);
    expect(bytes).toEqual(before);
  });
});
