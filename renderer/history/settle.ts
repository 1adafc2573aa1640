import type { Json } from '../../shared/base/canonical-json.ts';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';
import type { EditAct } from '../../shared/model/step.ts';
import { drop as dropped, edit, restore } from '../../shared/steps/commands.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import type { OpenRoom, ProjectSession } from '../session/session-types.ts';
import type { HistoryPlace } from './history-here.ts';

/** How something that people do not agree on is settled: a value of a field, or whether the record stays. */
export type Settlement = { readonly field: string; readonly value: Json } | { readonly keep: boolean };

/** Settles a record as it is by then, in a step of its own that undo takes back; nothing where it is gone. */
export async function settleIn(room: OpenRoom, id: ActId, settlement: Settlement): Promise<void> {
  const record = room.fold.get(id);
  if (record !== undefined) await room.act([settling(record, settlement)]);
}

/** Settles a record of an article's marks; an article that is not open is opened for it. */
export async function settleMark(
  session: Pick<ProjectSession, 'openArticle'>,
  place: HistoryPlace | null,
  aid: ArticleId,
  id: ActId,
  settlement: Settlement,
): Promise<void> {
  if (place?.aid === aid && place.acts !== null) {
    return place.acts.change('marks', id, async (record) => {
      await place.open.marks.act([settling(record, settlement)]);
      return { ok: true, value: true };
    });
  }
  const article = await session.openArticle(aid, true);
  try {
    await settleIn(article.marks, id, settlement);
  } finally {
    article.close();
  }
}

function settling(record: FoldedRecord, settlement: Settlement): EditAct {
  if ('field' in settlement) return edit(record, { [settlement.field]: settlement.value });
  return settlement.keep ? restore(record) : dropped(record);
}
