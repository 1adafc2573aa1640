import type { MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { UndoOutcome } from '../session/session-types.ts';

/** What to say after undo or redo; null when it went as anyone would expect. */
export function undoWords(
  outcome: UndoOutcome,
  verb: 'undo' | 'redo',
  nameOf: (member: MemberId) => string,
): string | null {
  if (outcome.done) {
    if (outcome.skipped === 0) return null;
    return words.trouble.builtOn(outcome.skipped);
  }
  if (outcome.blockedBy) return words.trouble.changedSince(nameOf(outcome.blockedBy));
  return words.trouble.nothingTo(verb);
}
