import { randomBytes } from 'node:crypto';

/** How long a nonce holds, in milliseconds. */
const LIFETIME = 2 * 60 * 1000;
/** So many are kept at a time; a flood of questions pushes out the oldest. */
const MOST = 10_000;

/** Numbers that a joiner signs, each taken once, so that no proof can be shown twice. */
export class Nonces {
  readonly #expires = new Map<string, number>();

  /** A fresh one. */
  give(): string {
    const nonce = randomBytes(24).toString('base64url');
    for (const [old, expires] of this.#expires) {
      if (this.#expires.size < MOST && expires >= Date.now()) break;
      this.#expires.delete(old);
    }
    this.#expires.set(nonce, Date.now() + LIFETIME);
    return nonce;
  }

  /** Whether this nonce was given and not taken yet. From now on it is taken. */
  take(nonce: string): boolean {
    const expires = this.#expires.get(nonce);
    this.#expires.delete(nonce);
    if (expires === undefined) return false;
    const left = expires - Date.now();
    return left >= 0 && left <= LIFETIME; // more is left of none but one that was given while the clock was ahead
  }
}
