import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../../shared/ingest/docx/read-docx.ts';
import { read, refusal } from '../drafts.ts';
import { docx, p } from './docx-kit.ts';

const BODY =
  'The ferry Halcyon ran aground off the northern pier early on Sunday with 212 people on board, the coast guard said.';
const CORE =
  '<dc:title>Template &amp; title</dc:title><dc:creator>Ann Berg;Ben Lind</dc:creator><dcterms:created>2023-03-06T10:00:00Z</dcterms:created>';
const BROKEN = 'This Word document is damaged or incomplete; open it in a word processor and save it anew.';

const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;

describe('Word documents', () => {
  it('styles as structure, line breaks kept, deleted words gone', async () => {
    const body = [
      p('Ferry aground', 'Titel'),
      p('By Jane Doe'),
      p('5 March 2023'),
      p(BODY),
      '<w:p><w:r><w:t>“Said</w:t><w:br/><w:t>so,” </w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:ins><w:r><w:t>she added.</w:t></w:r></w:ins></w:p>',
      p('What happened', 'berschrift1'),
      p('A tug at noon', 'Beschriftung'),
      p('Nobody should sail.', 'Zitat'),
      `<w:tbl>${row('Year', 'Boats')}${row('2021', '1')}</w:tbl>`,
    ];
    const [draft] = await read(readDocx, docx(body.join(''), CORE));
    expect(draft).toEqual({
      text: [
        'Ferry aground',
        'By Jane Doe',
        '5 March 2023',
        BODY,
        '“Said\nso,” she added.',
        'What happened',
        'A tug at noon',
        'Nobody should sail.',
        'Year\tBoats\n2021\t1',
      ].join('\n\n'),
      meta: { title: 'Ferry aground', outlet: '', byline: 'Jane Doe', date: '2023-03-05', url: '', language: 'en' },
      zones: [
        'heading: Ferry aground',
        'byline: By Jane Doe',
        'dateline: 5 March 2023',
        'heading: What happened',
        'caption: A tug at noon',
      ],
      leftOut: [],
      warnings: [],
    });
  });

  it('its core properties stand in where the text says nothing', async () => {
    const [draft] = await read(readDocx, docx(p(BODY), CORE));
    // The day is that of the file, not the article's.
    expect(draft!.meta).toMatchObject({ title: 'Template & title', byline: 'Ann Berg, Ben Lind', date: '' });
  });

  it('cut anywhere, it is refused', async () => {
    const bytes = docx(p(BODY), CORE);
    for (let length = 0; length < bytes.length; length += 97)
      expect(await refusal(readDocx, bytes.slice(0, length)), `${length} bytes`).toBe(BROKEN);
  });

  it.each([
    ['no document inside', docx('', '', { 'word/document.xml': new Uint8Array() })],
    ['XML that does not end', docx('', '', { 'word/document.xml': new TextEncoder().encode('<w:document><w:body>') })],
    ['20,000 elements in each other', docx('<w:sdt>'.repeat(20_000))],
  ])('%s: refused', async (_, bytes) => {
    expect(await refusal(readDocx, bytes)).toBe(BROKEN);
  });

  it('entities of its own: refused, not unfolded', async () => {
    const xml = `<!DOCTYPE d [<!ENTITY a "${'ha'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(`${BODY}&c;`)}</w:body></w:document>`;
    const bytes = docx('', '', { 'word/document.xml': new TextEncoder().encode(xml) });
    expect(await refusal(readDocx, bytes)).toBe(BROKEN);
  });

  it('what would unpack to more than may be is refused before it is; pictures do not count', async () => {
    const parts = { 'word/media/a.png': new Uint8Array(10) };
    const bomb = 41 * 1024 * 1024;
    expect(await refusal(readDocx, sized(docx(p(BODY), '', parts), 'word/document.xml', bomb))).toBe(
      'Unpacked, this Word document is larger than 40 MB; save only its text as a new document.',
    );
    expect(await refusal(readDocx, sized(docx(p(BODY), '', parts), 'word/media/a.png', bomb))).toBe('not refused');
  });

  it('a part that is larger than it says is cut there', async () => {
    expect(await refusal(readDocx, sized(docx(p(BODY.repeat(100))), 'word/document.xml', 300))).toBe(BROKEN);
  });
});

/** The zip with another size, unpacked, for an entry in the list at its end (APPNOTE 4.3.12). */
function sized(zip: Uint8Array, entry: string, size: number): Uint8Array {
  const name = Buffer.from(zip).lastIndexOf(entry);
  new DataView(zip.buffer, zip.byteOffset).setUint32(name - 46 + 24, size, true);
  return zip;
}
