import type { ActId } from '../../shared/model/ids.ts';
import { isActId } from '../../shared/model/ids.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { isWithdrawn, ownValues } from '../../shared/steps/talk/own-values.ts';

/** Why a comment that was asked for cannot be shown; null when it can, or has not come in yet. */
export function goneWords(fold: Fold, comment: ActId): string | null {
  const record = fold.get(comment);
  if (!record) return null;
  if (isWithdrawn(record)) return 'This comment was withdrawn by its author. Nothing is left to answer.';
  const [of] = ownValues(fold, record, 'of');
  if (!isActId(of) || !fold.get(of)?.dropped) return null;
  return 'The mark of this comment was dropped. Choose “Dropped” above the list of marks to see it or bring it back.';
}
