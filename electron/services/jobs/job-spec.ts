import type { ExportOptions } from '../../../shared/host/contract.ts';
import type { ProjectId } from '../../../shared/model/ids.ts';

/**
 * A long job, as it is sent to the process that runs it (`job.ts`). That process answers with `JobEvent`s, the last of
 * which says how it ended.
 */
export type JobSpec = ExportJob | BundleJob;

/** What a job's process is sent: first its job, then at most the word that ends it early. */
export type JobMessage = JobSpec | 'cancel';

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
