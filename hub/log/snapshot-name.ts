import { basename, join } from 'node:path';
import { SNAPSHOT_CAUSES, type SnapshotCause } from '../../shared/host/snapshot.ts';

/** What a snapshot's name says: it is also its id. */
interface SnapshotName {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly cause: SnapshotCause;
}

const ENDING = '.sqlite';

/** The file of a snapshot that is made now. */
export function newSnapshotFile(folder: string, cause: SnapshotCause, now = new Date()): string {
  return join(folder, `${now.toISOString().replaceAll(':', '-')}-${cause}${ENDING}`);
}

/** The file of a snapshot. An id never leads out of the folder: it is looked up in a list of what lies there. */
export const snapshotFile = (folder: string, id: string): string => join(folder, `${id}${ENDING}`);

/** The snapshot behind a file's name, or null when no snapshot has such a name. */
export function parseSnapshotName(file: string): SnapshotName | null {
  const id = basename(file, ENDING);
  const parts = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)-([a-z]+)$/.exec(id);
  const cause = SNAPSHOT_CAUSES.find((known) => known === parts?.[4]);
  if (parts === null || cause === undefined || !file.endsWith(ENDING)) return null;
  const madeAt = Date.parse(`${parts[1]}:${parts[2]}:${parts[3]}`);
  return Number.isNaN(madeAt) ? null : { id, madeAt, cause };
}
