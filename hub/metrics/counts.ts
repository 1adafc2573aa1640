import { REFUSAL_NAMES, type Refusal } from '../../shared/wire/refusal.ts';
import { RefusedError } from '../refused-error.ts';
import { Histogram } from './histogram.ts';

/** Seconds from an update's coming in to its being on the disk; DESIGN asks for a tenth of a second. */
const ACK_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Updates that are written together. */
const COMMIT_UPDATES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024];

/** What a hub counts of what it does, from its start on. Nothing in it names anybody or anything. */
export class Counts {
  /** How long updates took until they were on the disk. How many there were is how many were acknowledged. */
  readonly ackSeconds = new Histogram(ACK_SECONDS);
  readonly commitUpdates = new Histogram(COMMIT_UPDATES);
  readonly #refused = new Map<Refusal, number>(REFUSAL_NAMES.map((name) => [name, 0]));
  readonly #calls = new Map<number, number>();
  #away = 0;
  #diskRefused = 0;
  #diskRefusedAt = Number.NEGATIVE_INFINITY;

  /** Does something that may be refused, and counts it when it is. */
  async refusals<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof RefusedError) this.#refused.set(error.reason, (this.#refused.get(error.reason) ?? 0) + 1);
      throw error;
    }
  }

  /** Takes an update in, and counts how that went. */
  acks(take: () => Promise<void>): Promise<void> {
    const from = performance.now();
    return this.refusals(async () => {
      await take();
      this.ackSeconds.add((performance.now() - from) / 1_000);
    });
  }

  /** The log has written so many updates together, or the disk has refused them. */
  committed(updates: number, failure: Error | null): void {
    if (failure === null) {
      this.commitUpdates.add(updates);
      return;
    }
    this.#diskRefused++;
    this.#diskRefusedAt = performance.now();
  }

  /** A call was answered with this status. */
  answered(status: number): void {
    this.#calls.set(status, (this.#calls.get(status) ?? 0) + 1);
  }

  /** A socket was not let in, for there are too many. */
  turnedAway(): void {
    this.#away++;
  }

  get refused(): ReadonlyMap<Refusal, number> {
    return this.#refused;
  }

  /** Answered calls by status. */
  get calls(): ReadonlyMap<number, number> {
    return this.#calls;
  }

  /** Sockets that were not let in. */
  get away(): number {
    return this.#away;
  }

  /** How often the disk refused a write. */
  get diskRefused(): number {
    return this.#diskRefused;
  }

  /** Milliseconds since the disk refused; infinite when it never did. */
  get sinceDiskRefused(): number {
    return performance.now() - this.#diskRefusedAt;
  }
}
