import { fork } from 'node:child_process';
import type { JobEvent } from '../../shared/host/contract.ts';
import type { JobSpec } from '../services/jobs/job-spec.ts';
import { watchJob } from '../services/jobs/watch-job.ts';
import type { RunningJob } from '../services/shell.ts';

/** Runs a job in a child process of its own: a crash or a long run never touches the host. */
export function forkJob(jobFile: string, spec: JobSpec, onEvent: (event: JobEvent) => void): RunningJob {
  const child = fork(jobFile, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const process = {
    send: (message: Parameters<typeof child.send>[0]) => void (child.connected && child.send(message)),
    onMessage: (listener: (event: JobEvent) => void) => child.on('message', (event) => listener(event as JobEvent)), // our own job file sends nothing else
    onEnd: (listener: () => void) => child.once('error', listener).once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
  return watchJob(process, spec, onEvent);
}
