import type { Result } from '../../../shared/base/result.ts';
import type { ExportSurvey } from '../../../shared/export/survey.ts';
import type { BundleScope } from '../../../shared/host/bundles.ts';
import type { ExportOptions, JobEvent } from '../../../shared/host/contract.ts';
import type { ProjectId } from '../../../shared/model/ids.ts';
import type { Speech } from '../../../shared/words/words.ts';
import type { AdmittedPerson } from '../admitted.ts';
import type { HistoryAnswer, HistoryQuestion } from '../history/run-history.ts';
import type { OpenedHere } from '../opened-files.ts';
import type { BundlePlan } from './run-plan.ts';
import type { FileViewer, Viewer } from './seen-rooms.ts';

/**
 * A long job, as it is sent to the process that runs it (`job.ts`). That process answers with `JobEvent`s, the last of
 * which says how it ended.
 */
export type JobSpec = ExportJob | BundleJob | IndexJob | SnapshotJob | SweepJob;

/**
 * What a job's process is sent: first its job, with what it is to speak; then what else to speak, whenever that changes,
 * and at most the word that ends it early. A job that waits for more to do is told `again` when there may be some.
 */
export type JobMessage = StartMessage | SpeakMessage | 'again' | 'cancel';

/** A job as its process is sent it. */
export type StartMessage = (JobSpec | PlanSpec | HistorySpec | SurveySpec) & Pick<SpeakMessage, 'speech'>;

/** Has a process say what it says in a language. */
export interface SpeakMessage {
  readonly kind: 'speak';
  readonly speech: Speech;
}

/** What a job's process sends. */
export type JobReport = JobEvent | PlanReport | HistoryReport | SurveyReport;

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
  /** Who exports: what members made independently is in it as far as they may see it. */
  readonly viewer?: Viewer;
}

/** Asks what an export would hold. Nothing is written. */
export interface SurveySpec extends Omit<ExportJob, 'kind' | 'path'> {
  readonly kind: 'survey';
}

/** The answer to a `SurveySpec`. */
export interface SurveyReport {
  readonly job: string;
  readonly state: 'surveyed';
  readonly survey: ExportSurvey;
}

/** Writes a project, or what is new in it, as a `.postil` file. */
export interface BundleJob {
  readonly job: string;
  readonly kind: 'bundle';
  readonly pid: ProjectId;
  /** Whose file it is: it holds what they may see. Without one, nothing that anybody made independently. */
  readonly viewer?: Viewer;
  readonly logFile: string;
  /** The file. */
  readonly path: string;
  /**
   * Where it is kept what the last file held (see `SentFile`), and whether this one is to go on from it; absent for a file
   * that no other goes on from.
   */
  readonly sent?: { readonly file: string; readonly scope: Exclude<BundleScope, 'annotators'> };
  /** Whether it is for annotators: it holds what each of them may see, and no other file goes on from it. */
  readonly forAnnotators?: true;
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
  /** Who opens it: what others make independently is left out for whoever may not see it. Without one, all comes in. */
  readonly viewer?: FileViewer;
  /** Which files were opened here; none unless told. */
  readonly opened?: readonly OpenedHere[];
}

/** The answer to a `PlanSpec`. */
export interface PlanReport {
  readonly job: string;
  readonly state: 'planned';
  readonly plan: Result<BundlePlan>;
}

/** Asks how a room stood at earlier positions of the log. Nothing is written. */
export interface HistorySpec {
  readonly job: string;
  readonly kind: 'history';
  readonly logFile: string;
  readonly question: HistoryQuestion;
}

/** The answer to a `HistorySpec`. */
export interface HistoryReport {
  readonly job: string;
  readonly state: 'looked-back';
  readonly answer: HistoryAnswer;
}
