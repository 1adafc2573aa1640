import type { StepKey } from '../model/ids.ts';

/** A position of this computer's log at which a room changed. */
export interface LogPosition {
  /** Grows with everything that is appended to the log, in any room. */
  readonly position: number;
  /** The steps that came in with it and were not there before. */
  readonly steps: readonly StepKey[];
}
