import { fork } from 'node:child_process';
import type { JobEvent } from '../../shared/host/contract.ts';
import type { JobSpec } from '../services/jobs/job-spec.ts';
import type { RunningJob } from '../services/shell.ts';

/** Runs a job in a child process of its own: a crash or a long run never touches the host. */
export function forkJob(jobFile: string, spec: JobSpec, onEvent: (event: JobEvent) => void): RunningJob {
  const child = fork(jobFile, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let state: 'running' | 'cancelling' | 'ended' = 'running';
  const tell = (event: JobEvent): void => {
    if (state === 'ended') return;
    if (event.state !== 'running') state = 'ended';
    onEvent(event);
  };
  const failed = (message: string): JobEvent => ({ job: spec.job, state: 'failed', message });
  child.on('message', (event) => tell(event as JobEvent)); // our own job file sends nothing else
  child.on('error', (error) => tell(failed(`It could not be started (${error.message}).`)));
  child.on('exit', () =>
    tell(
      state === 'cancelling'
        ? { job: spec.job, state: 'cancelled' }
        : failed('It stopped before it was done. Try again.'),
    ),
  );
  child.send(spec);
  return {
    cancel() {
      if (state !== 'running') return;
      state = 'cancelling';
      child.kill(); // the job cleans up and says itself that it was cancelled
    },
  };
}
