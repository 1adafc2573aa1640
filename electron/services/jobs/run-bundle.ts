import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { fromBase64url, toBase64url } from '../../../shared/base/base64url.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { BundleGround } from '../../../shared/bundle/bundle.ts';
import { deletedIn, newBeyond } from '../../../shared/bundle/ground.ts';
import { BundleWriter } from '../../../shared/bundle/write-bundle.ts';
import type { ArticleId, ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { isOwnRoom } from '../../../shared/wire/rights.ts';
import { parseRoom, projectRoom } from '../../../shared/wire/room.ts';
import { notSaved } from './io-message.ts';
import { PendingFile } from './pending-file.ts';
import { readProject } from './project-reader.ts';
import type { RoomSource } from './room-source.ts';
import { revealedIn } from './seen-rooms.ts';
import type { SentFile, SentRoom } from './sent-file.ts';

/** A `.postil` file to be written. */
export interface BundleRun {
  readonly source: RoomSource;
  readonly pid: ProjectId;
  readonly path: string;
  /** What the file goes on from; null when it is to hold everything. */
  readonly since: SentFile | null;
  /** The newest row of each room, from before the first is read. */
  readonly heads: ReadonlyMap<RoomName, string>;
  /** Counts articles. */
  readonly onProgress: (done: number, total: number) => void;
  /** Looked at between rooms. */
  readonly signal: AbortSignal;
  /** Asked right before the file gets its name, as `PendingFile.commit` does; untold, it gets it. */
  readonly mayPut?: () => boolean;
}

/**
 * Writes a project's rooms into a `.postil` file, one at a time; the file appears when it is complete. Answers what it
 * holds, as the next one can go on from it; null, and no file, when it was cancelled or might not be put there.
 */
export async function runBundle({
  source,
  pid,
  path,
  since,
  heads,
  onProgress,
  signal,
  mayPut,
}: BundleRun): Promise<Result<SentFile | null>> {
  let file: PendingFile | null = null;
  try {
    file = await PendingFile.create(path);
    let chunks: Uint8Array[] = [];
    const [id, savedAt] = [randomUUID(), new Date().toISOString()];
    const revealed = revealedIn(source.read(projectRoom(pid)));
    const ground = since === null ? {} : { since: groundOf(since, revealed) };
    const about = { pid, name: readProject(source, pid).name, savedAt, id, ...ground };
    const sent: { [room: RoomName]: SentRoom } = {};
    const writer = new BundleWriter(about, (chunk) => chunks.push(chunk));
    const flush = async (target: PendingFile): Promise<void> => {
      for (const chunk of chunks) await target.append(chunk);
      chunks = [];
    };
    const articles = source.rooms.filter(isText).length;
    let done = 0;
    for (const room of source.rooms) {
      if (signal.aborted) return ok(null);
      onProgress(done, articles);
      const state = source.read(room);
      if (state !== null) {
        const now = Y.encodeStateVectorFromUpdate(state);
        sent[room] = { from: toBase64url(now), deleted: deletedIn(state, now), head: heads.get(room) ?? '' };
        const from = ground.since?.rooms.get(room);
        const news = from === undefined ? state : newBeyond(state, from, since?.rooms[room]?.deleted);
        if (news !== null) writer.add(room, news);
      }
      await flush(file);
      if (isText(room)) done++;
    }
    writer.finish();
    await flush(file);
    if (!(await file.commit(mayPut))) return ok(null);
    onProgress(articles, articles);
    return ok({ v: 1, id, savedAt, revealed: [...revealed], rooms: sent });
  } catch (error) {
    return notSaved(error);
  } finally {
    await file?.discard();
  }
}

/**
 * What was remembered of a file, as the ground of the next one; without what was revealed since (of the articles that are
 * by now, `revealed`): whoever opened that file took none of it, and the next has to hold it whole.
 */
function groundOf(before: SentFile, revealed: ReadonlySet<ArticleId>): BundleGround {
  const wasRevealed = new Set(before.revealed);
  const isGround = (name: string): boolean => {
    const room = parseRoom(name);
    if (room?.kind !== 'marks' || !isOwnRoom(room)) return true;
    return wasRevealed.has(room.aid) || !revealed.has(room.aid);
  };
  const rooms = Object.entries(before.rooms).flatMap(([name, { from }]) => {
    const vector = isGround(name) ? fromBase64url(from) : null;
    return vector === null ? [] : [[name as RoomName, vector] as const]; // only names of rooms are ever remembered
  });
  return { id: before.id, savedAt: before.savedAt, rooms: new Map(rooms) };
}

const isText = (room: string): boolean => parseRoom(room)?.kind === 'text';
