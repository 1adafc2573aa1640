import type { MemberId, RoomName } from '../../shared/model/ids.ts';
import { isOwnRoom } from '../../shared/wire/rights.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';

/** Where a person stands. */
interface Standing {
  readonly me: MemberId;
  readonly revoked: boolean;
  /** Whether nothing goes into the room for as long as its article is annotated independently. */
  readonly rests: boolean;
}

/** Why a person may not write in a room, in a sentence. */
export function whyReadOnly(name: RoomName, { me, revoked, rests }: Standing): string {
  if (revoked) return words.refusals.revoked;
  const room = parseRoom(name);
  if (room?.kind === 'marks' && room.set === 'team' && rests) return words.blindTrouble.teamRests;
  if (room?.kind === 'marks' && isOwnRoom(room)) {
    return room.set === me ? words.blindTrouble.frozen : words.blindTrouble.othersMarks;
  }
  return words.refusals['no-right'];
}
