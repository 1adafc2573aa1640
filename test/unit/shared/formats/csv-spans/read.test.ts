import { describe, expect, it } from 'vitest';
import { spanColumns } from '../../../../../shared/formats/csv-spans/columns.ts';
import { readSpanTables } from '../../../../../shared/formats/csv-spans/read.ts';
import { readAnnotated } from '../../../../../shared/formats/import/read-annotated.ts';
import type { SourceFile } from '../../../../../shared/ingest/draft.ts';

const TEXT = 'The "quay", lost;\nnine boats.';
const file = (name: string, content: string): SourceFile => ({ name, bytes: new TextEncoder().encode(content) });
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const place = (words: string): string => `${TEXT.indexOf(words)},${TEXT.indexOf(words) + words.length}`;

function read(files: readonly SourceFile[], columns: Parameters<typeof readSpanTables>[2] = {}) {
  const made = readSpanTables(files, 'utf16', columns);
  if (!made.ok) throw new Error(made.message);
  return made.value.map(({ name, text, meta, marks }) => ({
    ...{ name, meta },
    marks: marks.map(({ label, spans, attrs, annotator, note }) => ({
      ...{ label, attrs, annotator, note },
      words: spans.map(({ start, end }) => text.slice(start, end)).join('|'),
    })),
  }));
}
const refusal = (...files: readonly SourceFile[]): string => {
  const made = readSpanTables(files, 'utf16', {});
  return made.ok ? 'read' : made.message;
};

describe('a table of spans', () => {
  it('has its text in each row, with attributes, annotator and note beside the mark', () => {
    const table = [
      'full_text,start,end,quote,label,annotator,note,stance',
      `${quoted(TEXT)},${place('nine boats')},nine boats,figure,Ana,sure,`,
      `${quoted(TEXT)},${place('"quay", lost;')},${quoted('"quay", lost;')},claim,Ben,,for`,
    ].join('\r\n');
    expect(read([file('a.csv', `\ufeff${table}\r\n`)])).toEqual([
      {
        ...{ name: 'a.csv', meta: {} },
        marks: [
          { label: 'figure', attrs: {}, annotator: 'Ana', note: 'sure', words: 'nine boats' },
          { label: 'claim', attrs: { stance: 'for' }, annotator: 'Ben', note: null, words: '"quay", lost;' },
        ],
      },
    ]);
  });

  it.each([
    ['a second table', [file('texts.csv', `doc_id;title;text\nd1;Lost;${quoted(TEXT)}\n`)], { title: 'Lost' }],
    ['a text file of its name', [file('texts/d1.txt', TEXT)], {}],
  ] as const)('has its texts in %s', (_, texts, meta) => {
    const spans = `doc_id\tbegin\tend\tcategory\nd1\t${place('nine').replace(',', '\t')}\tfigure\n`;
    const [document] = read([file('spans.tsv', spans), ...texts]);
    expect(document).toMatchObject({ meta, marks: [{ label: 'figure', words: 'nine' }] });
  });

  it('has what its other columns say as attributes, and details of articles in any case; what an article cannot have is counted', () => {
    const texts = file('texts.csv', `ID,Title,Section,text\nd1,Lost,Harbour,${quoted(TEXT)}\n`);
    const spans = `doc_id,start,end,label,state,created,Doc_Title,URL\nd1,${place('nine')},figure,home,2020,x,https://quay.example/\n`;
    const made = readSpanTables([file('spans.csv', spans), texts], 'utf16', {});
    if (!made.ok) throw new Error(made.message);
    expect(made.value).toMatchObject([
      {
        meta: { title: 'Lost', url: 'https://quay.example/' },
        marks: [{ attrs: { state: 'home', created: '2020' } }],
        notRead: { 'details that an article has no place for (Section)': 1 },
      },
    ]);
  });

  it('is read by the columns that a person names', () => {
    const table = `Inhalt,von,bis,Code\n${quoted(TEXT)},${place('nine')},Zahl\n`;
    expect(spanColumns(['Inhalt', 'von', 'bis', 'Code'])).toBeNull();
    const columns = { text: 'Inhalt', start: 'von', end: 'bis', label: 'Code' };
    expect(read([file('a.csv', table)], columns)).toMatchObject([{ marks: [{ label: 'Zahl', words: 'nine' }] }]);
  });

  it('counts rows without a place, and takes offsets as spreadsheets write them', () => {
    const table = `text,start,end,label\n${quoted(TEXT)},,,claim\n${quoted(TEXT)},18.0,22.0,figure\n`;
    const made = readSpanTables([file('a.csv', table)], 'utf16', {});
    expect(made).toMatchObject({ value: [{ marks: [{ label: 'figure' }], notRead: { 'rows without a place': 1 } }] });
  });

  it.each([
    ['without rows', [file('a.csv', '')], 'a.csv: This table has no rows. Choose another file.'],
    [
      'with a row of another length',
      [file('a.csv', 'text,start,end,label\nNine,0,4,x\nNine,0\n')],
      'a.csv: Row 3 does not have the cells that the header names. Save the table again as CSV.',
    ],
    [
      'without the columns',
      [file('a.csv', 'a,b\n1,2\n')],
      'No table here has columns for a text, a start, an end and a label. Name them in its first row.',
    ],
    [
      'of a text that is not there',
      [file('a.csv', 'doc_id,start,end,label\nd9,0,4,x\n')],
      'a.csv: Row 2: there is no text for “d9”. Bring in the table of texts, or the text files, together with this one.',
    ],
    [
      'whose quote lies elsewhere',
      [file('a.csv', 'full_text,start,end,quote,label\nNine boats,0,4,boats,x\n')],
      'a.csv: Row 2: “boats” does not stand in the text where the row says.',
    ],
    [
      'of Postil’s own with a broken list of stretches',
      [
        file(
          'x.csv',
          'aid,text_hash,mark,tag,state,start,end,start16,end16,quote,fragments\na,h,m1,claim,exact,0,4,0,4,Nine,{}\n',
        ),
        file('a.txt', 'Nine boats'),
      ],
      'x.csv: Row 2: the row of the mark m1 is broken.',
    ],
    [
      'whose places are none',
      [file('a.csv', 'text,start,end,label\nNine boats,four,9,x\n')],
      'a.csv: Row 2: there is no stretch from -1 to 9 in the text.',
    ],
  ])('%s is refused by row', (_, files, sentence) => {
    expect(refusal(...files)).toBe(sentence);
  });
});

it('a table of spans with a space behind each delimiter has its quotes where they are', () => {
  const row = '"Ten, she said.", 0, 4, "Ten,", figure';
  for (const header of ['full_text, start, end, quote, label', '"full_text", "start", "end", "quote", "label"']) {
    const table = file('a.csv', `${header}\n${row}\n`);
    expect(read([table])).toMatchObject([{ marks: [{ label: 'figure', words: 'Ten,' }] }]);
    expect(readAnnotated([table], { format: null, unit: null })).toMatchObject({ ok: true, value: { format: 'csv' } });
  }
});
