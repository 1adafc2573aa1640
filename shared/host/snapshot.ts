import type { Result } from '../base/result.ts';
import { isProjectId, type ProjectId } from '../model/ids.ts';
import { type GuardsOf, orNull, text } from './argument.ts';

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

/** What the workbench may ask about them. */
export interface SnapshotCalls {
  /** The copies of everything on this computer, the newest first. One is made every day; seven of each cause are kept. */
  snapshots(): Promise<readonly Snapshot[]>;
  /** Makes a snapshot now. */
  makeSnapshot(): Promise<Result<Snapshot>>;
  /**
   * Brings back what a snapshot holds of one project, or (null) of all, and is missing here. Nothing that is here is lost
   * or changed; it is kept as a snapshot first.
   */
  restoreSnapshot(id: string, pid: ProjectId | null): Promise<Result<Restored>>;
}

/** What each of the calls takes. */
export const SNAPSHOT_GUARDS: { readonly [K in keyof SnapshotCalls]: GuardsOf<Parameters<SnapshotCalls[K]>> } = {
  snapshots: [],
  makeSnapshot: [],
  restoreSnapshot: [text(100), orNull(isProjectId)],
};
