import { fromBase64url } from '../../shared/base/base64url.ts';
import { newBeyond, stepsIn } from '../../shared/bundle/ground.ts';
import type { LastBundle } from '../../shared/host/bundles.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import type { DataDir } from './data-dir.ts';
import { roomHeads } from './jobs/room-heads.ts';
import { readSent, sentFileOf } from './jobs/sent-file.ts';
import type { RoomStore } from './room-store.ts';

/** The last `.postil` file of a project, and how much is new since; only rooms that have changed are read for it. */
export async function lastBundle(
  dir: Pick<DataDir, 'sent' | 'log'>,
  rooms: Pick<RoomStore, 'load'>,
  pid: ProjectId,
): Promise<LastBundle | null> {
  const sent = await readSent(sentFileOf(dir.sent, pid));
  if (sent === null) return null;
  let steps = 0;
  for (const [room, head] of roomHeads(dir.log, pid)) {
    const before = sent.rooms[room];
    if (before?.head === head) continue;
    const state = rooms.load(room);
    const from = before === undefined ? null : fromBase64url(before.from);
    const news = state === null || from === null ? state : newBeyond(state, from, before?.deleted);
    if (news !== null) steps += stepsIn(news);
  }
  return { at: Date.parse(sent.savedAt), steps };
}
