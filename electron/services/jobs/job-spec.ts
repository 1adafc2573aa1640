import type { Result } from '../../../shared/base/result.ts';
import type { ExportOptions, JobEvent } from '../../../shared/host/contract.ts';
import type { ProjectId } from '../../../shared/model/ids.ts';
import type { AdmittedPerson } from '../admitted.ts';
import type { BundlePlan } from './run-plan.ts';

/**
 * A long job, as it is sent to the process that runs it (`job.ts`). That process answers with `JobEvent`s, the last of
 * which says how it ended.
 */
export type JobSpec = ExportJob | BundleJob | IndexJob | SnapshotJob | SweepJob;

/**
 * What a job's process is sent: first its job, then at most the word that ends it early. A job that waits for more to do
 * is told `again` when there may be some.
 */
export type JobMessage = JobSpec | PlanSpec | 'again' | 'cancel';

/** What a job's process sends. */
export type JobReport = JobEvent | PlanReport;

/** Exports a project as a dataset into a folder. */
export interface ExportJob {
  readonly job: string;
  readonly kind: 'export';
  readonly pid: ProjectId;
  /** The host's log. */
  readonly logFile: string;
  /** The folder; it is made when it is not there. */
  readonly path: string;
  readonly options: ExportOptions;
}

/** Writes a project as a `.postil` file. */
export interface BundleJob {
  readonly job: string;
  readonly kind: 'bundle';
  readonly pid: ProjectId;
  readonly logFile: string;
  /** The file. */
  readonly path: string;
}

/** Brings the derived index of a project up to date, and again at every `again`, until it is cancelled. */
export interface IndexJob {
  readonly job: string;
  readonly kind: 'index';
  readonly pid: ProjectId;
  readonly logFile: string;
  /** The index. */
  readonly path: string;
}

/** Copies the log into a snapshot. */
export interface SnapshotJob {
  readonly job: string;
  readonly kind: 'snapshot';
  readonly logFile: string;
  /** The snapshot. */
  readonly path: string;
}

/** Writes the log anew, without the bytes of what was removed. One that fails says the code of its `LogError`. */
export interface SweepJob {
  readonly job: string;
  readonly kind: 'sweep';
  readonly logFile: string;
  /** The log, too: it is what the job writes. */
  readonly path: string;
}

/** Works out what opening a `.postil` file would do: whatever it holds, only this process can be hurt by reading it. */
export interface PlanSpec {
  readonly job: string;
  readonly kind: 'plan';
  readonly logFile: string;
  /** The whole file. */
  readonly bytes: Uint8Array;
  readonly admitted: readonly AdmittedPerson[];
}

/** The answer to a `PlanSpec`. */
export interface PlanReport {
  readonly job: string;
  readonly state: 'planned';
  readonly plan: Result<BundlePlan>;
}
