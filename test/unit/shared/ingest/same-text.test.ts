import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { ingestText } from '../../../../shared/ingest/ingest.ts';
import { LIMITS } from '../../../../shared/ingest/limits.ts';
import { readArticles } from '../../../../shared/ingest/read-articles.ts';
import { isCanonical } from '../../../../shared/text/canonical.ts';
import { join, utf16 } from './bytes.ts';

const SEED = 20_261_123;

/** What makes two copies of a text differ somewhere: line ends, marks, accents in two forms, signs of tables and of JSON. */
const PIECES = [
  ...[
    'The ferry',
    'é',
    'e\u0301',
    '\u1E9B\u0323',
    '🙂',
    '👩\u200D👩\u200D👧',
    'قال',
    '\u200F',
    '港',
    '\uFDFA',
    '\uFF21',
  ],
  ...['\n', '\r\n', '\r', '\n\n', '\t', ' ', '\u00A0', '\u2028', '\u0085', '\v', '\f', '\uFEFF', '\u00AD', '\u200B'],
  ...['"', '""', ',', ';', '\\', '\\n', '{', ']', '<p>', '&amp;', '# ', '---', '=cmd', '%PDF', '\uD800', '\uDC00'],
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 40 })
  .map((pieces) => `It was said: ${pieces.join('')} So it was.`);

/** The one text in a file; what it says instead where there is none. */
async function textIn(name: string, bytes: Uint8Array): Promise<string> {
  const reading = await readArticles({ name, bytes }, { limits: LIMITS, columns: { text: 'text', title: 'title' } });
  if (!reading.ok) return reading.message;
  if (reading.value.kind !== 'articles') return 'asks for columns';
  const { drafts, refused } = reading.value;
  return drafts.length === 1 && refused.length === 0 ? drafts[0]!.article.text : `${drafts.length} articles`;
}

/** UTF-8 with what no UTF-8 has as U+FFFD, as every program writes it. */
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it(`one text is the same, unit for unit, by whatever way it comes in (seed ${SEED})`, async () => {
  const ways: { readonly [way: string]: (text: string) => Promise<string> } = {
    file: (text) => textIn('a.txt', utf8(text)),
    'file with a mark': (text) => textIn('a.txt', join([0xef, 0xbb, 0xbf], utf8(text))),
    'UTF-16': (text) => textIn('a.txt', join([0xff, 0xfe], utf16(text, 'le'))),
    'UTF-16, big first': (text) => textIn('a.txt', join([0xfe, 0xff], utf16(text, 'be'))),
    zip: (text) => textIn('a.zip', zipSync({ 'b/a.txt': utf8(text) })),
    'zip in a zip': (text) => textIn('a.zip', zipSync({ 'c.zip': zipSync({ 'a.txt': utf8(text) }) })),
    CSV: (text) => textIn('a.csv', utf8(`title,text\r\nTide,"${text.replaceAll('"', '""')}"\r\n`)),
    'CSV, UTF-16': (text) =>
      textIn('a.csv', join([0xff, 0xfe], utf16(`title;text\nTide;"${text.replaceAll('"', '""')}"\n`, 'le'))),
    JSON: (text) => textIn('a.json', strToU8(JSON.stringify([{ title: 'Tide', text }], null, 1))),
    'JSON Lines': (text) => textIn('a.jsonl', strToU8(`${JSON.stringify({ title: 'Tide', text })}\r\n`)),
    'JSON Lines with commas': (text) => textIn('a.jsonl', strToU8(`${JSON.stringify({ title: 'Tide', text })},\n`)),
  };
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const pasted = ingestText(text);
      if (!pasted.ok) throw new Error(pasted.message);
      expect(isCanonical(pasted.value.text)).toBe(true);
      for (const [way, read] of Object.entries(ways))
        expect(await read(text), `${way} of ${JSON.stringify(text)}`).toBe(pasted.value.text);
    }),
    { seed: SEED, numRuns: 60 },
  );
});

it('a text that is canonical comes in again as it is, with the same zones', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = ingestText(text);
      expect(once.ok && ingestText(once.value.text)).toEqual(once);
    }),
    { seed: SEED, numRuns: 100 },
  );
});
