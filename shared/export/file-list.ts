import { FILES_TOLD } from './datasheet.ts';
import { markdownTable } from './markdown.ts';

/** A file or a folder of a dataset, as the datasheet lists it. */
export interface ListedFile {
  /** Within the folder that the datasheet lies in. */
  readonly name: string;
  /** How long it is; null for a folder. */
  readonly bytes: number | null;
}

const TITLE = '## Files';

/** What lies beside a datasheet and belongs to its dataset: the datasheet's last section, by which it is known again. */
export const fileSection = (files: readonly ListedFile[]): string =>
  [
    TITLE,
    FILES_TOLD,
    markdownTable(
      ['file', 'bytes'],
      files.map(({ name, bytes }) => [`\`${name}\``, bytes === null ? FOLDER : String(bytes)]),
    ),
    '',
  ].join('\n\n');

const FOLDER = 'folder';

/** The files that a datasheet lists; none where it has no such section. */
export function listedFiles(sheet: string): readonly ListedFile[] {
  const from = sheet.lastIndexOf(`\n${TITLE}\n`);
  if (from < 0) return [];
  return [...sheet.slice(from).matchAll(/^\| `([^`\n]+)` \| (folder|\d+) \|$/gm)].map(([, name = '', bytes]) => ({
    name,
    bytes: bytes === FOLDER ? null : Number(bytes),
  }));
}
