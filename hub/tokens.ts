import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { MemberId, ProjectId } from '../shared/model/ids.ts';

/** How long a token holds, in milliseconds: 30 days. Whoever holds the key gets a fresh one at any time. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;
/** How often those that hold no more are looked for, in milliseconds: that goes through all there are, and there may be a million. */
const SWEEP_EVERY = 60 * 60 * 1000;

/** Whose token it is, and for which project. */
export interface TokenHolder {
  readonly pid: ProjectId;
  readonly member: MemberId;
}

/** The tokens that open rooms: 256 random bits each, kept as hashes. */
export class Tokens {
  readonly #add: StatementSync;
  readonly #find: StatementSync;
  readonly #sweep: StatementSync;
  readonly #clear: StatementSync;
  /** When that was done last, by a clock that nobody sets. */
  #sweptAt = Number.NEGATIVE_INFINITY;

  constructor(db: DatabaseSync) {
    this.#add = db.prepare('INSERT INTO tokens VALUES (?, ?, ?, ?)');
    // One that ends later than any can was made while the clock was ahead: it would hold for as long as that was.
    const holds = 'expires_at BETWEEN ? AND ?';
    this.#find = db.prepare(`SELECT pid, member FROM tokens WHERE hash = ? AND ${holds}`);
    this.#sweep = db.prepare(`DELETE FROM tokens WHERE NOT ${holds}`);
    this.#clear = db.prepare('DELETE FROM tokens');
  }

  /** A fresh token. */
  issue({ pid, member }: TokenHolder): string {
    const token = randomBytes(32).toString('base64url');
    const now = Date.now();
    if (performance.now() - this.#sweptAt >= SWEEP_EVERY) {
      this.#sweep.run(now, now + LIFETIME);
      this.#sweptAt = performance.now();
    }
    this.#add.run(hashOf(token), pid, member, now + LIFETIME);
    return token;
  }

  /** Who holds this token, or null when it is none (any more). */
  holder(token: string): TokenHolder | null {
    const now = Date.now();
    const found = this.#find.get(hashOf(token), now, now + LIFETIME);
    return found === undefined ? null : (found as unknown as TokenHolder); // as `issue` wrote it
  }

  /** Makes every token void; whoever holds a key gets a fresh one with it. @returns how many there were */
  clear(): number {
    return Number(this.#clear.run().changes);
  }
}

const hashOf = (token: string): Uint8Array => createHash('sha256').update(token).digest();
