import type { MemberId } from '../../shared/model/ids.ts';
import type { Presence } from './presence.ts';

/**
 * Tells each time somebody is heard in a room who was not heard just before, until the function this answers is called. The
 * hub itself puts the name to what is heard, so whoever comes is a member there.
 */
export function onArrival(presence: Presence, tell: () => void): () => void {
  let before: ReadonlySet<MemberId> = presence.others;
  return presence.changed.on(() => {
    const now = presence.others;
    const came = [...now].some((member) => !before.has(member));
    before = now;
    if (came) tell();
  });
}
