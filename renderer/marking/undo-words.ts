import type { MemberId } from '../../shared/model/ids.ts';
import type { UndoOutcome } from '../session/session-types.ts';
import { count } from '../ui/text.ts';

/** What to say after undo or redo; null when it went as anyone would expect. */
export function undoWords(
  outcome: UndoOutcome,
  verb: 'undo' | 'redo',
  nameOf: (member: MemberId) => string,
): string | null {
  if (outcome.done) {
    if (outcome.skipped === 0) return null;
    const stay = outcome.skipped === 1 ? 'stays as it is' : 'stay as they are';
    return `Done, except that ${count(outcome.skipped, 'change')} others built on ${stay}.`;
  }
  if (outcome.blockedBy) return `${nameOf(outcome.blockedBy)} changed this since, so it stays as it is.`;
  return `There is nothing to ${verb}.`;
}
