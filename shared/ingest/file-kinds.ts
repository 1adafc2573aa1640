import type { words } from '../words/words.ts';

/** What a file is that is no plain text; `words.ingestTrouble.kinds` has what people call it. */
export type FileKind = Exclude<keyof typeof words.ingestTrouble.kinds, 'data' | 'html'>;

/** What such a file begins with, as Latin-1. */
const SIGNATURES: readonly (readonly [magic: string, kind: FileKind])[] = [
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'oldOffice'],
  ['\x89PNG\r\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['\x1f\x8b\x08', 'gzip'],
  ['7z\xbc\xaf\x27\x1c', 'sevenZip'],
  ['Rar!\x1a\x07', 'rar'],
  ['SQLite format 3\0', 'sqlite'],
];

/** Zip files go by many names; only the file's own ending tells them apart without unpacking. */
const ZIPS: readonly FileKind[] = ['docx', 'xlsx', 'pptx', 'odt', 'epub', 'pages', 'postil'];

/** What a file is when its first bytes say that it is not plain text; else null. */
export function fileKind(name: string, bytes: Uint8Array): FileKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('PK\x03\x04')) {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return ZIPS.find((kind) => kind === ending) ?? 'zip';
  }
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  return SIGNATURES.find(([magic]) => head.startsWith(magic))?.[1] ?? null;
}
