import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { jsonl, readJsonl } from '../../../../shared/formats/jsonl.ts';
import { goldArticle } from './gold.ts';
import { schemaProblems } from './json-schema.ts';

const { parts } = goldArticle();
const article = gatherArticle(parts, 'include', noCounts());
const line = jsonl.write(article, 1)[0]?.text ?? '';

describe('jsonl', () => {
  it('is one line an article, whatever line ends the text has', () => {
    expect(line.indexOf('\n')).toBe(line.length - 1);
  });

  it('reads back exactly what was written', () => {
    expect([...readJsonl(line + line)]).toEqual([
      { ok: true, value: article },
      { ok: true, value: article },
    ]);
  });

  it('keeps the order of its keys', () => {
    const row = JSON.parse(line);
    const top = 'schema aid title outlet date url language text textHash zones marks relations';
    expect(Object.keys(row).join(' ')).toBe(top);
    const mark = 'id tag state spans attrs author at contested dropContested';
    expect(Object.keys(row.marks[0]).join(' ')).toBe(mark);
    expect(Object.keys(row.marks[0].spans[0]).join(' ')).toBe('start end start16 end16 quote was');
    expect(Object.keys(row.relations[0]).join(' ')).toBe('id type from to attrs author at contested dropContested');
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
    const schema = JSON.parse(
      readFileSync(new URL('../../../../shared/formats/jsonl.schema.json', import.meta.url), 'utf8'),
    );
    expect(schemaProblems(schema, JSON.parse(line))).toEqual([]);
    const broken = JSON.parse(line);
    broken.marks[0].spans[0].start = -1;
    broken.marks[1].state = 'lost';
    delete broken.textHash;
    expect(schemaProblems(schema, broken)).toHaveLength(3);
  });
});
