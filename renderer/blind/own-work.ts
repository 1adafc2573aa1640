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

/**
 * What everybody has made on their own in these articles, by what is on this computer: those who have marked something,
 * and those who were assigned one of them. Opens one room after another.
 */
export async function ownWork(session: ProjectSession, aids: readonly ArticleId[]): Promise<readonly OwnWork[]> {
  const found = new Map<MemberId, OwnWork>();
  const assigned = assignmentsOf(session.project.fold);
  for (const aid of aids) {
    for (const member of session.sets.visible(aid)) {
      if (!isMemberId(member)) continue;
      const article = await session.openArticle(aid, true, member);
      const { fold } = article.marks;
      const marks = [...fold.all('mark')].length;
      const isDone = progressOf(fold).get(member) === 'done';
      article.close();
      const isAssigned = assigned.get(aid)?.some((one) => one.member === member) ?? false;
      if (marks === 0 && !isAssigned && !isDone) continue;
      const before = found.get(member) ?? { member, marks: 0, notDone: 0 };
      found.set(member, { member, marks: before.marks + marks, notDone: before.notDone + (isDone ? 0 : 1) });
    }
  }
  return [...found.values()].sort((a, b) => b.marks - a.marks || (a.member < b.member ? -1 : 1));
}
