import { Emitter } from '../../shared/base/emitter.ts';
import type { Host, JobEvent } from '../../shared/host/contract.ts';
import type { Watchable } from '../session/session-types.ts';

/** A job's event that is its last. */
export type JobEnd = Exclude<JobEvent, { readonly state: 'running' }>;

/**
 * Where the host's jobs stand: the last event of each, from before its start is answered. The end of a job whose dialog
 * was closed goes to `tell`, so that somebody hears of it.
 */
export class Jobs implements Watchable {
  readonly #last = new Map<string, JobEvent>();
  /** How many dialogs show a job; 0 once they were closed. A job that no dialog ever showed is not in here. */
  readonly #shown = new Map<string, number>();
  readonly #changes = new Emitter<void>();
  readonly #tell: (end: JobEnd) => void;
  #version = 0;

  constructor(host: Pick<Host, 'on'>, tell: (end: JobEnd) => void) {
    this.#tell = tell;
    host.on('job', (event) => this.#take(event));
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

  #take(event: JobEvent): void {
    this.#last.set(event.job, event);
    // Before its start is answered no dialog can show a job: then the one that is about to open tells of the end.
    if (event.state !== 'running' && this.#shown.get(event.job) === 0) this.#tell(event);
    this.#version++;
    this.#changes.emit();
  }
}
