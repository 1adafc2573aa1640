import { readDirectory } from '../../bundle/zip-directory.ts';
import type { FileKind } from '../file-kinds.ts';

/** As many entries as a zip without 64-bit fields can have. */
const MOST = 0xffff;

/** Names that only one kind of document has among its entries. */
const INSIDE: readonly (readonly [entry: string, kind: FileKind])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
  ['META-INF/container.xml', 'epub'],
  ['Index/Document.iwa', 'pages'],
];

/** What OpenDocument files and e-books say in their first entry, which is stored as it is. */
const MIMETYPES: readonly (readonly [type: string, kind: FileKind])[] = [
  ['application/vnd.oasis.opendocument', 'odt'],
  ['application/epub+zip', 'epub'],
];

const NAMED: readonly FileKind[] = ['docx', 'xlsx', 'pptx', 'odt', 'epub', 'pages', 'postil'];

/** What a zip file is: by the names of its entries, without unpacking one; then by the ending of its own name. */
export function zipKind(name: string, bytes: Uint8Array): FileKind {
  const head = latin1(bytes.subarray(0, 200));
  const mimetype = MIMETYPES.find(([type]) => head.includes(`mimetype${type}`));
  if (mimetype !== undefined) return mimetype[1];
  const entries = readDirectory(bytes, MOST);
  const names = new Set(typeof entries === 'string' ? [] : entries.map((entry) => latin1(entry.name)));
  // An entry of a folder (“old/word/document.xml”) is somebody's unpacked document inside an ordinary archive.
  const inside = INSIDE.find(([entry]) => names.has(entry));
  if (inside !== undefined) return inside[1];
  return NAMED.find((kind) => name.toLowerCase().endsWith(`.${kind}`)) ?? 'zip';
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
