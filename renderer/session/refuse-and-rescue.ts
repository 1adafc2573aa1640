import * as Y from 'yjs';
import { errorWords } from '../../shared/base/error-words.ts';
import { fail, type Result } from '../../shared/base/result.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { Refusal } from '../../shared/wire/refusal.ts';
import { refusal } from './refusals.ts';
import type { RoomLink } from './room-link.ts';

/** Says at once that a room is refused, and then where its rescue copy lies, or why there is none. */
export async function refuseAndRescue(
  host: Pick<Host, 'rescue'>,
  link: RoomLink,
  reason: Refusal | 'unknown',
  said: string | null,
): Promise<void> {
  const refused = refusal(reason, null, said);
  link.refuse(refused);
  // Of somebody who was removed the hub still has what it confirmed before.
  if ((reason === 'revoked' ? link.barrier.unsent : link.barrier.waiting) === 0) return;
  link.rescuing = true;
  const rescue = await rescueOf(host, link, refused.message);
  link.rescuing = false;
  // By now it may be refused for another reason, which has a copy of its own.
  if (link.refusal === reason) link.refuse(refusal(reason, rescue, said));
}

/** The host's answer; a host that cannot be asked has put nothing aside. */
async function rescueOf(host: Pick<Host, 'rescue'>, { room, doc }: RoomLink, why: string): Promise<Result<string>> {
  try {
    return await host.rescue(room, Y.encodeStateAsUpdate(doc), why);
  } catch (error) {
    return fail('host', errorWords(error));
  }
}
