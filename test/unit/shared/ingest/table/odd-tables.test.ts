import { describe, expect, it } from 'vitest';
import { readAll } from '../read-all.ts';

const EVENING = 'The boats left the old harbour in the evening, when the wind had gone down and the sea was flat.';
const MORNING = 'In the morning nobody on the quay had seen them, and the sea was as flat as a table in a hall.';
const NOT_WHOLE =
  'No row of this table is whole: each has more or fewer cells than it has columns, or torn quotation marks; export it again.';

describe('tables as spreadsheets and databases write them', () => {
  it.each([
    ['as it is', 'sep=;\r\n', ';'],
    ['in quotation marks', '"sep=;"\r\n', ';'],
    ['a comma in a text of semicolons', 'sep=,\n', ','],
    ['a tab', 'sep=\t\n', '\t'],
  ])('Excel’s line on the delimiter is no row: %s', async (_, line, by) => {
    const table = `${line}${['title', 'text'].join(by)}\r\n${['Boats; gone', `"${EVENING}"`].join(by)}\r\n`;
    const rows = by === ';' ? table.replace('Boats; gone', '"Boats; gone"') : table;
    expect(await readAll('a.csv', rows)).toMatchObject({
      texts: { 'row 2 of a.csv': EVENING },
      metas: [{ title: 'Boats; gone' }],
    });
  });

  it.each([
    ['a paragraph each', `<p>${EVENING}</p>\n<p>“So,” she said &amp; left.<br>Then</p>`],
    [
      'in an element',
      `<div class="body"><p>${EVENING}</p><script>x()</script><p>“So,” she said & left.<br/>Then</div>`,
    ],
  ])('a text in HTML is read as such, nothing of its marks comes in: %s', async (_, cell) => {
    const csv = `title,text\nBoats,"${cell.replaceAll('"', '""')}"\n`;
    expect(await readAll('a.csv', csv)).toMatchObject({
      texts: { 'row 2 of a.csv': `${EVENING}\n\n“So,” she said & left.\nThen` },
    });
  });

  it('a text that speaks of HTML stays as it is', async () => {
    const text = `${EVENING} The page began with <p> and ended with </p>, she said.`;
    expect(await readAll('a.csv', `title,text\nBoats,"${text}"\n`)).toMatchObject({
      texts: { 'row 2 of a.csv': text },
    });
  });

  it.each([
    ['a quotation mark opens and never closes', `title,text\n"Boats,${EVENING}\nQuay,${MORNING}\n`],
    ['cells are missing in each', 'title,text\nBoats\nQuay\n'],
  ])('of which no row is whole is refused, nobody is asked what its columns are: %s', async (_, csv) => {
    expect(await readAll('a.csv', csv, { asks: true })).toBe(NOT_WHOLE);
  });
});

describe('tables with a space behind each delimiter', () => {
  it.each([
    [
      'commas',
      'a.csv',
      `title, text, date\n"Boats", "${EVENING}", 2024-10-18\nQuay, "${MORNING} ""So,"" she said", 2024-10-19\n`,
    ],
    [
      'semicolons and CRLF, an empty cell',
      'a.csv',
      `"title"; "text"; "date"\r\n"Boats"; "${EVENING}"; 2024-10-18\r\n;  "${MORNING} ""So,"" she said";"2024-10-19"\r\n`.replace(
        ';"2024',
        '; "2024',
      ),
    ],
    [
      'tabs',
      'a.tsv',
      `title\t text\t date\nBoats\t "${EVENING}"\t 2024-10-18\nQuay\t "${MORNING} ""So,"" she said"\t 2024-10-19`,
    ],
  ])('a quoted cell is quoted: %s', async (_, name, table) => {
    expect(await readAll(name, table)).toMatchObject({
      texts: { [`row 2 of ${name}`]: EVENING, [`row 3 of ${name}`]: `${MORNING} "So," she said` },
      metas: [{ date: '2024-10-18' }, { date: '2024-10-19' }],
      refused: {},
    });
  });

  it.each([
    ['one delimiter has none', 'title,text\nBoats, "They left"\n', '"They left"'],
    ['words stand behind a quoted cell', 'title, text\nBoats, "They left" she said\n', '"They left" she said'],
  ])('any other stays as it is: %s', async (_, table, text) => {
    const read = await readAll('a.csv', table);
    expect(JSON.stringify(read)).toContain(JSON.stringify(text).slice(1, -1));
  });
});

describe('JSON as programs answer it', () => {
  const rows = (...texts: readonly string[]) => texts.map((text) => ({ text }));

  it('the list with texts is that of the articles, whatever other lists there are', async () => {
    const json = JSON.stringify({ articles: rows(EVENING), tags: [{ name: 'sea' }], sources: [{ id: 'post' }] });
    expect(await readAll('a.json', json)).toMatchObject({ texts: { 'item 1 of a.json': EVENING } });
  });

  it('two lists of articles come in both, each item by its list', async () => {
    const json = JSON.stringify({ news: rows(EVENING), reports: rows(MORNING) });
    expect(await readAll('a.json', json)).toMatchObject({
      texts: { 'item 1 of a.json/news': EVENING, 'item 1 of a.json/reports': MORNING },
    });
  });

  it('a list further down is found', async () => {
    const json = JSON.stringify({ status: 'ok', response: { total: 1, docs: rows(EVENING) } });
    expect(await readAll('a.json', json)).toMatchObject({ texts: { 'item 1 of a.json': EVENING } });
  });

  it('a text that is a list of paragraphs keeps them apart; names in a list get commas', async () => {
    const json = JSON.stringify([{ title: 'Boats', authors: ['Mara Lind', 'Jon'], body: [EVENING, MORNING] }]);
    expect(await readAll('a.json', json)).toMatchObject({
      texts: { 'item 1 of a.json': `${EVENING}\n\n${MORNING}` },
      metas: [{ byline: 'Mara Lind, Jon' }],
    });
  });

  it('a list of anything but objects is refused, nobody is asked what its columns are', async () => {
    expect(await readAll('a.json', '["one", "two"]', { asks: true })).toBe(NOT_WHOLE);
  });
});
