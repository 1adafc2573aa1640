import { drop } from '../../shared/base/drop.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { UndoOutcome } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { offer, say } from '../ui/toasts.tsx';
import { undoWords } from './undo-words.ts';

/**
 * Says what was done, with a way to take it back, and what came of that where it is not plain. `undo` answers null where
 * it was said already why nothing is undone. The answer withdraws the offer.
 */
export function offerUndo(
  said: string,
  undo: () => Promise<UndoOutcome | null>,
  nameOf: (member: MemberId) => string,
): () => void {
  const takeBack = async () => {
    const outcome = await undo();
    const told = outcome && undoWords(outcome, 'undo', nameOf);
    if (told !== null) say(told);
  };
  return offer(said, words.list.undo, () => drop(takeBack(), complain));
}
