import { speech, speechChanged } from '../../../shared/words/words.ts';
import type { HistorySpec, JobSpec, PlanSpec, SurveySpec } from './job-spec.ts';
import type { JobProcess } from './watch-job.ts';

/** Sends a process its job, with what it is to speak; and later what else, whenever this process does. @returns what ends that */
export function sendJob(
  process: Pick<JobProcess, 'send'>,
  spec: JobSpec | PlanSpec | HistorySpec | SurveySpec,
): () => void {
  process.send({ ...spec, speech });
  return speechChanged.on((speech) => process.send({ kind: 'speak', speech }));
}
