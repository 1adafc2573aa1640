import type { JobEvent } from '../../../shared/host/contract.ts';
import { words } from '../../../shared/words/words.ts';
import type { RunningJob } from '../shell.ts';
import type { JobMessage, JobReport, JobSpec } from './job-spec.ts';
import { sendJob } from './send-job.ts';

/** The process of a job, however the host started it. */
export interface JobProcess {
  send(message: JobMessage): void;
  onMessage(listener: (report: JobReport) => void): void;
  /** The process is gone, or could not be started. */
  onEnd(listener: () => void): void;
  /** Ends it at once. */
  kill(): void;
}

/** How long a job that was cancelled may take to clean up, in milliseconds. */
const PATIENCE = 5_000;

/** Hands a job to its process and tells how it goes. The last event says how it ended, even if the process died. */
export function watchJob(
  process: JobProcess,
  spec: JobSpec,
  onEvent: (event: JobEvent) => void,
  patience = PATIENCE,
): RunningJob {
  let state: 'running' | 'cancelling' | 'ended' = 'running';
  let lastResort: ReturnType<typeof setTimeout> | undefined;
  const tell = (event: JobEvent): void => {
    if (state === 'ended') return;
    if (event.state !== 'running') state = 'ended';
    onEvent(event);
  };
  process.onMessage((report) => {
    if (report.state !== 'planned' && report.state !== 'looked-back' && report.state !== 'surveyed') tell(report);
  });
  const endTelling = sendJob(process, spec);
  process.onEnd(() => {
    clearTimeout(lastResort);
    endTelling();
    const { job } = spec;
    if (state === 'cancelling') tell({ job, state: 'cancelled' });
    else tell({ job, state: 'failed', message: words.fileTrouble.jobStopped });
  });
  return {
    again() {
      if (state === 'running') process.send('again');
    },
    cancel() {
      if (state !== 'running') return;
      state = 'cancelling';
      process.send('cancel'); // the job cleans up and says itself that it was cancelled
      // One that is stuck (in a system call, say) never reads that word.
      lastResort = setTimeout(() => process.kill(), patience);
    },
  };
}
