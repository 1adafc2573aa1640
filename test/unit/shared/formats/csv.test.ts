import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csv as csvFor } from '../../../../shared/formats/csv.ts';
import { formatOf } from '../../../../shared/formats/formats.ts';
import { guard, unguard } from '../../../../shared/formats/formula-guard.ts';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { writtenInMemory } from '../../../kit/memory-files.ts';
import { broughtIn } from './came-in.ts';
import { goldArticle } from './gold.ts';
import { sampleArticle } from './sample-article.ts';

const csv = csvFor();
const { parts, ids } = goldArticle();
const article = gatherArticle(parts, 'include', noCounts());
const [marks, articles] = csv.write(article, 1).map(({ text }, at) => `${csv.begin()[at]?.text}${text}`) as [
  string,
  string,
];
const rows = Papa.parse<Record<string, string>>(marks.slice(1), { header: true, skipEmptyLines: true });
const row = (name: string) => rows.data.find((found) => found.mark === ids[name])!;

describe('csv', () => {
  it('begins with a BOM, ends rows with CRLF, and has a row a mark', () => {
    expect(marks.startsWith('\ufeffaid,')).toBe(true);
    expect(articles.startsWith('\ufeffaid,')).toBe(true);
    expect(marks.endsWith('\r\n')).toBe(true);
    expect(rows.errors).toEqual([]);
    expect(rows.data.length).toBe(article.marks.length);
  });

  it('carries quotes, commas, tabs and line ends whole', () => {
    expect(row('separator').quote).toBe('line\u2028of its own, with "quotes", commas;\tand');
    expect(row('end').quote).toBe('The\nend 🙂');
  });

  it('gives attributes a column each, and those without one as JSON', () => {
    expect(row('flags')).toMatchObject({
      'attrs.value': '3000',
      'attrs.unit': 'flags',
      'attrs.other': '{"odd":["x",1]}',
    });
    expect(row('crossing')).toMatchObject({ 'attrs.stance': '-1', 'attrs.checkworthy': 'true' });
  });

  it('brings every value back as what it was, under whatever tag', async () => {
    const odd = { value: 5, low: true, claimer: ['x'], concept: 'sea', unit: '' };
    const others = { value: 'five', low: -1.5, checkworthy: 'true', stance: '+1' };
    const told = sampleArticle('Nine of ten said so.', [
      ['poll', 'Nine', { attrs: odd }],
      ['figure', 'ten', { attrs: others }],
      ['claim', 'said so', { attrs: { ...others, checkworthy: true } }],
    ]);
    const [document] = broughtIn((await writtenInMemory(formatOf('csv'), [told])).files, null, [told]);
    expect(document?.marks.map(({ attrs }) => attrs)).toEqual(told.marks.map(({ attrs }) => attrs));
  });

  it('joins a discontinuous mark from its first to its last words, with the pieces beside', () => {
    const { start, end, quote, fragments } = row('split');
    const pieces = JSON.parse(fragments!);
    expect(quote).toBe('It is over, … all of it.');
    expect([Number(start), Number(end)]).toEqual([pieces[0].start, pieces[1].end]);
    expect(row('start').fragments).toBe('');
  });

  it('leaves the offsets of an orphan empty', () => {
    expect(row('orphan')).toMatchObject({ state: 'orphan', start: '', end16: '', quote: 'This goes away.' });
  });

  it('guards cells that a spreadsheet would run, numbers apart, and can take the guard off again', () => {
    expect(row('formula').quote).toBe("'=SUM(A1) costs");
    expect(row('minus').quote).toBe('-5');
    expect(row('start').outlet).toBe("'@gold");
    for (const cell of ['=a', '+1', '-1.5', '-1x', "'=a", "''=a", "'a", '', '@', '\tx', "'-1"]) {
      expect(unguard(guard(cell))).toBe(cell);
    }
    expect(guard('+1')).toBe('+1');
    expect(guard("'=a")).toBe("''=a");
  });

  it('tells relations at the mark they begin at', () => {
    expect(JSON.parse(row('crossing').relations!)).toMatchObject([{ type: 'uses' }, { type: 'uses' }]);
  });

  it('says which part of what was written cannot be read back', () => {
    const [marksPiece = '', articlePiece = ''] = csv.write(article, 1).map(({ text }) => text);
    const said = (marks: string, row: string) => {
      const read = csv.read([marks, row].map((text) => ({ file: '', text })));
      return read.ok ? null : read.message;
    };
    expect(said(marksPiece, articlePiece)).toBeNull();
    expect(said(marksPiece, '')).toBe('the row of the article is broken');
    expect(said(marksPiece.slice(0, -30), articlePiece)).toBe('rows are broken');
    const split = `"[{""start"":`;
    expect(marksPiece).toContain(split);
    expect(said(marksPiece.replace(split, `"[{""start""`), articlePiece)).toBe(
      `the row of the mark ${ids.split} is broken`,
    );
  });
});
