import type { ProjectId } from '../model/ids.ts';

/** Why a snapshot was made: day by day, asked for, before another one was brought back, before the file's form changed. */
export const SNAPSHOT_CAUSES = ['daily', 'asked', 'restore', 'update'] as const;

/** One of those causes. */
export type SnapshotCause = (typeof SNAPSHOT_CAUSES)[number];

/** A copy of everything on this computer, as it was at one moment. */
export interface Snapshot {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly cause: SnapshotCause;
  readonly bytes: number;
  /** What it holds; null when it was not counted, or cannot be read (then `problem` says so). */
  readonly projects: readonly SnapshotProject[] | null;
  /** Why nothing can be brought back from it, in one sentence. */
  readonly problem: string | null;
}

/** What a snapshot holds of one project. */
export interface SnapshotProject {
  readonly pid: ProjectId;
  readonly name: string;
  readonly articles: number;
  readonly steps: number;
}

/** What came back from a snapshot. */
export interface Restored {
  /** Steps that were missing here. */
  readonly steps: number;
  /** Rooms in which something was missing. */
  readonly rooms: number;
}
