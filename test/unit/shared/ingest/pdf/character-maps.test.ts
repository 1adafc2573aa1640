import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { CharacterMaps } from '../../../../../shared/ingest/pdf/open-pdf.ts';
import { type PdfText, pdfOf } from '../../../../kit/pdf.ts';
import { readAll } from '../read-all.ts';

const MAPS = new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json'));
const characterMaps: CharacterMaps = async (name) => new Uint8Array(await readFile(new URL(`${name}.bcmap`, MAPS)));

const line = (text: string, byTable = false): PdfText => ({ x: 60, y: byTable ? 140 : 100, text, byTable });
const JAPANESE = '東の岸壁を二年間閉鎖する';
const ENGLISH = 'The boats left in the evening.';
const japanese = { characters: { table: 'UniJIS-UCS2-H', ordering: 'Japan1' } };
const UNKNOWN = 'The fonts of this PDF do not tell which letters they draw; compare its text with the pages.';

describe('PDFs whose fonts name their letters by a table of characters', () => {
  it.each([
    ['UniJIS-UCS2-H', 'Japan1', JAPANESE],
    ['UniGB-UCS2-H', 'GB1', '东码头将关闭两年'],
    ['UniKS-UCS2-H', 'Korea1', '동쪽 부두가 이 년 동안 닫힌다'],
  ])('%s', async (table, ordering, text) => {
    const pdf = pdfOf([[line(text, true)]], { characters: { table, ordering } });
    expect(await readAll('a.pdf', pdf, { characterMaps })).toMatchObject({ texts: { 'a.pdf': text }, warnings: [] });
  });

  it('a table that nobody has is told of, where other words can be read and where none can', async () => {
    const lacking: CharacterMaps = () => Promise.reject(new Error('gone'));
    const both = pdfOf([[line(ENGLISH), line(JAPANESE, true)]], japanese);
    for (const options of [{}, { characterMaps: lacking }])
      expect(await readAll('a.pdf', both, options)).toMatchObject({ texts: { 'a.pdf': ENGLISH }, warnings: [UNKNOWN] });
    expect(await readAll('a.pdf', pdfOf([[line(JAPANESE, true)]], japanese))).toBe(
      'This PDF is set in a font whose table of characters Postil does not have; save it anew as a PDF, or have it recognised (OCR).',
    );
  });

  it('codes that no letter stands for are told of, though they cannot be shown', async () => {
    const lost = { x: 60, y: 180, text: '\u0001\u0002\u0003\u0004' };
    expect(await readAll('a.pdf', pdfOf([[line(ENGLISH), lost]]))).toMatchObject({
      texts: { 'a.pdf': ENGLISH },
      warnings: [UNKNOWN],
    });
  });
});
