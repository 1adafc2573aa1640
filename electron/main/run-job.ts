import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { JobEvent } from '../../shared/host/contract.ts';
import type { JobSpec } from '../services/jobs/job-spec.ts';
import type { RunningJob } from '../services/shell.ts';

/** Where the build puts the job's program: beside main. */
const JOB = join(import.meta.dirname, 'job.js');

/**
 * Runs a job in a utility process: it may crash or take long without hurting main. (`fork` would not do: the packaged
 * app cannot run as plain Node.)
 */
export function runJob(spec: JobSpec, onEvent: (event: JobEvent) => void): RunningJob {
  const child = utilityProcess.fork(JOB, [], { serviceName: `Postil ${spec.kind}` });
  let ended = false;
  const tell = (event: JobEvent): void => {
    if (ended) return;
    ended = event.state !== 'running';
    onEvent(event);
  };
  child.on('message', (event: JobEvent) => tell(event));
  child.on('exit', () =>
    tell({ job: spec.job, state: 'failed', message: 'It stopped before it was done. Try again.' }),
  );
  child.postMessage(spec);
  return {
    cancel() {
      tell({ job: spec.job, state: 'cancelled' });
      child.kill();
    },
  };
}
