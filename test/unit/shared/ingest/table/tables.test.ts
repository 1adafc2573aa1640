import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../../shared/ingest/limits.ts';
import { encodeAs, utf16 } from '../bytes.ts';
import { readAll } from '../read-all.ts';

const EVENING = 'The boats left the old harbour in the evening, when the wind had gone down.';
const MORNING = 'In the morning nobody on the quay had seen them, and the sea was as flat as a table.';

describe('a table with a row an article', () => {
  it('is read with its details; numbers keep their zeros', async () => {
    const csv = `id,Headline,body,Newspaper,author,pub_date,link,lang\r\n007,Boats gone,"${EVENING}\r\n\r\nNobody saw ""them"".",The Harbour Post,Mara Lind,2023-03-04T09:30:00Z,https://post.example/7,en\r\n`;
    expect(await readAll('a.csv', `\ufeff${csv}`)).toEqual({
      texts: { 'row 2 of a.csv': `${EVENING}\n\nNobody saw "them".` },
      metas: [
        {
          title: 'Boats gone',
          outlet: 'The Harbour Post',
          byline: 'Mara Lind',
          date: '2023-03-04T09:30',
          url: 'https://post.example/7',
          language: 'en',
        },
      ],
      warnings: [],
      refused: {},
    });
    const columns = { text: 'body', title: 'id' };
    expect(await readAll('a.csv', csv, { columns })).toMatchObject({ metas: [{ title: '007' }] });
  });

  it('is asked about, where somebody can be, while columns would be passed over and title or date are in none', async () => {
    const csv = `Rubrik,Text,erschienen\nBoats,"${EVENING}",03.05.2023\n`;
    expect(await readAll('a.csv', csv, { asks: true })).toMatchObject({ proposal: { text: 'Text' } });
    expect(await readAll('a.csv', csv)).toMatchObject({ texts: { 'row 2 of a.csv': EVENING } });
    // A day is proposed by what stands in its column, and taken for the article's only by a person.
    const dated = { proposal: { text: 'Text', date: 'erschienen' } };
    expect(await readAll('a.csv', `${csv}Nets,"${MORNING}",3. Mai 2023\n`, { asks: true })).toMatchObject(dated);
    expect(await readAll('a.csv', csv)).toMatchObject({ metas: [{ date: '' }] });
    const two = `Rubrik,Text,erschienen,geladen\nBoats,"${EVENING}",03.05.2023,04.05.2023\n`;
    expect(await readAll('a.csv', two, { asks: true })).toEqual(
      expect.objectContaining({ proposal: { text: 'Text' } }),
    );
    const numbered = `Rubrik,Text,Nummer\nBoats,"${EVENING}",3\n`;
    expect(await readAll('a.csv', numbered, { asks: true })).toEqual(
      expect.objectContaining({ proposal: { text: 'Text' } }),
    );
    const full = `id,title,text,date\n7,Boats,"${EVENING}",2023-05-03\n`;
    expect(await readAll('a.csv', full, { asks: true })).toMatchObject({ texts: { 'row 2 of a.csv': EVENING } });
  });

  it.each([
    ['tabs', `title\ttext\nBoats\t${EVENING}\n`],
    ['semicolons', `title;text\nBoats;"${EVENING}"\n`],
    ['strokes', `title|text\nBoats|${EVENING}\n`],
    ['UTF-16', utf16(`title,text\nBoats,"${EVENING}"\n`, 'le')],
    ['Windows-1252', encodeAs('windows-1252', `title,text\nBoäts,"${EVENING}"\n`)],
  ])('with %s', async (_, content) => {
    expect(await readAll('a.csv', content)).toMatchObject({ texts: { 'row 2 of a.csv': EVENING }, refused: {} });
  });

  it('refuses the rows that are no articles, by their numbers', async () => {
    const csv = `title,text\nA,"${EVENING}"\nB,\nC,one,two\nD\nE,"${MORNING}",,\n`;
    expect(await readAll('a.csv', csv)).toMatchObject({
      texts: { 'row 2 of a.csv': EVENING, 'row 6 of a.csv': MORNING },
      refused: {
        'row 3 of a.csv': 'There are no words in this article; choose another file or paste the text itself.',
        'row 4 of a.csv':
          'This row has 3 cells where the table has 2 columns; look for a missing quotation mark in it.',
        'row 5 of a.csv':
          'This row has 1 cells where the table has 2 columns; look for a missing quotation mark in it.',
      },
    });
  });

  it('refuses rows whose quotation marks are torn: no row becomes part of another; with tabs they are letters', async () => {
    const torn = 'A quotation mark in this row is not closed, or stands inside a cell';
    const open = `title,text\n\nA,"${EVENING}"\nB,"${MORNING}\nC,${EVENING}\n`;
    expect(await readAll('a.csv', open)).toMatchObject({
      texts: { 'row 2 of a.csv': EVENING },
      refused: { 'row 3 of a.csv': expect.stringContaining(torn) },
    });
    const quoted = `title\ttext\nA\t"Nine," said ${EVENING}\nB\t${MORNING}\n`;
    expect(await readAll('a.tsv', quoted)).toMatchObject({
      texts: { 'row 2 of a.tsv': `"Nine," said ${EVENING}`, 'row 3 of a.tsv': MORNING },
      refused: {},
    });
  });

  it('has all its rows, however many empty lines stand between them', async () => {
    const csv = `title,text\n${`\n\nA,"${EVENING}"`.repeat(9)}\n`;
    const texts = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`row ${at + 2} of a.csv`, EVENING]));
    expect(await readAll('a.csv', csv, { limits: { ...LIMITS, articles: 10 } })).toMatchObject({ texts });
  });

  it.each([
    ['the day first', ['3/2/2024', '14/2/2024', '2/2/2024'], ['2024-02-03', '2024-02-14', '2024-02-02']],
    [
      'the month first',
      ['2/3/2024 7:05 pm', '2/14/2024', '12/1/2023'],
      ['2024-02-03T19:05', '2024-02-14', '2023-12-01'],
    ],
    ['which of them, nobody knows', ['3/2/2024', '5/5/2024', '2024-02-14'], ['', '2024-05-05', '2024-02-14']],
    ['now this, now that', ['3/2/2024', '14/2/2024', '2/14/2024'], ['', '2024-02-14', '2024-02-14']],
    ['no day of any year', ['3/2/2024', '44/2/2024', '13/13/2024'], ['', '', '']],
  ])('a column of dates tells by some of them how all are written: %s', async (_, dates, expected) => {
    const csv = `text,date\n${dates.map((date) => `"${EVENING} ${date.length}",${date}\n`).join('')}`;
    const found = await readAll('a.csv', csv);
    expect(found).toMatchObject({ metas: expected.map((date) => ({ date })) });
  });

  it('tells of a detail that could not be read', async () => {
    const csv = `text,date,url\n"${EVENING}",soon,nowhere\n`;
    expect(await readAll('a.csv', csv)).toMatchObject({
      metas: [{ date: '', url: '' }],
      warnings: [
        'What date says could not be read (soon); fill it in by hand.',
        'What url says could not be read (nowhere); fill it in by hand.',
      ],
    });
  });

  it('asks what the columns are when that is not certain', async () => {
    const csv = `nr,who,said\n01,Mara,"${EVENING}"\n02,Jon,"${MORNING}"\n`;
    const table = {
      header: ['nr', 'who', 'said'],
      samples: [
        ['01', 'Mara', EVENING],
        ['02', 'Jon', MORNING],
      ],
    };
    expect(await readAll('a.csv', csv)).toEqual({ ...table, proposal: {} });
    const longer = csv.replaceAll(EVENING, `${EVENING} ${MORNING}`);
    expect(await readAll('a.csv', longer)).toMatchObject({ proposal: { text: 'said' } });
    expect(await readAll('a.csv', csv, { columns: { text: 'said', byline: 'who' } })).toMatchObject({
      texts: { 'row 2 of a.csv': EVENING },
      metas: [{ byline: 'Mara' }, { byline: 'Jon' }],
    });
    expect(await readAll('a.csv', csv, { columns: { text: 'body' } })).toBe(
      'The table has no column body; it has nr, who, said.',
    );
  });

  it('asks when two columns are called as texts are, or the one that is has short cells', async () => {
    const two = `text,body\nshort,"${EVENING}"\n`;
    expect(await readAll('a.csv', two)).toMatchObject({ header: ['text', 'body'] });
    expect(await readAll('a.csv', `text,note\nshort,"${EVENING}"\n`)).toMatchObject({ proposal: { text: 'text' } });
  });

  it('names columns that have no name or one that is taken; without a header all of them', async () => {
    expect(await readAll('a.csv', `,x,x\n1,"${EVENING}",b\n`)).toMatchObject({
      header: ['column 1', 'x', 'x (column 3)'],
    });
    expect(await readAll('a.csv', `1,"${EVENING}"\n2,"${MORNING}"\n`)).toMatchObject({
      header: ['column 1', 'column 2'],
      samples: [['1', EVENING], expect.anything()],
    });
  });

  it('without rows, or with more than the limit, is refused', async () => {
    expect(await readAll('a.csv', 'title,text\n')).toBe(
      'This table has no rows below its header; choose another file.',
    );
    const limits = { ...LIMITS, articles: 2 };
    const rows = `${EVENING}\n`.replaceAll(',', ';');
    expect(await readAll('a.csv', `text\n${rows.repeat(3)}`, { limits })).toBe(
      'This file holds more than 2 articles; split it and add the parts.',
    );
    expect(await readAll('a.csv', `text\n${rows.repeat(2)}`, { limits })).toHaveProperty('texts');
  });
});

