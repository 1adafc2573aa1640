import { missingCase } from '../../shared/base/assert.ts';
import { words } from '../../shared/words/words.ts';
import type { Room } from './room.ts';

/**
 * Resolves when a room is saved on this computer and in step with the hub (null), or when there is no use in waiting, with
 * a sentence that says why.
 */
export function finallyUpToDate(room: Room): Promise<string | null> {
  return new Promise((resolve) => {
    const check = (): void => {
      const why = whyNot(room);
      if (why === 'wait') return;
      end();
      resolve(why);
    };
    const end = room.subscribe(() => queueMicrotask(check));
    queueMicrotask(check);
  });
}

/** Why a room cannot be brought up to date, in a sentence; null when it is; `wait` while that is still to be seen. */
export function whyNot({ status: { here, hub }, settled }: Room): string | null | 'wait' {
  if (here.state === 'saving') return 'wait';
  if (here.state === 'failed') return here.message;
  switch (hub.state) {
    case 'none':
    case 'saved':
      return null;
    case 'connecting':
    case 'sending':
    case 'paused':
      return 'wait';
    case 'offline':
      return words.sessionTrouble.hubNotReached;
    case 'refused':
      // What is closed to this person, and has nothing of theirs to send, is as much up to date as it can be.
      return settled ? null : hub.message;
    default:
      return missingCase(hub);
  }
}

/** Why a room that is waited for is not up to date yet, in a sentence. */
export const slowSentence = ({ status: { here } }: Room): string =>
  here.state === 'saving' ? words.sessionTrouble.savingSlow : words.sessionTrouble.hubSlow;
