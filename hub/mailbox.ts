import { ok, type Result } from '../shared/base/result.ts';
import type { MemberId } from '../shared/model/ids.ts';
import type { KeyState } from '../shared/wire/hub-api.ts';
import { Bucket } from './bucket.ts';
import { refuse } from './refuse.ts';

/** How long something lies here, in milliseconds; that it was taken is told as long again. */
const LIFETIME = 5 * 60 * 1000;
/** So many lie here at a time. */
const MOST = 200;
/** How often one address may ask for something: so many at once, then so many a second. */
const ASKS_AT_ONCE = 10;
const ASKS_PER_SECOND = 0.2;
/** So many addresses are remembered; a flood pushes out those that asked longest ago. */
const MOST_ADDRESSES = 10_000;

interface Box {
  readonly sealed: string;
  readonly by: MemberId;
  /** In milliseconds since 1970, and by a clock that nobody sets. */
  readonly until: number;
  readonly ends: number;
  readonly taken: boolean;
}

/** How long something lies here from now on. */
const fromNow = (): Pick<Box, 'until' | 'ends'> => ({
  until: Date.now() + LIFETIME,
  ends: performance.now() + LIFETIME,
});

/**
 * Where a member's first device leaves its key for the second, sealed with a code that the hub never sees. It lies in
 * memory only, one for each member, and is given once.
 */
export class Mailbox {
  readonly #boxes = new Map<string, Box>();
  readonly #asks = new Map<string, Bucket>();

  /** Leaves something in a member's box, in the place of what they left before. Answers until when it lies there. */
  leave(by: MemberId, name: string, sealed: string): Result<{ until: number }> {
    this.#sweep();
    const there = this.#boxes.get(name);
    if (there !== undefined && there.by !== by) return refuse('bad-request');
    for (const [other, box] of this.#boxes) if (box.by === by) this.#boxes.delete(other);
    if (this.#boxes.size >= MOST) return refuse('keys-full');
    const box = { sealed, by, taken: false, ...fromNow() };
    this.#boxes.set(name, box);
    return ok({ until: box.until });
  }

  /** Gives what lies in a box, once. `from` is the network address of who asks. */
  take(name: string, from: string): Result<{ sealed: string }> {
    if (!this.#mayAsk(from)) return refuse('too-often');
    this.#sweep();
    const box = this.#boxes.get(name);
    if (box === undefined || box.taken) return refuse('no-key');
    this.#boxes.set(name, { ...box, sealed: '', taken: true, ...fromNow() });
    return ok({ sealed: box.sealed });
  }

  /** What became of what this member left. */
  state(by: MemberId, name: string): KeyState {
    this.#sweep();
    const box = this.#boxes.get(name);
    if (box === undefined || box.by !== by) return 'over';
    return box.taken ? 'taken' : 'waiting';
  }

  /** Takes back what this member left. */
  withdraw(by: MemberId, name: string): void {
    const box = this.#boxes.get(name);
    if (box?.by === by) this.#boxes.delete(name);
  }

  /** What is refused is not counted, so that whoever waits is let through: others may share their address. */
  #mayAsk(from: string): boolean {
    // The last one at once takes it below empty.
    const bucket = this.#asks.get(from) ?? new Bucket(ASKS_PER_SECOND, ASKS_AT_ONCE - 1);
    this.#asks.delete(from);
    this.#asks.set(from, bucket);
    for (const [oldest] of this.#asks) {
      if (this.#asks.size <= MOST_ADDRESSES) break;
      this.#asks.delete(oldest);
    }
    return bucket.take(0) === 0 && bucket.take(1) >= 0;
  }

  /** By either clock: one may be put back, and the other stands still while the computer sleeps. */
  #sweep(): void {
    const [now, ran] = [Date.now(), performance.now()];
    for (const [name, { until, ends }] of this.#boxes) if (until < now || ends < ran) this.#boxes.delete(name);
  }
}
