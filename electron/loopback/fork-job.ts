import { type ChildProcess, fork } from 'node:child_process';
import type { JobEvent } from '../../shared/host/contract.ts';
import type { JobReport, JobSpec } from '../services/jobs/job-spec.ts';
import { type JobProcess, watchJob } from '../services/jobs/watch-job.ts';
import type { RunningJob } from '../services/shell.ts';

/** Runs a job in a child process of its own: a crash or a long run never touches the host. */
export function forkJob(jobFile: string, spec: JobSpec, onEvent: (event: JobEvent) => void): RunningJob {
  const child = fork(jobFile, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return watchJob(jobProcess(child), spec, onEvent);
}

/** A child process that runs one job, whose objects may take `memory` MiB. Bytes cross to it and back as they are. */
export function forkReader(jobFile: string, memory: number): JobProcess {
  const child = fork(jobFile, [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    execArgv: [...process.execArgv, `--max-old-space-size=${memory}`],
  });
  return jobProcess(child);
}

const jobProcess = (child: ChildProcess): JobProcess => ({
  send: (message) => void (child.connected && child.send(message)),
  onMessage: (listener) => child.on('message', (report) => listener(report as JobReport)), // our own job file sends nothing else
  onEnd: (listener) => child.once('error', listener).once('exit', listener),
  kill: () => void child.kill('SIGKILL'),
});
