import type { Json } from '../../shared/base/canonical-json.ts';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';
import type { Act, EditAct } from '../../shared/model/step.ts';
import { drop as dropped, edit, restore } from '../../shared/steps/commands.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import type { RegisterDesk } from '../register/register-desk.ts';
import type { ProjectSession, StepsBegun } from '../session/session-types.ts';
import type { HistoryPlace } from './history-here.ts';

/** How something that people do not agree on is settled: a value of a field, or whether the record stays. */
export type Settlement = { readonly field: string; readonly value: Json } | { readonly keep: boolean };

interface SettleParts {
  readonly session: Pick<ProjectSession, 'openArticle' | 'project' | 'together'>;
  readonly desk: Pick<RegisterDesk, 'room' | 'write'>;
  readonly place: HistoryPlace | null;
  /** What was done where no key undoes it: it is offered to be taken back. */
  offerUndo(begun: StepsBegun): void;
}

/** Where a record is; `aid` is null in the register. */
interface Placed {
  readonly in: 'marks' | 'project' | 'register';
  readonly aid: ArticleId | null;
  readonly record: { readonly id: ActId };
}

/**
 * Settles a record as it is by then, in a step of its own that undo in the open article meets in its turn; in the project
 * it is offered to be undone. False where the record is gone.
 */
export async function settle(parts: SettleParts, where: Placed, settlement: Settlement): Promise<boolean> {
  const { session, desk, place, offerUndo } = parts;
  const { id } = where.record;
  if (where.in === 'project') {
    const record = session.project.fold.get(id);
    if (record !== undefined) await actInProject(session, [settling(record, settlement)], offerUndo);
    return record !== undefined;
  }
  if (where.in === 'register') {
    const record = desk.room.fold.get(id);
    if (record !== undefined) await desk.write([settling(record, settlement)]);
    return record !== undefined;
  }
  if (where.aid === null) return false;
  return place?.aid === where.aid && place.acts !== null
    ? settleHere(place.acts, place, id, settlement)
    : settleElsewhere(session, where.aid, id, settlement);
}

/** Writes into the project's room, and offers to take exactly that back. */
export async function actInProject(
  { project, together }: Pick<ProjectSession, 'project' | 'together'>,
  acts: readonly Act[],
  offerUndo: (begun: StepsBegun) => void,
): Promise<void> {
  const begun = together.begin();
  await begun.act(project, acts, 'hand');
  begun.end();
  offerUndo(begun);
}

async function settleHere(
  acts: NonNullable<HistoryPlace['acts']>,
  { open }: HistoryPlace,
  id: ActId,
  settlement: Settlement,
): Promise<boolean> {
  let found = false;
  await acts.change('marks', id, async (record) => {
    found = true;
    await open.marks.act([settling(record, settlement)]);
    return { ok: true, value: true };
  });
  return found;
}

/** An article that is not open is opened for it; the open one learns of it, so that undo there meets it. */
async function settleElsewhere(
  session: SettleParts['session'],
  aid: ArticleId,
  id: ActId,
  settlement: Settlement,
): Promise<boolean> {
  const article = await session.openArticle(aid, true);
  try {
    const record = article.marks.fold.get(id);
    if (record === undefined) return false;
    const begun = session.together.begin();
    await begun.act(article.marks, [settling(record, settlement)], 'hand');
    begun.end();
    return true;
  } finally {
    article.close();
  }
}

function settling(record: FoldedRecord, settlement: Settlement): EditAct {
  if ('field' in settlement) return edit(record, { [settlement.field]: settlement.value });
  return settlement.keep ? restore(record) : dropped(record);
}
