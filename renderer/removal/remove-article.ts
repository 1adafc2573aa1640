import { fail, type Result } from '../../shared/base/result.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { articleEntry } from '../../shared/model/records.ts';
import { removal } from '../../shared/steps/article-removal.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import type { ProjectSession, SessionDoor } from '../session/session-types.ts';
import { until } from '../session/until.ts';
import { orFailure } from '../store/or-failure.ts';
import { forgetCopies } from './forget-copies.ts';

/** What deleting needs of the workbench's door. */
interface RemovalDoor extends Pick<SessionDoor, 'open'> {
  readonly host: Pick<Host, 'removeHere' | 'removeFromHub'>;
}

/** What came of a deletion, and the session to go on with: another one as soon as anything may be gone here. */
interface AfterRemoval {
  readonly session: ProjectSession;
  readonly outcome: Result<true>;
}

/**
 * Deletes an article: at the hub, which refuses it from then on; in the project's history, which tells everyone that it is
 * gone; and on this computer, for which the project is opened anew. When the hub says no, nothing was done.
 */
export async function removeArticle(
  door: RemovalDoor,
  session: ProjectSession,
  record: FoldedRecord,
): Promise<AfterRemoval> {
  const { pid, hub, project } = session;
  const stay = (outcome: Result<true>): AfterRemoval => ({ session, outcome });
  const entry = articleEntry(record);
  if (entry === null) throw new Error('Bug: an entry that names no article is in no list');
  const { aid } = entry;
  if (hub !== null) {
    const gone = await door.host.removeFromHub(pid, aid);
    if (!gone.ok) return stay(gone);
  }
  const acts = removal(project.fold, record, aid);
  if (acts.length > 0) await project.act(acts);
  await until(project.subscribe.bind(project), () => project.status.here.state !== 'saving');
  const { here } = project.status;
  if (here.state === 'failed') return stay(fail('io', here.message));
  return deleteCopy(door, session, aid);
}

/** Deletes this computer's copy of an article; the project is opened anew for it, whatever came of it. */
export async function deleteCopy(door: RemovalDoor, session: ProjectSession, aid: ArticleId): Promise<AfterRemoval> {
  const { pid } = session;
  // Its rooms may be open: nothing of them may be written again once they are deleted.
  session.close();
  const removed = async () => {
    await forgetCopies({ pid, aid });
    return door.host.removeHere(pid, aid);
  };
  const outcome = await orFailure(removed());
  return { session: await door.open(pid), outcome };
}
