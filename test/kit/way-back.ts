import type { StepsTogether, UndoOutcome } from '../../renderer/session/session-types.ts';
import { Trail } from '../../renderer/session/trail.ts';
import type { RoomName, StepKey } from '../../shared/model/ids.ts';

/**
 * Somebody who goes back and forth through what was done at once from now on, as the open article does. `rooms`: where
 * they are at work.
 */
export function wayThrough(together: StepsTogether, rooms: readonly RoomName[] = []) {
  const trail = new Trail<StepKey>();
  together.follow({ rooms, trail });
  const next = (verb: 'undo' | 'redo') => trail.ahead(verb).find((first) => together.can(verb, first));
  return {
    can: (verb: 'undo' | 'redo') => next(verb) !== undefined,
    async travel(verb: 'undo' | 'redo', hereIsDone?: () => void): Promise<UndoOutcome> {
      const first = next(verb);
      return first === undefined ? { done: false, blockedBy: null } : together.travel(verb, first, hereIsDone);
    },
  };
}
