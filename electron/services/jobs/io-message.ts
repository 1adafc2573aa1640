import { fail } from '../../../shared/base/result.ts';

/** One sentence for the person about why a file could not be written or read. */
export function ioMessage(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full. Free some space and try again.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'Postil may not write there. Choose another folder.';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file or folder. Check the path.';
    case 'EEXIST':
      return 'a file has the name that the folder should have. Choose another one.';
    case 'EISDIR':
      return 'it is a folder. Choose a file.';
    default:
      return error instanceof Error ? `${error.message}.` : String(error);
  }
}

/** The failure of a file that could not be written where the person wants it. */
export const notSaved = (error: unknown) => fail('io', `The file was not saved: ${ioMessage(error)}`);
