import type { Log } from '../../../hub/log/log.ts';
import { openLogHeads } from '../../../hub/log/sqlite-heads.ts';
import type { Emitter } from '../../../shared/base/emitter.ts';
import type { IndexJob } from '../jobs/job-spec.ts';
import { openIndexFile } from './index-file.ts';
import { runIndex } from './run-index.ts';

/** What keeping an index works with. */
interface KeepParts {
  readonly log: Pick<Log, 'read'>;
  /** Something may have been appended to the log. */
  readonly again: Emitter<void>;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Brings a project's index up to date, and again whenever it is told, until it is cancelled. In a process of its own. */
export async function keepIndex(
  { pid, logFile, path }: Pick<IndexJob, 'pid' | 'logFile' | 'path'>,
  { log, again, onProgress, signal }: KeepParts,
): Promise<void> {
  const heads = openLogHeads(logFile);
  // The host had it open before it started this, and looked at all of it.
  const index = openIndexFile(path, { checked: true });
  let wake = Promise.withResolvers<void>();
  const ends = [again.on(() => wake.resolve()), onAbort(signal, () => wake.resolve())];
  try {
    while (!signal.aborted) {
      // Before the run: what is appended while it runs may be too late for it.
      wake = Promise.withResolvers<void>();
      await runIndex({ log, heads, index, pid, onProgress, signal });
      if (!signal.aborted) await wake.promise;
    }
  } finally {
    for (const end of ends) end();
    index.close();
    heads.close();
  }
}

function onAbort(signal: AbortSignal, listener: () => void): () => void {
  signal.addEventListener('abort', listener);
  return () => signal.removeEventListener('abort', listener);
}
