import { fail } from '../../../shared/base/result.ts';
import { words } from '../../../shared/words/words.ts';

/** One sentence for the person about why a file could not be written or read. */
export function ioMessage(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return words.fileTrouble.full;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return words.fileTrouble.forbidden;
    case 'ENOENT':
    case 'ENOTDIR':
      return words.fileTrouble.missing;
    case 'EEXIST':
      return words.fileTrouble.notAFolder;
    case 'EISDIR':
      return words.fileTrouble.isAFolder;
    default:
      return error instanceof Error ? `${error.message}.` : String(error);
  }
}

/** The failure of a file that could not be written where the person wants it. */
export const notSaved = (error: unknown) => fail('io', words.fileTrouble.notSaved(ioMessage(error)));
