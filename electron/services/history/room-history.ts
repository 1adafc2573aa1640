import { randomUUID } from 'node:crypto';
import type { LogPosition } from '../../../shared/host/history.ts';
import type { RoomName } from '../../../shared/model/ids.ts';
import type { DataDir } from '../data-dir.ts';
import type { HistorySpec } from '../jobs/job-spec.ts';
import { sendJob } from '../jobs/send-job.ts';
import type { JobProcess } from '../jobs/watch-job.ts';
import type { Shell } from '../shell.ts';
import { roomBytes } from './log-rows.ts';
import { type HistoryAnswer, type HistoryQuestion, runHistory } from './run-history.ts';

/** A room of more bytes is read by a process of its own: this much takes some 25 ms, starting a process ten times that. */
const LARGE = 1024 * 1024;

interface HistoryParts {
  readonly dir: Pick<DataDir, 'log'>;
  readonly shell: Pick<Shell, 'startReader'>;
  /** Bytes; other than the default only to test. */
  readonly large?: number;
}

/** How rooms stood at earlier positions of this computer's log. Nothing is ever written. */
export class RoomHistory {
  readonly #parts: HistoryParts;
  /** Settles when the process before has ended: there is one at a time, however much is asked. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: HistoryParts) {
    this.#parts = parts;
  }

  /** See `logPositions` of the contract. */
  async positions(room: RoomName): Promise<readonly LogPosition[]> {
    return (await this.#ask({ ask: 'positions', room })).positions;
  }

  /** See `roomAt` of the contract. */
  async at(room: RoomName, position: number): Promise<Uint8Array | null> {
    return (await this.#ask({ ask: 'at', room, position })).update;
  }

  #ask(question: HistoryQuestion): HistoryAnswer | Promise<HistoryAnswer> {
    const { dir, shell, large = LARGE } = this.#parts;
    if (roomBytes(dir.log, question.room) <= large) return runHistory(dir.log, question);
    const asked = this.#last.then(() =>
      historyInProcess(shell.startReader(), { job: randomUUID(), kind: 'history', logFile: dir.log, question }),
    );
    // Whoever asked is told that it failed; the next one is asked all the same.
    this.#last = asked.then(
      () => null,
      () => null,
    );
    return asked;
  }
}

/** Has a process answer that is for this alone. @throws when it ended before it could */
function historyInProcess(process: JobProcess, spec: HistorySpec): Promise<HistoryAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<HistoryAnswer>();
  process.onMessage((report) => {
    if (report.state === 'looked-back') resolve(report.answer);
    if (report.state === 'failed') reject(new Error(report.message));
  });
  process.onEnd(() => reject(new Error('the process that read the history ended before it was done')));
  const endTelling = sendJob(process, spec);
  return promise.finally(() => {
    endTelling();
    process.kill();
  });
}
