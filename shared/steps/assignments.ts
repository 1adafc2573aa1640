import type { ArticleId, MemberId } from '../model/ids.ts';
import { assigned, assignmentSource, makeAssignment } from '../model/records.ts';
import type { Act, EditAct } from '../model/step.ts';
import { drop, edit } from './commands.ts';
import type { Fold, FoldedRecord } from './folded.ts';

/** That a person is to work on an article [P4]. */
export interface Assignment {
  readonly aid: ArticleId;
  readonly member: MemberId;
  /** `YYYY-MM-DD`; empty without a date. */
  readonly due: string;
  /** What commands are made from. */
  readonly record: FoldedRecord;
}

/** Who is to work on which article: by article, in the order of the members' ids. Articles of nobody are not in it. */
export function assignmentsOf(project: Fold): ReadonlyMap<ArticleId, readonly Assignment[]> {
  const found: Assignment[] = [];
  for (const record of project.all('make', 'assignment')) {
    const fields = assigned(record);
    if (fields !== null) found.push({ ...fields, record });
  }
  found.sort((a, b) => (a.member < b.member ? -1 : 1));
  return Map.groupBy(found, ({ aid }) => aid);
}

/**
 * The acts that assign an article to a person; none where all is so already.
 *
 * @param due the date it is due; null leaves the one it has
 */
export function assign(project: Fold, aid: ArticleId, member: MemberId, due: string | null): Act[] {
  const record = project.sourced('assignment', assignmentSource(aid, member));
  if (record === undefined) return [makeAssignment(aid, member, due ?? '')];
  const set = {
    ...(record.dropped || record.dropContested ? { dropped: false } : {}),
    ...(due === null || isSettledOn(record, due) ? {} : { due }),
  };
  return Object.keys(set).length === 0 ? [] : [edit(record, set)];
}

/** Takes an article from a person. */
export const unassign = ({ record }: Pick<Assignment, 'record'>): EditAct => drop(record);

const isSettledOn = ({ fields }: FoldedRecord, due: string): boolean =>
  fields.due !== undefined && !fields.due.contested && fields.due.value === due;
