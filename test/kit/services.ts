import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type DataDir, makeDataDir } from '../../electron/services/data-dir.ts';
import type { SweepJob } from '../../electron/services/jobs/job-spec.ts';
import { runSweep } from '../../electron/services/jobs/sweep.ts';
import { Journal } from '../../electron/services/journal.ts';
import { makeServices } from '../../electron/services/make-services.ts';
import type { Shell } from '../../electron/services/shell.ts';
import { runSnapshot } from '../../electron/services/snapshots/run-snapshot.ts';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';
import type { HostCalls, HostEvents, JobEvent } from '../../shared/host/contract.ts';

/** The services of a host in this process, over real files: what a host process has, without the process. */
export interface TestServices {
  readonly dir: DataDir;
  readonly calls: HostCalls;
  /** The contract as another window has it. */
  window(): HostCalls;
  /** Everything the windows were told. */
  readonly told: readonly { readonly event: keyof HostEvents; readonly payload: unknown }[];
  /** The notices, in order. */
  readonly said: readonly string[];
  close(): Promise<void>;
}

/** Starts the services. Snapshots are made, and the log is swept, in this process; other jobs do nothing. */
export async function startServices(root: string): Promise<TestServices> {
  const told: { event: keyof HostEvents; payload: unknown }[] = [];
  const shell: Partial<Shell> = {
    about: { version: '0', runtime: 'test' },
    keychain: null,
    runJob(spec, onEvent) {
      const { job, kind, path } = spec;
      if (kind === 'snapshot') setImmediate(() => onEvent(ended(job, path, runSnapshot(spec))));
      if (kind === 'sweep') void sweepHere(spec).then(onEvent);
      return { again: () => undefined, cancel: () => onEvent({ job, state: 'cancelled' }) };
    },
    emit: (event, payload) => void told.push({ event, payload }),
  };
  const dir = makeDataDir(root);
  const services = await makeServices(dir, shell as Shell, new Journal(join(root, 'journal'))); // no test here reaches the rest
  return {
    dir,
    calls: services.calls('tab'),
    window: () => services.calls(randomUUID()),
    told,
    get said() {
      return services.notices.map((say) => say());
    },
    close: () => services.close(),
  };
}

async function sweepHere(spec: SweepJob): Promise<JobEvent> {
  const log = openSqliteLog(spec.logFile);
  return runSweep(spec, log).finally(() => log.close());
}

const ended = (job: string, path: string, made: ReturnType<typeof runSnapshot>): JobEvent =>
  made.ok ? { job, state: 'done', path, summary: '' } : { job, state: 'failed', message: made.message };
