import { deflateSync } from 'node:zlib';

/** Words on a page: where their baseline begins, in points from the upper left corner. Every letter is half its size wide. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
  /** Whether its font is that of `PdfOptions.characters`. */
  readonly byTable?: boolean;
}

/** What a PDF can be made with besides its pages. */
export interface PdfOptions {
  /** Its information dictionary: `Title`, `Author`, `CreationDate`. */
  readonly info?: Readonly<Record<string, string>>;
  /** Whether it asks for a password. */
  readonly locked?: boolean;
  /** So many objects that nothing refers to. */
  readonly useless?: number;
  /** How the pages lie: a multiple of 90. */
  readonly rotate?: number;
  /** So many bytes of white space before the words of each page, packed. */
  readonly padded?: number;
  /** Of its second font: the table of characters that its codes are of, and the collection that these belong to. */
  readonly characters?: { readonly table: string; readonly ordering: string };
}

/** A4, in points. */
export const PAGE = { width: 595, height: 842 };

/** How wide words are in the one font that these PDFs have. */
export const widthOf = (text: string, size = 10): number => (text.length * size) / 2;

/**
 * A PDF of words on pages (ISO 32000-1). Its font says of every code that it is the UTF-16 unit of that number, so that any
 * script can be written; letters from right to left stand in the order in which they are seen.
 */
export function pdfOf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Uint8Array {
  const { info = {}, locked = false, useless = 0, rotate = 0, padded = 0 } = options;
  const { table, ordering } = options.characters ?? { table: 'Identity-H', ordering: 'Identity' };
  const first = 9;
  const kids = pages.map((_, page) => `${first + 2 * page} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Even /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode /Identity-H >>',
    cidFont('Identity'),
    '<< /Type /FontDescriptor /FontName /Even /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} <feff${hex(value)}>`)
      .join(' ')} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Even /Encoding /${table} /DescendantFonts [8 0 R] >>`,
    cidFont(ordering),
    ...pages.flatMap((texts, page) => {
      const content = texts.map(drawn).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Rotate ${rotate} /Resources << /Font << /F 3 0 R /G 7 0 R >> >> /Contents ${first + 2 * page + 1} 0 R >>`,
        streamOf(content, padded),
      ];
    }),
    ...Array.from({ length: useless }, () => 'null'),
  ];
  return bytesOf(objects, locked);
}

const cidFont = (ordering: string): string =>
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Even /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /DW 500 /FontDescriptor 5 0 R >>`;

/** A stream of ASCII (7.3.8); `padded` is white space before it, for which the whole is packed. */
function streamOf(content: string, padded: number): string {
  if (padded === 0) return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const bytes = Buffer.alloc(padded + content.length, ' ');
  bytes.write(content, padded, 'latin1');
  const packed = `${deflateSync(bytes).toString('hex')}>`;
  return `<< /Length ${packed.length} /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n${packed}\nendstream`;
}

function bytesOf(objects: readonly string[], locked: boolean): Uint8Array {
  const parts = ['%PDF-1.7\n'];
  let length = parts[0]!.length;
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    const part = `${at + 1} 0 obj\n${object}\nendobj\n`;
    offsets.push(length);
    parts.push(part);
    length += part.length;
  }
  const zeros = '00'.repeat(32);
  const lock = locked ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -4 >>` : '';
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  parts.push(
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R /ID [<00> <00>] ${lock} >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return new TextEncoder().encode(parts.join(''));
}

const drawn = ({ x, y, size = 10, text, byTable = false }: PdfText): string =>
  `BT /${byTable ? 'G' : 'F'} ${size} Tf 1 0 0 1 ${x} ${PAGE.height - y} Tm <${hex(text)}> Tj ET`;

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');

/** How running text is set. */
export interface Setting {
  readonly columns: number;
  /** Between two columns, in points. */
  readonly gutter?: number;
  readonly size?: number;
  readonly leading?: number;
  /** How far the first line of a paragraph is set in. */
  readonly indent?: number;
  /** Extra space between two paragraphs. */
  readonly gap?: number;
  /** Where the first and the last line of a page may stand. */
  readonly top?: number;
  readonly foot?: number;
}

/** Paragraphs set in columns over as many pages as they need, cut where a line is full. */
export function typeset(paragraphs: readonly string[], setting: Setting): PdfText[][] {
  const { columns, gutter = 20, size = 10, leading = 13, indent = 0, gap = 0, top = 120, foot = 760 } = setting;
  const margin = 60;
  const width = (PAGE.width - 2 * margin - (columns - 1) * gutter) / columns;
  const pages: PdfText[][] = [[]];
  let [column, y] = [0, top];
  const place = (text: string, set: number) => {
    if (y > foot) {
      [column, y] = [column + 1, top];
      if (column === columns) {
        pages.push([]);
        column = 0;
      }
    }
    pages.at(-1)!.push({ x: margin + column * (width + gutter) + set, y, size, text });
    y += leading;
  };
  for (const paragraph of paragraphs) {
    for (const [i, line] of wrapped(paragraph, width, size, indent).entries()) place(line, i === 0 ? indent : 0);
    if (y > top) y += gap;
  }
  return pages;
}

function wrapped(paragraph: string, width: number, size: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const room = width - (lines.length === 0 ? indent : 0);
    if (line !== '' && widthOf(`${line} ${word}`, size) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
