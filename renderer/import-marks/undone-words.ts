import type { MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { undoWords } from '../marking/undo-words.ts';
import type { UndoOutcome } from '../session/session-types.ts';

/** What became of taking an import's marks out again: they are, or somebody has built on them meanwhile. */
export const undoneWords = (outcome: UndoOutcome, nameOf: (member: MemberId) => string): string =>
  undoWords(outcome, 'undo', nameOf) ?? words.importMarks.undone;
