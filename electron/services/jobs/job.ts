import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { JobEvent } from '../../../shared/host/contract.ts';
import type { JobMessage, JobSpec } from './job-spec.ts';
import { logSource } from './room-source.ts';
import { runBundle } from './run-bundle.ts';
import { runExport } from './run-export.ts';
import { exportSummary } from './summary.ts';

/**
 * The program of the process that runs one job: a forked Node process, or Electron's utility process. It is sent a
 * `JobSpec`, answers with `JobEvent`s, and ends. `cancel` (or a SIGTERM) ends it early: it cleans up before it goes.
 */

/** How Electron's utility process talks to its parent: `process.parentPort`, which Node does not know. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: JobEvent): void;
}

const { parentPort } = process as { parentPort?: ParentPort }; // only there in a utility process
const cancel = new AbortController();
process.on('SIGTERM', () => cancel.abort());
// A host that is gone waits for nothing any more.
process.on('disconnect', () => cancel.abort());

if (parentPort !== undefined) parentPort.on('message', ({ data }) => receive(data));
else process.on('message', receive);

function receive(data: unknown): void {
  const message = data as JobMessage; // only our own host starts this program
  if (message === 'cancel') cancel.abort();
  else start(message);
}

function start(spec: JobSpec): void {
  run(spec).then(
    (event) => send(event, () => process.exit()),
    (error: unknown) => {
      console.error(error);
      send({ job: spec.job, state: 'failed', message: 'It failed in an unforeseen way. Try again.' }, () =>
        process.exit(1),
      );
    },
  );
}

async function run(spec: JobSpec): Promise<JobEvent> {
  const { job, pid, path } = spec;
  const log = openSqliteLog(spec.logFile);
  const source = logSource(log, pid);
  const onProgress = (done: number, total: number): void => send({ job, state: 'running', done, total });
  try {
    if (spec.kind === 'bundle') {
      const saved = await runBundle({ source, pid, path, onProgress, signal: cancel.signal });
      return saved.ok ? { job, state: 'done', path, summary: 'The project is saved.' } : ended(job, saved);
    }
    const { options } = spec;
    const made = await runExport({ source, pid, folder: path, options, onProgress, signal: cancel.signal });
    return made.ok ? { job, state: 'done', path, summary: exportSummary(made.value, options) } : ended(job, made);
  } finally {
    await log.close();
  }
}

const ended = (job: string, { code, message }: Result<never> & { ok: false }): JobEvent =>
  code === 'cancelled' ? { job, state: 'cancelled' } : { job, state: 'failed', message };

/** Sends an event; `then` runs when it is on its way, or when nobody is there to hear it. */
function send(event: JobEvent, then: () => void = () => undefined): void {
  if (parentPort !== undefined) {
    parentPort.postMessage(event);
    then();
  } else if (process.connected) {
    process.send?.(event, then);
  } else {
    then();
  }
}
