import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { toBase64url } from '../shared/base/base64url.ts';
import type { MemberId, ProjectId } from '../shared/model/ids.ts';
import { ROLES, type Role } from '../shared/model/role.ts';

/** A line of the member table. */
export interface Member {
  readonly pid: ProjectId;
  readonly member: MemberId;
  readonly role: Role;
}

/** Who is a member of which project, in which role, with which public key: the only source of rights (DESIGN §1.3). */
export class Members {
  readonly #role: StatementSync;
  readonly #key: StatementSync;
  readonly #put: StatementSync;
  readonly #all: StatementSync;
  readonly #any: StatementSync;
  readonly #keys = new Map<MemberId, KeyObject>();

  constructor(db: DatabaseSync) {
    this.#role = db.prepare('SELECT role FROM members WHERE pid = ? AND member = ?');
    this.#key = db.prepare('SELECT public_key FROM members WHERE member = ? LIMIT 1');
    this.#put = db.prepare(
      `INSERT INTO members (pid, member, public_key, role, joined_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (pid, member) DO UPDATE SET role = excluded.role`,
    );
    this.#all = db.prepare('SELECT pid, member, role FROM members ORDER BY pid, joined_at, member');
    this.#any = db.prepare('SELECT 1 FROM members WHERE pid = ? LIMIT 1');
  }

  /** A member's role in a project, or null for a stranger. */
  roleOf(pid: ProjectId, member: MemberId): Role | null {
    const role = this.#role.get(pid, member)?.role;
    return ROLES.find((known) => known === role) ?? null;
  }

  /** Whether anybody founded this project here. */
  knows(pid: ProjectId): boolean {
    return this.#any.get(pid) !== undefined;
  }

  /** Adds a member, or gives one another role. `publicKey` is the raw key that `member` is the fingerprint of. */
  put(pid: ProjectId, member: MemberId, publicKey: Uint8Array, role: Role): void {
    this.#put.run(pid, member, publicKey, role, Date.now());
  }

  /** All members of all projects. */
  list(): readonly Member[] {
    return this.#all.all() as unknown as Member[]; // the three columns, written by `put` alone
  }

  /** Whether this is the member's signature of these bytes. Checked off the main thread. */
  verify(member: MemberId, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
    const key = this.#keyOf(member);
    if (key === null) return Promise.resolve(false);
    return new Promise((resolve, reject) => {
      verify(null, bytes, key, signature, (error, right) => (error ? reject(error) : resolve(right)));
    });
  }

  #keyOf(member: MemberId): KeyObject | null {
    const known = this.#keys.get(member);
    if (known) return known;
    const raw = this.#key.get(member)?.public_key;
    if (!(raw instanceof Uint8Array)) return null;
    const key = publicKeyOf(raw);
    this.#keys.set(member, key);
    return key;
  }
}

/** The key object of a raw 32-byte Ed25519 public key. */
export const publicKeyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: toBase64url(raw) }, format: 'jwk' });
