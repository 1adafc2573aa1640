import { randomUUID } from 'node:crypto';
import { type Log, LogError } from '../../../hub/log/log.ts';
import type { JobEvent } from '../../../shared/host/contract.ts';
import type { Shell } from '../shell.ts';
import type { SweepJob } from './job-spec.ts';

/** Has the log swept by a process of its own. @throws LogError when the disk refuses */
export function sweepInProcess(shell: Pick<Shell, 'runJob'>, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    shell.runJob({ job: randomUUID(), kind: 'sweep', logFile: file, path: file }, (event) => {
      // Nobody can cancel one.
      if (event.state === 'done') resolve();
      if (event.state === 'failed') reject(new LogError(codeOf(event.message), new Error(event.message)));
    });
  });
}

/** Sweeps the log, in that process. */
export async function runSweep({ job, path }: SweepJob, log: Pick<Log, 'remove'>): Promise<JobEvent> {
  try {
    await log.remove([]);
    return { job, state: 'done', path, summary: '' };
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return { job, state: 'failed', message: error.code };
  }
}

/** A process that ended before its time says something else: then nothing is known but that it did not work. */
const codeOf = (said: string): LogError['code'] =>
  said === 'disk-full' || said === 'read-only' || said === 'damaged' ? said : 'io';
