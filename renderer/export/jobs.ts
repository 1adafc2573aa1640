import { drop } from '../../shared/base/drop.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import type { Host, JobEvent } from '../../shared/host/contract.ts';
import type { Watchable } from '../session/session-types.ts';

/** A job's event that is its last. */
export type JobEnd = Exclude<JobEvent, { readonly state: 'running' }>;

const isEnd = (event: JobEvent | null): event is JobEnd => event !== null && event.state !== 'running';

/**
 * Where the host's jobs stand: the last event of each, from before its start is answered. The end of a job whose dialog
 * was closed goes to `tell`, so that somebody hears of it.
 */
export class Jobs implements Watchable {
  readonly #last = new Map<string, JobEvent>();
  /** How many dialogs show a job; 0 once they were closed. A job that no dialog ever showed is not in here. */
  readonly #shown = new Map<string, number>();
  readonly #changes = new Emitter<void>();
  readonly #host: Pick<Host, 'on' | 'jobState'>;
  readonly #tell: (end: JobEnd) => void;
  readonly #report: (error: unknown) => void;
  #version = 0;

  /** @param report gets what kept the host from being asked how jobs stand */
  constructor(host: Pick<Host, 'on' | 'jobState'>, tell: (end: JobEnd) => void, report: (error: unknown) => void) {
    this.#host = host;
    this.#tell = tell;
    this.#report = report;
    host.on('job', (event) => this.#take(event));
    host.on('eventsMissed', () => this.#askAgain());
  }

  get version(): number {
    return this.#version;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  /** A job's last event; null before there is one. */
  of(job: string): JobEvent | null {
    return this.#last.get(job) ?? null;
  }

  /** Whether any job came to its end well: something was exported, or saved as a file. */
  get anyDone(): boolean {
    return [...this.#last.values()].some(({ state }) => state === 'done');
  }

  /** Says that a dialog shows a job; the returned function says that it does so no more. */
  show(job: string): () => void {
    this.#shown.set(job, (this.#shown.get(job) ?? 0) + 1);
    return () => this.#shown.set(job, (this.#shown.get(job) ?? 1) - 1);
  }

  /** The ends that were told while nobody heard. How far a job is it tells by itself, with its next article. */
  #askAgain(): void {
    for (const job of this.#shown.keys()) if (!isEnd(this.of(job))) drop(this.#ask(job), this.#report);
  }

  async #ask(job: string): Promise<void> {
    const event = await this.#host.jobState(job);
    // It may have been told meanwhile.
    if (isEnd(event) && !isEnd(this.of(job))) this.#take(event);
  }

  #take(event: JobEvent): void {
    this.#last.set(event.job, event);
    // Before its start is answered no dialog can show a job: then the one that is about to open tells of the end.
    if (isEnd(event) && this.#shown.get(event.job) === 0) this.#tell(event);
    this.#version++;
    this.#changes.emit();
  }
}
