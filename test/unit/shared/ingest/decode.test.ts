import { describe, expect, it } from 'vitest';
import { decode } from '../../../../shared/ingest/decode.ts';
import { encodeAs, join, utf16 } from './bytes.ts';

const ENGLISH =
  'The harbour office said on Friday that “at least 40 boats” had left the bay — its spokesman didn’t say why. Fishermen at the café were not surprised.';
const GERMAN =
  'Nach Angaben der Behörde haben über vierzig Boote die Bucht verlassen. Für den Bürgermeister war es überraschend.';
const FRENCH =
  'Le port a déclaré vendredi que près de quarante bateaux avaient quitté la baie ; le maire a été informé après.';
const ARABIC =
  'قال مكتب الميناء يوم الجمعة إن أربعين قاربا على الأقل غادرت الخليج، ولم يذكر المتحدث السبب. ومن المتوقع أن تغادر قوارب أخرى.';
const RUSSIAN = 'Управление порта сообщило в пятницу, что не менее сорока лодок покинули залив. Причина не названа.';
const POLISH =
  'Urząd portu poinformował w piątek, że co najmniej czterdzieści łodzi opuściło zatokę. Rzecznik nie podał przyczyny.';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const read = (bytes: Uint8Array, name = 'a.txt') => {
  const result = decode(name, bytes);
  return result.ok ? result.value : `${result.code}: ${result.message}`;
};

describe('text', () => {
  it.each([
    ['UTF-8', utf8(ENGLISH), ENGLISH],
    ['UTF-8 with a mark', join([0xef, 0xbb, 0xbf], utf8(ARABIC)), ARABIC],
    ['UTF-16LE with a mark', join([0xff, 0xfe], utf16(ENGLISH, 'le')), ENGLISH],
    ['UTF-16BE with a mark', join([0xfe, 0xff], utf16(ARABIC, 'be')), ARABIC],
    ['UTF-16LE without a mark', utf16(ENGLISH, 'le'), ENGLISH],
    ['UTF-16BE without a mark', utf16(ENGLISH, 'be'), ENGLISH],
    ['Arabic in UTF-16LE without a mark', utf16(ARABIC, 'le'), ARABIC],
    ['English in Windows-1252', encodeAs('windows-1252', ENGLISH), ENGLISH],
    ['German in ISO-8859-1', encodeAs('windows-1252', GERMAN), GERMAN],
    ['French in ISO-8859-1', encodeAs('windows-1252', FRENCH), FRENCH],
    ['one curly apostrophe in Windows-1252', encodeAs('windows-1252', 'The mayor’s office'), 'The mayor’s office'],
    ['Arabic in ISO-8859-6', encodeAs('iso-8859-6', ARABIC), ARABIC],
    ['ASCII', utf8('Plain words.'), 'Plain words.'],
    ['nothing', new Uint8Array(), ''],
  ])('is read from %s', (_, bytes, text) => {
    expect(read(bytes)).toBe(text);
  });

  it('is told by its first odd letter, however far in that stands', () => {
    const text = `${'Nothing but plain words in this line. '.repeat(5_000)}${ENGLISH}`;
    expect(read(encodeAs('windows-1252', text))).toBe(text);
  });
});

describe('other encodings are refused by name', () => {
  it.each([
    ['windows-1251', encodeAs('windows-1251', RUSSIAN)],
    ['KOI8-R', encodeAs('koi8-r', RUSSIAN)],
    ['ISO-8859-2', encodeAs('iso-8859-2', POLISH)],
    ['windows-1256', encodeAs('windows-1256', ARABIC)],
    ['ISO-2022-JP', latin1('\x1b$B$3$l$OF|K\\8l$N5-;v$G$9\x1b(B. \x1b$B$3$l$OF|K\\8l\x1b(B')],
    [
      'Shift_JIS',
      Uint8Array.from(Buffer.from('8d608ed696b18f8a82cd8bE0976a93fa8141834182c682ea82b382c182bd8142'.repeat(4), 'hex')),
    ],
    ['UTF-32', join([0xff, 0xfe, 0, 0], [0x41, 0, 0, 0])],
  ])('%s', (name, bytes) => {
    expect(read(bytes)).toBe(
      `encoding: This text is written in ${name}, which Postil does not read; save it as UTF-8 and bring it in again.`,
    );
  });

  it('or as one that cannot be told', () => {
    expect(read(join(encodeAs('windows-1252', ENGLISH), [0x81]))).toMatch(
      /^encoding: The encoding of this text cannot be told;/,
    );
    expect(read(Uint8Array.of(0x81, 0x8d, 0x8f, 0x20, 0x90, 0x9d))).toMatch(
      /^encoding: The encoding of this text cannot be told;/,
    );
  });

  it('or as UTF-8 that is damaged', () => {
    expect(read(join(utf8(ARABIC), [0xd9], utf8(ARABIC)))).toMatch(/^damaged: This text is UTF-8 but damaged/);
    expect(read(join([0xef, 0xbb, 0xbf], utf8('word '), [0xff]))).toMatch(/^damaged/);
  });
});

describe('what is not text is refused by name', () => {
  it.each([
    ['a PDF', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), 'a.txt'],
    ['an RTF document', latin1('{\\rtf1\\ansi Words.}'), 'a.txt'],
    ['a PNG image', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'a.txt'],
    ['a JPEG image', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'a.txt'],
    ['a WebP image', latin1('RIFF\x24\0\0\0WEBPVP8 '), 'a.txt'],
    ['an older Office document', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'a.doc'],
    ['a Word document', latin1('PK\x03\x04\x14\0'), 'Report.DOCX'],
    ['a Postil file, which is opened as a project', latin1('PK\x03\x04\x14\0'), 'a.postil'],
    ['a zip archive', latin1('PK\x03\x04\x14\0'), 'noending'],
    ['a gzip archive', latin1('\x1f\x8b\x08\0'), 'a.txt'],
    ['a web page (HTML)', utf8('\n<!DOCTYPE html><p>Words.'), 'a.txt'],
    ['a program or other data', latin1('\x7fELF\x02\x01\x01\0\0\0\0\0\x03\0>\0\x01\0\0\0'), 'a.txt'],
    ['a program or other data', latin1('\x01\x02\x03\x04 words \x05\x06'), 'a.txt'],
    ['a program or other data', utf16('ab\0\0cd', 'le'), 'a.txt'],
  ])('%s', (kind, bytes, name) => {
    expect(read(bytes, name)).toBe(
      `not-text: This looks like ${kind}, not like plain text; save or copy its words as plain text and bring in that.`,
    );
  });
});

it('a file far beyond 5 MB is refused before it is looked at', () => {
  expect(read(new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61))).toMatch(/^too-large: .*5 MB/);
});
