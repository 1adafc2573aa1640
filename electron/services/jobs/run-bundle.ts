import { ok, type Result } from '../../../shared/base/result.ts';
import { BundleWriter } from '../../../shared/bundle/write-bundle.ts';
import type { ProjectId } from '../../../shared/model/ids.ts';
import { parseRoom } from '../../../shared/wire/room.ts';
import { notSaved } from './io-message.ts';
import { PendingFile } from './pending-file.ts';
import { readProject } from './project-reader.ts';
import type { RoomSource } from './room-source.ts';

/** A `.postil` file to be written. */
export interface BundleRun {
  readonly source: RoomSource;
  readonly pid: ProjectId;
  readonly path: string;
  /** Counts articles. */
  readonly onProgress: (done: number, total: number) => void;
  /** Looked at between rooms. */
  readonly signal: AbortSignal;
}

/**
 * Writes a project's rooms into a `.postil` file, one at a time; the file appears when it is complete. Null, and no file,
 * when it was cancelled.
 */
export async function runBundle({
  source,
  pid,
  path,
  onProgress,
  signal,
}: BundleRun): Promise<Result<{ rooms: number } | null>> {
  let file: PendingFile | null = null;
  try {
    file = await PendingFile.create(path);
    let chunks: Uint8Array[] = [];
    const about = { pid, name: readProject(source, pid).name, savedAt: new Date().toISOString() };
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
      if (state !== null) writer.add(room, state);
      await flush(file);
      if (isText(room)) done++;
    }
    writer.finish();
    await flush(file);
    await file.commit();
    onProgress(articles, articles);
    return ok({ rooms: source.rooms.length });
  } catch (error) {
    return notSaved(error);
  } finally {
    await file?.discard();
  }
}

const isText = (room: string): boolean => parseRoom(room)?.kind === 'text';
