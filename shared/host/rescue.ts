import type { Result } from '../base/result.ts';
import { isProjectId, type ProjectId, type RoomName } from '../model/ids.ts';
import { type GuardsOf, text } from './argument.ts';

/** A room as it was when a hub refused some of it; it is kept on this computer until the person deletes it. */
export interface RescueCopy {
  readonly id: string;
  readonly room: RoomName;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  readonly bytes: number;
  /** How many steps are in it; null when it cannot be read. */
  readonly steps: number | null;
  /** Why it was kept, and what was left out of the project: the first lines of what stands beside it. */
  readonly why: readonly string[];
}

/** What the workbench may ask about the rescue copies. */
export interface RescueCalls {
  /** Those of a project, the latest first. */
  rescueCopies(pid: ProjectId): Promise<readonly RescueCopy[]>;
  /**
   * Writes one as a `.postil` file, with what it takes to open it anywhere; asks the person where to. Answers the path,
   * null when they thought better.
   */
  exportRescueCopy(pid: ProjectId, id: string): Promise<Result<string | null>>;
  /** Deletes one for good. */
  deleteRescueCopy(pid: ProjectId, id: string): Promise<Result<true>>;
}

/** What each of the calls takes. */
export const RESCUE_GUARDS: { readonly [K in keyof RescueCalls]: GuardsOf<Parameters<RescueCalls[K]>> } = {
  rescueCopies: [isProjectId],
  exportRescueCopy: [isProjectId, text(500)],
  deleteRescueCopy: [isProjectId, text(500)],
};
