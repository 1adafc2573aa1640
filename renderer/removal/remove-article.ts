import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { articleEntry, makeRemoval } from '../../shared/model/records.ts';
import { drop } from '../../shared/steps/commands.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import type { ProjectSession, SessionDoor } from '../session/session-types.ts';
import { until } from '../session/until.ts';
import { forgetCopies } from './forget-copies.ts';

/**
 * Deletes an article: at the hub, which refuses it from then on; in the project's history, which tells everyone that it is
 * gone; and on this computer. Answers the project, opened anew without it. When the hub says no, nothing was done.
 */
export async function removeArticle(
  door: SessionDoor,
  session: ProjectSession,
  record: FoldedRecord,
): Promise<Result<ProjectSession>> {
  const { pid, hub, project } = session;
  const entry = articleEntry(record);
  if (entry === null) return fail('no-article', 'This entry names no article. Take it out of the project instead.');
  const { aid } = entry;
  if (hub !== null) {
    const gone = await door.host.removeFromHub(pid, aid);
    if (!gone.ok) return gone;
  }
  await project.act(record.dropped ? [makeRemoval(aid)] : [makeRemoval(aid), drop(record)]);
  await until(project.subscribe.bind(project), () => project.status.here.state !== 'saving');
  const { here } = project.status;
  if (here.state === 'failed') return fail('io', here.message);
  return deleteCopy(door, session, aid);
}

/** Deletes this computer's copy of an article. Answers the project, opened anew without it. */
export async function deleteCopy(
  door: SessionDoor,
  session: ProjectSession,
  aid: ArticleId,
): Promise<Result<ProjectSession>> {
  const { pid } = session;
  // Its rooms may be open: nothing of them may be written again once they are deleted.
  session.close();
  await forgetCopies({ pid, aid });
  const done = await door.host.removeHere(pid, aid);
  const anew = await door.open(pid);
  return done.ok ? ok(anew) : done;
}
