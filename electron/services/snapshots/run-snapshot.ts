import { DatabaseSync } from 'node:sqlite';
import { copyDatabase } from '../../../hub/log/copy-file.ts';
import { type LogReader, openLogReader, writeNote } from '../../../hub/log/log-reader.ts';
import { logErrorOf } from '../../../hub/log/sqlite-error.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { SnapshotProject } from '../../../shared/host/snapshot.ts';
import { isProjectId, type ProjectId, type RoomName } from '../../../shared/model/ids.ts';
import { parseRoom } from '../../../shared/wire/room.ts';
import { words } from '../../../shared/words/words.ts';
import { diskMessage } from '../disk-message.ts';
import type { SnapshotJob } from '../jobs/job-spec.ts';
import { readProject } from '../jobs/project-reader.ts';
import { logSource } from '../jobs/room-source.ts';
import { countSteps } from './count-steps.ts';

/** Copies the log into a snapshot and notes in it what it holds. The snapshot gets its name when it is complete. */
export function runSnapshot({ logFile, path }: Pick<SnapshotJob, 'logFile' | 'path'>): Result<true> {
  const db = new DatabaseSync(logFile, { readOnly: true });
  try {
    copyDatabase(db, path, (partial) => writeNote(partial, JSON.stringify(holdings(partial))));
    return ok(true);
  } catch (error) {
    return fail('io', words.diskTrouble.snapshotNotMade(diskMessage(logErrorOf(error))));
  } finally {
    db.close();
  }
}

/** The projects in a copy of a log, as its note says; null when there is none that can be read. */
export function notedProjects({ note }: LogReader): readonly SnapshotProject[] | null {
  if (note === null) return null;
  const value: unknown = JSON.parse(note);
  return Array.isArray(value) && value.every(isSnapshotProject) ? value : null;
}

function holdings(file: string): readonly SnapshotProject[] {
  const log = openLogReader(file);
  try {
    const byProject = Map.groupBy(log.rooms(), (room) => parseRoom(room)?.pid ?? null);
    return [...byProject].flatMap(([pid, rooms]) => (pid === null ? [] : [holding(log, pid, rooms)]));
  } finally {
    log.close();
  }
}

function holding(log: LogReader, pid: ProjectId, rooms: readonly RoomName[]): SnapshotProject {
  const { name, articles } = readProject(logSource(log, pid), pid);
  const steps = rooms.reduce((sum, room) => sum + countSteps(log.read(room)), 0);
  return { pid, name, articles: articles.length, steps };
}

const isSnapshotProject = (value: unknown): value is SnapshotProject =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  isProjectId(value.pid) &&
  'name' in value &&
  typeof value.name === 'string' &&
  'articles' in value &&
  typeof value.articles === 'number' &&
  'steps' in value &&
  typeof value.steps === 'number';
