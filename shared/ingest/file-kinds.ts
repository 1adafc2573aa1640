/** What a file that is no plain text begins with, as Latin-1, and what people call it. */
const SIGNATURES: readonly (readonly [magic: string, kind: string])[] = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'an RTF document'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an older Office document'],
  ['\x89PNG\r\n', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF87a', 'a GIF image'],
  ['GIF89a', 'a GIF image'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['\x1f\x8b\x08', 'a gzip archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['SQLite format 3\0', 'an SQLite database'],
];

/** Zip files go by many names; only the file's own tells them apart without unpacking. */
const ZIPS: Readonly<Record<string, string>> = {
  docx: 'a Word document',
  xlsx: 'an Excel workbook',
  pptx: 'a PowerPoint presentation',
  odt: 'an OpenDocument text',
  epub: 'an e-book',
  pages: 'a Pages document',
  postil: 'a Postil file, which is opened as a project',
};

/** What a file is when its first bytes say that it is not plain text, as in "a PDF"; else null. */
export function fileKind(name: string, bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('PK\x03\x04'))
    return ZIPS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'a zip archive';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'a WebP image';
  return SIGNATURES.find(([magic]) => head.startsWith(magic))?.[1] ?? null;
}
