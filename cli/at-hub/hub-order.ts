import { fail, type Result } from '../../shared/base/result.ts';
import type { RoomName } from '../../shared/model/ids.ts';

/** Kinds of rooms in the order in which a hub needs them: it takes steps of people it has heard of, in articles that there are. */
const ORDER: readonly string[] = ['people', 'project', 'register', 'guide', 'text', 'marks', 'review'];

/** Rooms in the order in which they are brought to a hub. */
export const inHubOrder = (rooms: readonly RoomName[]): readonly RoomName[] =>
  [...rooms].sort((a, b) => ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b)));

/** A failure on the way, said so that nobody thinks all was lost or all was there. */
export const partly = ({ code, message }: Extract<Result<unknown>, { ok: false }>): Result<never> =>
  fail(code, `${message} What had come to the hub before stays there; do the same again for the rest.`);

const kindOf = (room: RoomName): string => room.slice(0, room.indexOf('/'));
