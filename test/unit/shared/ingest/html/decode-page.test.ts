import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../../shared/ingest/html/read-html.ts';
import { read, refusal } from '../drafts.ts';

const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...`\uFEFF${text}`].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]));

describe('the encoding of a page', () => {
  it.each<readonly [what: string, bytes: Uint8Array, words: string]>([
    ['its own word on it', latin('<meta charset="windows-1252"><p>Caf\xe9 \x93so\x94'), 'Café “so”'],
    [
      'its own word in the older way',
      latin("<meta content='text/html; charset=iso-8859-7' http-equiv=Content-Type><p>\xc1\xe8\xde\xed\xe1"),
      'Αθήνα',
    ],
    ['Shift JIS, which statistics would refuse', latin('<meta charset=shift_jis><p>\x93\x8c\x8b\x9e'), '東京'],
    ['UTF-8 that calls itself Latin-1 has its mark to tell', latin('\xef\xbb\xbf<p>Caf\xc3\xa9'), 'Café'],
    ['UTF-8 that calls itself Latin-1 without a mark', latin('<meta charset=iso-8859-1><p>Caf\xc3\xa9'), 'Café'],
    ['UTF-16 with a mark', utf16('<meta charset=utf-16><p>Café'), 'Café'],
    [
      'a wrong word on it',
      latin('<meta charset=utf-8><p>Le caf\xe9 de la gare est ferm\xe9 depuis l\x92\xe9t\xe9 dernier.'),
      'Le café de la gare est fermé depuis l’été dernier.',
    ],
    ['a word that is no encoding', latin('<meta charset=klingon><p>Cafe'), 'Cafe'],
    ['XML that says it', latin('<?xml version="1.0" encoding="ISO-8859-1"?><html><body><p>Caf\xe9'), 'Café'],
  ])('%s', async (_, bytes, words) => {
    const [draft] = await read(readHtml, bytes);
    expect(draft).toMatchObject({ text: words, warnings: [] });
  });

  it('bytes that no encoding explains stand as the sign for it, with a warning', async () => {
    const [draft] = await read(
      readHtml,
      latin(`<meta charset=utf-8><p>${'Za\xc5\xbc\xc3\xb3\xc5\x82\xc4\x87 '.repeat(20)}\xc3 x`),
    );
    expect(draft!.text).toContain('Zażółć \uFFFD x');
    expect(draft!.warnings).toEqual(['Some characters of this page are damaged; they stand as \uFFFD in the text.']);
  });

  it('other data is refused', async () => {
    expect(await refusal(readHtml, latin('<html>\0\x01\x02\0\x03'.repeat(20)))).toContain('This looks like');
  });
});
