import { fail, type Result } from '../../../shared/base/result.ts';
import { words } from '../../../shared/words/words.ts';
import type { PlanSpec } from './job-spec.ts';
import type { BundlePlan } from './run-plan.ts';
import { sendJob } from './send-job.ts';
import type { JobProcess } from './watch-job.ts';

/** The most memory the objects of a reading process may take, in MiB: twice what a room of 100,000 marks does. */
export const READER_MEMORY = 1024;

/** The longest that a file may be read, in milliseconds: long enough for the largest project on a slow machine. */
const PATIENCE = 300_000;

/**
 * What opening a `.postil` file would do, worked out by this process, which is for that alone. A file that brings it
 * down, or keeps it busy past `patience` milliseconds, is refused; once `signal` is aborted it is not read on.
 */
export function planInProcess(
  process: JobProcess,
  spec: PlanSpec,
  patience: number = PATIENCE,
  signal?: AbortSignal,
): Promise<Result<BundlePlan>> {
  return new Promise((settle) => {
    const last = setTimeout(() => process.kill(), patience);
    const endTelling = sendJob(process, spec);
    const cancel = (): void => end(fail('cancelled', words.bundleTrouble.cancelled));
    const end = (plan: Result<BundlePlan>): void => {
      clearTimeout(last);
      signal?.removeEventListener('abort', cancel);
      endTelling();
      settle(plan);
      process.kill();
    };
    process.onMessage((report) => {
      if (report.state === 'planned') end(report.plan);
      if (report.state === 'failed') end(fail('unreadable', report.message));
    });
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) cancel();
    process.onEnd(() => end(fail('too-much', words.bundleTrouble.tooMuch)));
  });
}
