import { describe, expect, it } from 'vitest';
import { partOf } from '../../../../../shared/ingest/mhtml/mime-part.ts';
import { encodeAs } from '../bytes.ts';
import { readAll } from '../read-all.ts';

const SENTENCE = 'Der Hafenrat beschloß am Dienstag, den östlichen Kai für zwei Jahre zu schließen, wie er mitteilte.';
const BROKEN = 'There is no page in this file, or it is cut short; save it from the browser anew, best as HTML alone.';

const pageOf = (head = '') =>
  `<html lang="de"><head>${head}<title>Kai schließt</title></head><body><nav><a href="/">Start</a></nav><h1>Kai schließt</h1>${`<p>${SENTENCE}</p>`.repeat(4)}</body></html>`;

/** Bytes as they go through mail: those beyond ASCII by their numbers, lines of 76 characters at most (RFC 2045, 6.7). */
const quoted = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(.{60,72}?)(?=[^=\dA-F])/g, '$1=\r\n');

/** A page as Chromium saves it as a single file, with a picture and a frame behind it. */
const saved = (part: string, type = 'text/html', encoding = 'quoted-printable') =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://post.example/kai',
    'Subject: Kai =?utf-8?Q?schlie=C3=9Ft?=',
    'Date: Wed, 28 Feb 2024 10:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x----"',
    '',
    '',
    '------MultipartBoundary--x----',
    `Content-Type: ${type}`,
    'Content-ID: <frame-1@mhtml.blink>',
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: https://post.example/kai?from=mail',
    '',
    part,
    '------MultipartBoundary--x----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------MultipartBoundary--x----',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>An advertisement in a frame</p>',
    '------MultipartBoundary--x------',
    '',
  ].join('\r\n');

/** A page in a part beside its words, as programs for mail save it. */
const besideItsWords = (page: string) =>
  `--inner\r\nContent-Type: text/plain\r\n\r\nThe words\r\n--inner\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page}\r\n--inner--`;

const utf8 = (text: string) => new TextEncoder().encode(text);
const article = {
  texts: { 'kai.mhtml': ['Kai schließt', SENTENCE, SENTENCE, SENTENCE, SENTENCE].join('\n\n') },
  metas: [{ title: 'Kai schließt', url: 'https://post.example/kai', date: '', language: 'de' }],
  warnings: [],
};

describe('a page saved as a single file', () => {
  it.each([
    ['in quoted-printable', saved(quoted(utf8(pageOf('<meta charset="utf-8">'))))],
    ['in base64', saved(Buffer.from(pageOf()).toString('base64').replace(/.{76}/g, '$&\r\n'), 'text/html', 'base64')],
    ['with line ends of LF alone', saved(quoted(utf8(pageOf()))).replaceAll('\r\n', '\n')],
    [
      'in the encoding that its part names',
      saved(quoted(encodeAs('windows-1252', pageOf())), 'text/html; charset="windows-1252"'),
    ],
    ['in UTF-8 whatever its part names', saved(quoted(utf8(pageOf())), 'text/html; charset=ISO-8859-1')],
    ['beside its words alone', saved(besideItsWords(quoted(utf8(pageOf()))), 'multipart/alternative; boundary=inner')],
    [
      'with an address that goes on in the next line',
      saved(quoted(utf8(pageOf()))).replace('https://post.example/kai\r\n', 'https://post.example/\r\n kai\r\n'),
    ],
  ])('is the page alone: %s', async (_, file) => {
    expect(await readAll('kai.mhtml', file)).toMatchObject(article);
  });

  it.each(['8bit', 'binary'])('is read as it was where its bytes went as they are: %s', async (encoding) => {
    const said = 'Er sagte: „Der Kai bleibt zu“ – für 300 €.';
    const file = utf8(saved(pageOf().replaceAll(SENTENCE, said), 'text/html; charset=utf-8', encoding));
    expect(await readAll('kai.mhtml', file)).toMatchObject({
      texts: { 'kai.mhtml': ['Kai schließt', said, said, said, said].join('\n\n') },
    });
  });

  it('a field of very much white space is read in one go', () => {
    const started = performance.now();
    expect(partOf(`Subject: a${' '.repeat(60_000)}b\n\nbody`).body).toBe('body');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('a page is not looked for in parts in parts without end', async () => {
    let inner = `Content-Type: text/html\n\n${pageOf()}`;
    for (let depth = 9; depth > 0; depth--)
      inner = `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${inner}\n--b${depth}--`;
    expect(
      await readAll('kai.mhtml', `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=o\n\n--o\n${inner}\n`),
    ).toBe(BROKEN);
  });

  it('is told by its first lines, whatever it is called', async () => {
    expect(
      await readAll(
        'kai.mhtml',
        saved(quoted(utf8(pageOf()))).replace('Snapshot-Content-Location: https://post.example/kai\r\n', ''),
      ),
    ).toMatchObject({
      metas: [{ url: 'https://post.example/kai?from=mail' }],
    });
    expect(await readAll('x.bin', saved(quoted(utf8(pageOf()))))).toMatchObject({ metas: article.metas });
  });

  it.each([
    ['cut before the page', saved('x').slice(0, 320)],
    ['of pictures alone', saved('x', 'image/png').replaceAll('text/html\r\n', 'image/gif\r\n')],
    ['of base64 that is none', saved('A', 'text/html', 'base64')],
  ])('%s is refused', async (_, file) => {
    expect(await readAll('kai.mhtml', file)).toBe(BROKEN);
  });

  it('a mail is refused by name', async () => {
    const mail =
      'From: a@post.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n';
    expect(await readAll('a.eml', mail)).toBe(
      'This looks like a mail, not like plain text; save or copy its words as plain text and bring in that.',
    );
  });
});
