import type { ActId } from '../../shared/model/ids.ts';
import { isActId } from '../../shared/model/ids.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { isWithdrawn, ownValues } from '../../shared/steps/talk/own-values.ts';
import { words } from '../../shared/words/words.ts';

/** Why a comment that was asked for cannot be shown; null when it can, or has not come in yet. */
export function goneWords(fold: Fold, comment: ActId): string | null {
  const record = fold.get(comment);
  if (!record) return null;
  if (isWithdrawn(record)) return words.trouble.commentWithdrawn;
  const [of] = ownValues(fold, record, 'of');
  if (!isActId(of) || !fold.get(of)?.dropped) return null;
  return words.trouble.commentMarkDropped;
}
