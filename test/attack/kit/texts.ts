import { gzipSync } from 'node:zlib';
import { rawZip } from './raw-zip.ts';

const ENGLISH = `Nine boats counted in the harbour

By Ana Test, Monday 4 March 2024

PORT TEST (Reuters) – The harbour office counted nine boats on Monday, two more than a week before.

“Nobody is missing,” its head said, and “nobody was”.

- one boat
- two boats

Photo: the harbour at noon
Share this article
`;
const FRENCH = 'Le port a compté neuf bateaux lundi.\n\n« Personne ne manque », a déclaré le maire à l’été.\n'.repeat(
  20,
);
const ARABIC = 'أحصى مكتب الميناء تسعة قوارب يوم الاثنين.\n\nقال رئيسه إن أحدا لم يفقد.\n'.repeat(20);
const HTML = `<!doctype html><html><head><title>Boats</title><script>alert(1)</script></head>
<body onload="alert(1)"><p>Nine boats &amp; <b>two</b></p><img src=x onerror=alert(1)></body></html>`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
/** In a single-byte encoding whose Arabic letters stand in Unicode’s order from 0xa0 on. */
const arabic8 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (letter < '\x80' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x0600 + 0xa0));

/** A file as it is dropped. */
export interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files before they are spoilt: text in each encoding that is read, HTML, and binary files. */
export const SPOILT: readonly Dropped[] = [
  { name: 'en.txt', bytes: utf8(ENGLISH) },
  { name: 'en-crlf.txt', bytes: utf8(ENGLISH.replaceAll('\n', '\r\n')) },
  { name: 'mark.txt', bytes: utf8(`\ufeff${FRENCH}`) },
  { name: 'fr.txt', bytes: Buffer.from(FRENCH.replaceAll('’', "'"), 'latin1') },
  { name: 'ar.txt', bytes: utf8(ARABIC) },
  { name: 'ar8.txt', bytes: arabic8(ARABIC) },
  { name: 'le.txt', bytes: utf16(ENGLISH) },
  { name: 'be.txt', bytes: utf16(ENGLISH).swap16() },
  { name: 'no-mark.txt', bytes: utf16(ENGLISH).subarray(2) },
  { name: 'page.html', bytes: utf8(HTML) },
  { name: 'page.txt', bytes: utf8(`\n\n  ${HTML.toUpperCase()}`) },
  { name: 'tags.txt', bytes: utf8(HTML.slice(HTML.indexOf('<p>'))) },
  { name: 'archive.gz', bytes: gzipSync(ENGLISH) },
  { name: 'words.docx', bytes: rawZip([{ name: 'word/document.xml', content: utf8(ENGLISH) }]) },
  {
    name: 'picture.png',
    bytes: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  },
  { name: 'program', bytes: Uint8Array.from({ length: 2_000 }, (_, at) => (at * at * 31 + at) % 256) },
];
