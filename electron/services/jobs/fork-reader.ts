import { type ChildProcess, fork } from 'node:child_process';
import type { JobReport } from './job-spec.ts';
import type { JobProcess } from './watch-job.ts';

/**
 * A child process that runs one job, whose objects may take `memory` MiB. Bytes cross to it and back as they are. What it
 * prints goes where the host's own goes, or nowhere.
 */
export function forkReader(jobFile: string, memory: number, output: 'inherit' | 'ignore' = 'inherit'): JobProcess {
  const child = fork(jobFile, [], {
    stdio: ['ignore', output, output, 'ipc'],
    serialization: 'advanced',
    execArgv: [...process.execArgv, `--max-old-space-size=${memory}`],
  });
  return jobProcess(child);
}

/** A forked process as a job's. */
export const jobProcess = (child: ChildProcess): JobProcess => ({
  send: (message) => void (child.connected && child.send(message)),
  onMessage: (listener) => child.on('message', (report) => listener(report as JobReport)), // our own job file sends nothing else
  onEnd: (listener) => child.once('error', listener).once('exit', listener),
  kill: () => void child.kill('SIGKILL'),
});
