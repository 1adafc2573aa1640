import type { ArticleId } from '../../shared/model/ids.ts';
import type { ProjectSession } from './session-types.ts';
import { until } from './until.ts';

/**
 * Resolves when what is in an article is on the hub, or cannot get there for now: at once where nothing is on its way. Who
 * tells others to look there before would send them too early, for each room has a line of its own.
 */
export const whenSent = (session: Pick<ProjectSession, 'subscribe' | 'articleStatus'>, aid: ArticleId): Promise<void> =>
  until(
    (listener) => session.subscribe(listener),
    () => {
      const { state } = session.articleStatus(aid).hub;
      return state !== 'sending' && state !== 'connecting';
    },
  );
