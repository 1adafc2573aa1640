import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { forkReader } from '../electron/services/jobs/fork-reader.ts';
import { planInProcess, READER_MEMORY } from '../electron/services/jobs/plan-in-process.ts';
import type { BundlePlan } from '../electron/services/jobs/run-plan.ts';
import type { Result } from '../shared/base/result.ts';

const JOB = join(import.meta.dirname, '..', 'electron', 'services', 'jobs', 'job.ts');

/**
 * What opening a `.postil` file would add to the rooms in a log, or where nothing of it is yet. As in the workbench, a
 * process of its own works that out, within a limit on memory and time: whatever the file holds, it is refused in one
 * sentence or can be read. Once `signal` is aborted it is not read on.
 */
export function planFile(bytes: Uint8Array, signal: AbortSignal, logFile = ':memory:'): Promise<Result<BundlePlan>> {
  // What it says when it runs out of memory is no sentence for the person.
  const reader = forkReader(JOB, READER_MEMORY, 'ignore');
  const spec = { job: randomUUID(), kind: 'plan', logFile, bytes, admitted: [] } as const;
  return planInProcess(reader, spec, undefined, signal);
}
