import { errorWords } from '../../shared/base/error-words.ts';
import { words } from '../../shared/words/words.ts';
/** Why the disk of this computer refused, and the way out, in one sentence. */
export function diskMessage(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'disk-full':
      return words.diskTrouble.full;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'read-only':
      return words.diskTrouble.forbidden;
    case 'damaged':
      return words.diskTrouble.damaged;
    default:
      return words.diskTrouble.refused(errorWords(error));
  }
}
