import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../../shared/ingest/limits.ts';
import { pdfOf } from '../../../../kit/pdf.ts';
import { readAll } from '../read-all.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const EVENING = 'The boats left the old harbour in the evening, when the wind had gone down.';
const text = bytes(EVENING);

/** A zip in which some bytes were changed: those of `from`, wherever they stand. */
function changed(zip: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const copy = zip.slice();
  for (let at = 0; at + from.length <= copy.length; at++) {
    if (from.every((byte, i) => copy[at + i] === byte)) copy.set(to, at);
  }
  return copy;
}

describe('a zip', () => {
  it('of files of many kinds comes in, and one zip inside it', async () => {
    const zip = zipSync({
      'news/a.txt': text,
      'news/b.csv': bytes(`title,text\nB,"${EVENING} Again."\n`),
      'c.pdf': pdfOf([[{ x: 60, y: 100, text: 'The sea was flat.' }]]),
      'inner.zip': zipSync({ 'd.txt': bytes('Nobody had seen them.') }),
      '__MACOSX/news/._a.txt': bytes('litter'),
      'page.html': bytes('<!doctype html><p>The wind had gone down.</p>'),
      'page_files/style.txt': bytes('litter'),
      'court_files/e.txt': bytes('Somebody called a folder so.'),
      'empty/': new Uint8Array(),
    });
    expect(await readAll('x.zip', zip)).toMatchObject({
      texts: {
        'x.zip/news/a.txt': EVENING,
        'row 2 of x.zip/news/b.csv': `${EVENING} Again.`,
        'x.zip/c.pdf': 'The sea was flat.',
        'x.zip/inner.zip/d.txt': 'Nobody had seen them.',
        'x.zip/page.html': 'The wind had gone down.',
        'x.zip/court_files/e.txt': 'Somebody called a folder so.',
      },
      refused: {},
    });
  });

  it('that holds a zip of a document’s names, not packed at all, is no document itself', async () => {
    const inner = zipSync({ 'word/document.xml': bytes('not whole') }, { level: 0 });
    const zip = zipSync({ 'a.txt': text, 'old.docx': inner }, { level: 0 });
    expect(await readAll('x.zip', zip)).toMatchObject({ texts: { 'x.zip/a.txt': EVENING } });
  });

  it('refuses bad entries by name, while the others come in', async () => {
    const inner = zipSync({ 'deep.zip': zipSync({ 'e.txt': text }) });
    const entries = {
      '../out.txt': text,
      '/root.txt': text,
      'C:\\disk.txt': text,
      'style.css': text,
      'picture.txt': Uint8Array.of(0x89, ...bytes('PNG\r\n')),
      'ask.csv': bytes('a,b\n1,2\n'),
      'inner.zip': inner,
      'good.txt': text,
    };
    const odd = 'This entry of the archive is a link, leads out of it, or is packed in a rare way; unpack it by hand.';
    expect(await readAll('x.zip', zipSync(entries))).toMatchObject({
      texts: { 'x.zip/good.txt': EVENING },
      refused: {
        'x.zip/../out.txt': odd,
        'x.zip//root.txt': odd,
        'x.zip/C:/disk.txt': odd,
        'x.zip/style.css':
          'Files with this ending are not read in folders and archives; add it by itself if it is an article.',
        'x.zip/picture.txt': expect.stringContaining('looks like'),
        'x.zip/ask.csv': 'Somebody has to say what the columns of this table are; add it by itself.',
        'x.zip/inner.zip/deep.zip':
          'This archive lies in an archive inside an archive; unpack the outermost one and add what is in it.',
      },
    });
  });

  it('with a locked entry, a damaged one, and names in another encoding', async () => {
    const zip = zipSync({ 'aaaa.txt': text, 'bbbb.txt': bytes('Nobody had seen them.') }, { level: 0 });
    const locked = zip.slice();
    const at = new TextDecoder('latin1').decode(zip).indexOf('PK\x01\x02');
    locked[at + 8] = 1; // a flag in the directory
    expect(await readAll('x.zip', locked)).toMatchObject({
      texts: { 'x.zip/bbbb.txt': 'Nobody had seen them.' },
      refused: {
        'x.zip/aaaa.txt': 'This file of the archive is locked with a password; unpack it and add it by itself.',
      },
    });
    const damaged = changed(zip, [...bytes('The boats')], [...bytes('Two boats')]);
    expect(await readAll('x.zip', damaged)).toMatchObject({
      texts: { 'x.zip/bbbb.txt': 'Nobody had seen them.' },
      refused: { 'x.zip/aaaa.txt': 'This file of the archive is damaged; fetch the archive again.' },
    });
    const latin = changed(zip, [...bytes('aaaa')], [0xe4, 0xe4, 0x61, 0x61]);
    expect(await readAll('x.zip', latin)).toMatchObject({ texts: { 'x.zip/ääaa.txt': EVENING }, refused: {} });
  });

  it('that is cut short, empty, or of too many entries is refused whole', async () => {
    const zip = zipSync({ 'a.txt': text, 'b.txt': text });
    expect(await readAll('x.zip', zip.subarray(0, -30))).toBe(
      'This archive is damaged or not whole; fetch it again, or unpack it and add what is in it.',
    );
    expect(await readAll('x.zip', zipSync({ '__MACOSX/a.txt': text }))).toBe(
      'There is no file in this archive that could be an article; choose another one.',
    );
    expect(await readAll('x.zip', zip, { limits: { ...LIMITS, entries: 1 } })).toBe(
      'This archive holds more than 1 files, or is written in the 64-bit form; unpack it and add its folders.',
    );
  });

  it('gives no more than its limits in bytes and articles, those of zips inside it included', async () => {
    const zip = zipSync({ 'a.txt': text, 'inner.zip': zipSync({ 'b.txt': text }, { level: 0 }), 'c.txt': text });
    const tooMuch =
      'This unpacks to more than Postil takes in at once; unpack the archive and add this file by itself.';
    const unpackedBytes = 2 * text.length + 150;
    expect(await readAll('x.zip', zip, { limits: { ...LIMITS, unpackedBytes } })).toMatchObject({
      texts: { 'x.zip/a.txt': EVENING },
      refused: { 'x.zip/inner.zip/b.txt': tooMuch },
    });
    expect(await readAll('x.zip', zip, { limits: { ...LIMITS, articles: 1 } })).toMatchObject({
      texts: { 'x.zip/a.txt': EVENING },
      refused: { 'x.zip/inner.zip/b.txt': expect.stringContaining('more than 1 articles') },
    });
  });

  it('bombs are not unpacked: spaces that pack a thousand times, and a size that is a lie', async () => {
    const spaces = new Uint8Array(6 * 1024 * 1024).fill(0x20);
    const zip = zipSync({ 'bomb.txt': spaces, 'good.txt': text });
    expect(zip.length).toBeLessThan(40_000);
    const read = await readAll('x.zip', zip);
    expect(read).toMatchObject({
      texts: { 'x.zip/good.txt': EVENING },
      refused: { 'x.zip/bomb.txt': expect.stringContaining('unpacks to more than') },
    });
    const size = [...new Uint8Array(Uint32Array.of(spaces.length).buffer)];
    const lie = changed(zip, size, [100, 0, 0, 0]);
    expect(await readAll('x.zip', lie)).toMatchObject({
      texts: { 'x.zip/good.txt': EVENING },
      refused: { 'x.zip/bomb.txt': expect.stringContaining('archive is damaged') },
    });
  });
});
