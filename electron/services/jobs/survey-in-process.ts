import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { ExportSurvey } from '../../../shared/export/survey.ts';
import { words } from '../../../shared/words/words.ts';
import type { SurveySpec } from './job-spec.ts';
import { sendJob } from './send-job.ts';
import type { JobProcess } from './watch-job.ts';

/** A survey on its way. */
export interface RunningSurvey {
  readonly survey: Promise<Result<ExportSurvey>>;
  /** Ends it: it is answered as `cancelled`. */
  cancel(): void;
}

/** Has a process count what an export would hold; the process is for that alone. */
export function surveyInProcess(process: JobProcess, spec: SurveySpec): RunningSurvey {
  const { promise, resolve } = Promise.withResolvers<Result<ExportSurvey>>();
  process.onMessage((report) => {
    if (report.state === 'surveyed') resolve(ok(report.survey));
    if (report.state === 'failed') resolve(fail('io', report.message));
  });
  process.onEnd(() => resolve(fail('io', words.fileTrouble.jobStopped)));
  const endTelling = sendJob(process, spec);
  return {
    survey: promise.finally(() => {
      endTelling();
      process.kill();
    }),
    cancel: () => resolve(fail('cancelled', words.fileTrouble.jobStopped)),
  };
}
