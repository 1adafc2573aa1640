import { describe, expect, it } from 'vitest';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { readJsonl } from '../../../../shared/formats/jsonl.ts';
import { goldArticle } from './gold.ts';
import { schemaProblems } from './json-schema.ts';
import { jsonlLine } from './jsonl-line.ts';

const { parts } = goldArticle();
const article = gatherArticle(parts, 'include', noCounts());
const line = jsonlLine(article);

describe('jsonl', () => {
  it('is one line an article, whatever line ends the text has', () => {
    expect(line.indexOf('\n')).toBe(line.length - 1);
  });

  it('is what JSON makes of the whole row, without members that are not there', () => {
    expect(line).toBe(`${JSON.stringify(article)}\n`);
    expect(jsonlLine({ ...article, ...Object.fromEntries([['sets', undefined]]) })).toBe(line);
  });

  it('reads back exactly what was written', () => {
    expect([...readJsonl(line + line)]).toEqual([
      { ok: true, value: article },
      { ok: true, value: article },
    ]);
  });

  it('keeps the order of its keys', () => {
    const row = JSON.parse(line);
    const top = 'schema aid title outlet byline date url language text textHash zones marks relations';
    expect(Object.keys(row).join(' ')).toBe(top);
    const mark = 'id tag state spans attrs author at contested dropContested';
    expect(Object.keys(row.marks[0]).join(' ')).toBe(mark);
    expect(Object.keys(row.marks[0].spans[0]).join(' ')).toBe('start end start16 end16 quote was');
    expect(Object.keys(row.relations[0]).join(' ')).toBe('id type from to attrs author at contested dropContested');
  });

  it('reads rows of earlier versions, which have no byline', () => {
    const { byline, ...older } = JSON.parse(line);
    expect(byline).toBe('A. Writer');
    expect(readJsonl(JSON.stringify(older)).next().value).toMatchObject({ ok: true, value: { byline: '' } });
  });

  it('refuses a cut line and a foreign row by their numbers', () => {
    const [, cut] = readJsonl(line + line.slice(0, -20));
    expect(cut).toMatchObject({
      ok: false,
      code: 'not-json',
      message: expect.stringContaining('Line 2: This is not one whole JSON object'),
    });
    const [foreign] = readJsonl('{"text":"a","label":[]}');
    expect(foreign).toMatchObject({ ok: false, code: 'not-a-row', message: expect.stringContaining('schema') });
  });

  it('fits its JSON Schema, and the schema is strict', () => {
    expect(schemaProblems(JSON.parse(line))).toEqual([]);
    const broken = JSON.parse(line);
    broken.marks[0].spans[0].start = -1;
    broken.marks[1].state = 'lost';
    delete broken.textHash;
    expect(schemaProblems(broken)).toHaveLength(3);
  });
});
