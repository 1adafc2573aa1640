import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, win32 } from 'node:path';
import { type ListedFile, listedFiles } from '../../../shared/export/file-list.ts';
import type { DatasetFormatName } from '../../../shared/host/jobs.ts';

/** The longest datasheet that is looked into, in bytes: guidelines are a few pages. */
const MOST = 16 * 1024 * 1024;

/** What a dataset's datasheet is called, behind the dataset's own name. */
export const sheetOf = (format: DatasetFormatName): string => `.${format}.DATASHEET.md`;

/**
 * What an earlier export of this name and format left, with other options maybe, by what follows the dataset's own name: its
 * datasheet, and of what that lists everything that is still as it was written. Whatever else lies there is somebody's
 * own. `base` is the path of the dataset without any ending. @throws what the file system said
 */
export async function earlierFiles(base: string, format: DatasetFormatName): Promise<readonly string[]> {
  const sheet = base + sheetOf(format);
  const found = statSync(sheet, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile() || found.size > MOST) return [];
  const listed = listedFiles(await readFile(sheet, 'utf8')).filter((file) => isAsWritten(base, file));
  return [sheetOf(format), ...listed.map(({ name }) => name.slice(basename(base).length))];
}

/** Whether what is listed is there under a name of this dataset, of the same kind and length. */
function isAsWritten(base: string, { name, bytes }: ListedFile): boolean {
  // Whoever gave away the folder may have written the list, and a star would stand for any name.
  if (win32.basename(name) !== name || name.includes('*') || !name.startsWith(`${basename(base)}.`)) return false;
  const path = join(dirname(base), name);
  if (!existsSync(path)) return false;
  const found = statSync(path);
  return bytes === null ? found.isDirectory() : found.isFile() && found.size === bytes;
}
