import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { MemberId, ProjectId } from '../shared/model/ids.ts';

/** How long a token holds, in milliseconds: 30 days. Whoever holds the key gets a fresh one at any time. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;

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

  constructor(db: DatabaseSync) {
    this.#add = db.prepare('INSERT INTO tokens VALUES (?, ?, ?, ?)');
    this.#find = db.prepare('SELECT pid, member FROM tokens WHERE hash = ? AND expires_at >= ?');
    this.#sweep = db.prepare('DELETE FROM tokens WHERE expires_at < ?');
    this.#clear = db.prepare('DELETE FROM tokens');
  }

  /** A fresh token. */
  issue({ pid, member }: TokenHolder): string {
    const token = randomBytes(32).toString('base64url');
    this.#sweep.run(Date.now());
    this.#add.run(hashOf(token), pid, member, Date.now() + LIFETIME);
    return token;
  }

  /** Who holds this token, or null when it is none (any more). */
  holder(token: string): TokenHolder | null {
    const found = this.#find.get(hashOf(token), Date.now());
    return found === undefined ? null : (found as unknown as TokenHolder); // as `issue` wrote it
  }

  /** Makes every token void; whoever holds a key gets a fresh one with it. @returns how many there were */
  clear(): number {
    return Number(this.#clear.run().changes);
  }
}

const hashOf = (token: string): Uint8Array => createHash('sha256').update(token).digest();