describe('JSON with an object an article', () => {
  const object = (fields: object) => JSON.stringify({ id: 9007199254740993n.toString(), text: EVENING, ...fields });

  it('a line each; a broken line is refused by its number', async () => {
    const jsonl = `${object({ source: { name: 'The Post' }, authors: ['Mara', 'Jon'] })}\n\n{"text": "cut\n${object({})}\r\n[1]\n`;
    const columns = { text: 'text', outlet: 'source.name', byline: 'authors' };
    expect(await readAll('a.jsonl', jsonl, { columns })).toMatchObject({
      texts: { 'line 1 of a.jsonl': EVENING, 'line 4 of a.jsonl': EVENING },
      metas: [{ outlet: 'The Post', byline: 'Mara, Jon' }, { outlet: '' }],
      refused: {
        'line 3 of a.jsonl':
          'This is no JSON object with named fields, as every article must be; mend it and add it again.',
        'line 5 of a.jsonl': expect.any(String),
      },
    });
  });

  it.each([
    ['a list', `[${object({})},${object({ text: MORNING })}]`],
    ['a list under a name', `{"status": "ok", "articles": [${object({})}, ${object({ text: MORNING })}]}`],
  ])('%s', async (_, json) => {
    expect(await readAll('a.json', json)).toMatchObject({
      texts: { 'item 1 of a.json': EVENING, 'item 2 of a.json': MORNING },
    });
  });

  it('one object is one article, whatever lists it holds', async () => {
    const json = object({ text: `${EVENING} ${MORNING}`, marks: [{ tag: 'Claim' }] });
    expect(await readAll('a.json', json)).toMatchObject({ texts: { 'item 1 of a.json': `${EVENING} ${MORNING}` } });
  });

  it('of nothing but brackets is refused; those in strings do not count', async () => {
    expect(await readAll('a.json', '['.repeat(2_000_000))).toMatch(/^This is not one whole JSON file/);
    const said = `${EVENING} ${'['.repeat(500)} \\"{{`;
    expect(await readAll('a.json', object({ text: said }))).toMatchObject({ texts: { 'item 1 of a.json': said } });
  });

  it('that is none is refused', async () => {
    expect(await readAll('a.json', '{"text": ')).toBe(
      'This is not one whole JSON file, nor one with an object on each line; export it again.',
    );
  });
});
