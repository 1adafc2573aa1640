import { type ArticleId, isMemberId, type MemberId } from '../../shared/model/ids.ts';
import { assignmentsOf } from '../../shared/steps/assignments.ts';
import { progressOf } from '../../shared/steps/progress.ts';
import type { ProjectSession } from '../session/session-types.ts';

/** What one member has made on their own in some articles. */
export interface OwnWork {
  readonly member: MemberId;
  readonly marks: number;
  /** In how many of them they have begun, or were assigned, and have not told to be done. */
  readonly notDone: number;
}

/** Whoever waits for it. */
interface CountWatch {
  /** So many articles are counted. */
  onProgress(done: number): void;
  isStopped(): boolean;
}

/**
 * What everybody has made on their own in these articles, by what is on this computer: those who have marked something,
 * and those who were assigned one of them. Opens one room after another; null when it was stopped.
 *
 * @throws when a room cannot be opened
 */
export async function ownWork(
  session: Pick<ProjectSession, 'project' | 'sets' | 'openArticle'>,
  aids: readonly ArticleId[],
  { onProgress, isStopped }: CountWatch,
): Promise<readonly OwnWork[] | null> {
  const found = new Map<MemberId, OwnWork>();
  const assigned = assignmentsOf(session.project.fold);
  for (const [done, aid] of aids.entries()) {
    onProgress(done);
    for (const member of session.sets.visible(aid)) {
      if (!isMemberId(member)) continue;
      const article = await session.openArticle(aid, true, member);
      const { fold } = article.marks;
      const marks = [...fold.all('mark')].length;
      const isDone = progressOf(fold).get(member) === 'done';
      article.close();
      if (isStopped()) return null;
      const isAssigned = assigned.get(aid)?.some((one) => one.member === member) ?? false;
      if (marks === 0 && !isAssigned && !isDone) continue;
      const before = found.get(member) ?? { member, marks: 0, notDone: 0 };
      found.set(member, { member, marks: before.marks + marks, notDone: before.notDone + (isDone ? 0 : 1) });
    }
  }
  return [...found.values()].sort((a, b) => b.marks - a.marks || (a.member < b.member ? -1 : 1));
}
