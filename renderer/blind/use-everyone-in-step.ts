import { useEffect } from 'react';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { ProjectSession } from '../session/session-types.ts';

/**
 * While a curator has an article before them that is annotated independently, what everyone marks there keeps coming in:
 * its row counts it, though one set alone is shown, and nobody tells of it anywhere else.
 */
export function useEveryoneInStep(session: ProjectSession, aid: ArticleId): void {
  const { sets, hub } = session;
  const rooms = hub !== null && sets.blind(aid) && sets.curates ? sets.rooms(aid).join(' ') : '';
  useEffect(() => (rooms === '' ? undefined : session.keepInStep(aid)), [session, aid, rooms]);
}
