import { fail, ok, type Result } from '../../base/result.ts';
import { unzip, type ZipLimits } from '../../bundle/unzip.ts';
import type { SourceFile } from '../../ingest/draft.ts';
import { words } from '../../words/words.ts';

/** What a zip of annotated files may hold at most. */
const LIMITS: ZipLimits = {
  entries: 60_000,
  entryBytes: 256 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  ratio: 200,
  freeBytes: 64 * 1024 * 1024,
};

/** What systems put beside people's files. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/;

/** Files with those inside zips in place of the zips, named by their paths there. Names are never paths on a disk. */
export function unpack(files: readonly SourceFile[]): Result<readonly SourceFile[]> {
  const all: SourceFile[] = [];
  for (const file of files) {
    if (!isZip(file) || /\.qdpx$/i.test(file.name)) {
      all.push(file);
      continue;
    }
    const entries = unzip(file.bytes, LIMITS, () => true);
    if (!entries.ok) return fail(entries.code, words.importMarksTrouble.inFile(file.name, zipWords(entries.code)));
    for (const [path, bytes] of entries.value) all.push({ name: path.replaceAll('\\', '/'), bytes });
  }
  return ok(all.filter(({ name }) => !name.endsWith('/') && !isLitter(name)));
}

/** Whether a file, by its path, is what systems put beside people's files. */
export const isLitter = (path: string): boolean => LITTER.test(path);

/** Whether a file is a zip, by its first bytes. */
export const isZip = ({ bytes }: SourceFile): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const zipWords = (code: string): string =>
  code === 'too-large' ? words.importMarksTrouble.zipTooLarge : words.importMarksTrouble.zipBroken;
