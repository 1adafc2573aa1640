import { fork } from 'node:child_process';
import type { JobEvent } from '../../shared/host/contract.ts';
import { engineFlags } from '../services/index/engine-flags.ts';
import { jobProcess } from '../services/jobs/fork-reader.ts';
import type { JobSpec } from '../services/jobs/job-spec.ts';
import { watchJob } from '../services/jobs/watch-job.ts';
import type { RunningJob } from '../services/shell.ts';

/** Runs a job in a child process of its own: a crash or a long run never touches the host. */
export function forkJob(jobFile: string, spec: JobSpec, onEvent: (event: JobEvent) => void): RunningJob {
  const child = fork(jobFile, [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, ...engineFlags(spec)],
  });
  return watchJob(jobProcess(child), spec, onEvent);
}
