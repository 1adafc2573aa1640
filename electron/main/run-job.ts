import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { JobEvent } from '../../shared/host/contract.ts';
import type { JobMessage, JobSpec } from '../services/jobs/job-spec.ts';
import { watchJob } from '../services/jobs/watch-job.ts';
import type { RunningJob } from '../services/shell.ts';

/** Where the build puts the job's program: beside main. */
const JOB = join(import.meta.dirname, 'job.js');

/**
 * Runs a job in a utility process: it may crash or take long without hurting main. (`fork` would not do: the packaged
 * app cannot run as plain Node.)
 */
export function runJob(spec: JobSpec, onEvent: (event: JobEvent) => void): RunningJob {
  const child = utilityProcess.fork(JOB, [], { serviceName: `Postil ${spec.kind}` });
  const process = {
    send: (message: JobMessage) => child.postMessage(message),
    onMessage: (listener: (event: JobEvent) => void) => child.on('message', listener),
    onEnd: (listener: () => void) => child.once('exit', listener),
    kill: () => void child.kill(),
  };
  return watchJob(process, spec, onEvent);
}
