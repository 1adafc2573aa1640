import { fork } from 'node:child_process';
import type { JobEvent } from '../../shared/host/contract.ts';
import type { JobSpec } from '../services/jobs/job-spec.ts';
import type { RunningJob } from '../services/shell.ts';

/** Runs a job in a child process of its own: a crash or a long run never touches the host. */
export function forkJob(jobFile: string, spec: JobSpec, onEvent: (event: JobEvent) => void): RunningJob {
  const child = fork(jobFile, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let ended = false;
  const tell = (event: JobEvent): void => {
    if (ended) return;
    ended = event.state !== 'running';
    onEvent(event);
  };
  child.on('message', (event) => tell(event as JobEvent)); // our own job file sends nothing else
  child.on('error', (error) =>
    tell({ job: spec.job, state: 'failed', message: `It could not be started (${error.message}).` }),
  );
  child.on('exit', () =>
    tell({ job: spec.job, state: 'failed', message: 'It stopped before it was done. Try again.' }),
  );
  child.send(spec);
  return {
    cancel() {
      tell({ job: spec.job, state: 'cancelled' });
      child.kill();
    },
  };
}
