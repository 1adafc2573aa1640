import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { OpenRoom, ProjectSession } from '../session/session-types.ts';
import { whyReadOnly } from '../session/why-read-only.ts';
import type { HistoryPlace } from './history-here.ts';

/** The parts of a session that tell who may write where. */
type Rights = Pick<ProjectSession, 'me' | 'revoked' | 'sets' | 'mayWrite'>;

/** Why nothing can be changed in a room of the open article now, in a sentence; null when it can. */
export const whyNotHere = (place: HistoryPlace, room: Pick<OpenRoom, 'readOnly'>): string | null =>
  room.readOnly ?? (place.acts === null ? words.history.readOnly : null);

/** Why one's marks of an article cannot be changed, open or not, in a sentence; null when they can. */
export function whyNotIn(session: Rights, place: HistoryPlace | null, aid: ArticleId): string | null {
  if (place?.aid === aid && place.acts !== null) return whyNotHere(place, place.open.marks);
  const name = session.sets.room(aid);
  const { me, revoked, sets } = session;
  return session.mayWrite(name) ? null : whyReadOnly(name, { me: me.member, revoked, rests: sets.rests(name) });
}
