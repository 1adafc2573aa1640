import { constants, setPriority } from 'node:os';
import type { Log } from '../../../hub/log/log.ts';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { Emitter } from '../../../shared/base/emitter.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { JobEvent } from '../../../shared/host/contract.ts';
import { speak, words } from '../../../shared/words/words.ts';
import { runHistory } from '../history/run-history.ts';
import { keepIndex } from '../index/keep-index.ts';
import { onParentMessage, tellParent } from '../parent-process.ts';
import { runSnapshot } from '../snapshots/run-snapshot.ts';
import type { BundleJob, JobMessage, JobReport, JobSpec, StartMessage } from './job-spec.ts';
import { roomHeads } from './room-heads.ts';
import { logSource, type RoomSource } from './room-source.ts';
import { type BundleRun, runBundle } from './run-bundle.ts';
import { runExport } from './run-export.ts';
import { runPlan } from './run-plan.ts';
import { runSurvey } from './run-survey.ts';
import { forAnnotators, sourceFor } from './seen-rooms.ts';
import { readSent, type SentFile, writeSent } from './sent-file.ts';
import { exportSummary } from './summary.ts';
import { runSweep } from './sweep.ts';

/**
 * The program of the process that runs one job: a forked Node process, or Electron's utility process. It is sent a
 * `JobSpec` or `PlanSpec`, answers with `JobReport`s, and ends. `cancel` (or a SIGTERM) ends it early: it cleans up before it goes.
 */

const cancel = new AbortController();
const again = new Emitter<void>();
// A host that is gone waits for nothing any more.
process.on('disconnect', () => cancel.abort());

onParentMessage(receive);

function receive(data: unknown): void {
  const message = data as JobMessage; // only our own host starts this program
  if (message === 'cancel') cancel.abort();
  else if (message === 'again') again.emit();
  else if (message.kind === 'speak') speak(message.speech.language, message.speech.preferred);
  else start(message);
}

function start(spec: StartMessage): void {
  speak(spec.speech.language, spec.speech.preferred);
  // A plan has nothing to clean up, and a file that keeps it busy must not keep it from being ended.
  if (!isAnswered(spec)) process.on('SIGTERM', () => cancel.abort());
  run(spec).then(
    // An answer may be long on its way: whoever gets it ends this process.
    (report) => send(report, () => isAnswered(spec) || process.exit()),
    (error: unknown) => {
      console.error(error);
      send(
        {
          job: spec.job,
          state: 'failed',
          message: words.fileTrouble.jobFailed,
        },
        () => process.exit(1),
      );
    },
  );
}

/** Whether what is asked for is an answer, and nothing is written. */
const isAnswered = ({ kind }: StartMessage): boolean => kind === 'plan' || kind === 'history' || kind === 'survey';

async function run(spec: StartMessage): Promise<JobReport> {
  const { job } = spec;
  if (spec.kind === 'history') return { job, state: 'looked-back', answer: runHistory(spec.logFile, spec.question) };
  const log = openSqliteLog(spec.logFile);
  try {
    if (spec.kind === 'survey') {
      const { pid, options, viewer } = spec;
      return { job, state: 'surveyed', survey: await runSurvey({ source: logSource(log, pid), pid, options, viewer }) };
    }
    if (spec.kind !== 'plan') return await runJob(spec, log);
    const onProgress = (done: number, total: number): void => send({ job, state: 'running', done, total });
    const plan = await runPlan(
      log,
      spec.admitted,
      spec.bytes,
      { onProgress, signal: cancel.signal },
      spec.opened,
      spec.viewer,
    );
    return { job, state: 'planned', plan };
  } finally {
    await log.close();
  }
}

async function runJob(spec: JobSpec, log: Log): Promise<JobEvent> {
  const { job, path } = spec;
  if (spec.kind === 'snapshot') {
    const made = runSnapshot(spec);
    return made.ok ? { job, state: 'done', path, summary: '' } : ended(job, made);
  }
  if (spec.kind === 'sweep') return runSweep(spec, log);
  const { pid } = spec;
  const onProgress = (done: number, total: number): void => send({ job, state: 'running', done, total });
  if (spec.kind === 'index') {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL); // the person is at work meanwhile
    await keepIndex(spec, { log, again, onProgress, signal: cancel.signal });
    return { job, state: 'cancelled' };
  }
  const source = logSource(log, pid);
  if (spec.kind === 'bundle') {
    const seen = spec.forAnnotators ? forAnnotators(source, pid) : sourceFor(source, pid, spec.viewer);
    const saved = await saveBundle(spec, seen, onProgress);
    if (!saved.ok) return ended(job, saved);
    return saved.value === null
      ? { job, state: 'cancelled' }
      : { job, state: 'done', path, summary: words.exported.saved };
  }
  const { options, viewer } = spec;
  const made = await runExport({ source, pid, folder: path, options, viewer, onProgress, signal: cancel.signal });
  return made.ok ? { job, state: 'done', path, summary: exportSummary(made.value, options) } : ended(job, made);
}

async function saveBundle(
  { pid, path, sent, logFile }: BundleJob,
  source: RoomSource,
  onProgress: BundleRun['onProgress'],
): Promise<Result<SentFile | null>> {
  const since = sent?.scope === 'since' ? await readSent(sent.file) : null;
  const heads = roomHeads(logFile, pid);
  const saved = await runBundle({ source, pid, path, since, heads, onProgress, signal: cancel.signal });
  // Only now: what was never written to its end is nothing to go on from.
  if (saved.ok && saved.value !== null && sent !== undefined) await writeSent(sent.file, saved.value);
  return saved;
}

const ended = (job: string, { code, message }: Result<never> & { ok: false }): JobEvent =>
  code === 'cancelled' ? { job, state: 'cancelled' } : { job, state: 'failed', message };

const send = (report: JobReport, then?: () => void): void => tellParent(report, then);
