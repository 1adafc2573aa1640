import { fail, ok, type Result } from '../../shared/base/result.ts';
import { type PastArticle, pastArticle } from '../../shared/history/past-article.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { Moment } from './moments.ts';

/**
 * Reads an article as it stood at a moment. Fails when that is not kept any more: another window may have opened the
 * article meanwhile, and have had its older rows put together.
 */
export async function readThen(
  host: Pick<Host, 'roomAt'>,
  rooms: { readonly marks: RoomName; readonly text: RoomName },
  moment: Pick<Moment, 'marks' | 'text'>,
): Promise<Result<PastArticle>> {
  const [text, marks] = await Promise.all([
    moment.text === null ? null : host.roomAt(rooms.text, moment.text),
    moment.marks === null ? null : host.roomAt(rooms.marks, moment.marks),
  ]);
  const isGone = (text === null && moment.text !== null) || (marks === null && moment.marks !== null);
  return isGone ? fail('not-kept', words.historyTrouble.notKept) : ok(pastArticle(text, marks));
}
