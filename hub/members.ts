import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { toBase64url } from '../shared/base/base64url.ts';
import type { MemberId, ProjectId } from '../shared/model/ids.ts';
import { ROLES, type Role } from '../shared/model/role.ts';

/** The most owners that a member is told of. */
const NAMED_OWNERS = 5;

/** A line of the member table. */
export interface Member {
  readonly pid: ProjectId;
  readonly member: MemberId;
  readonly role: Role;
  /** When they joined, in milliseconds since 1970. */
  readonly since: number;
}

/** Where somebody stands in a project: a member in a role, somebody an owner has removed, or a stranger. */
export type Standing = Role | 'revoked' | 'stranger';

/**
 * Who is a member of which project, in which role, with which public key: the only source of rights (DESIGN §1.3).
 * Another process may change it at any time (`postil hub members`), so nothing that can change is kept in memory.
 */
export class Members {
  readonly #standing: StatementSync;
  readonly #signs: StatementSync;
  readonly #key: StatementSync;
  readonly #put: StatementSync;
  readonly #setRole: StatementSync;
  readonly #revoke: StatementSync;
  readonly #decided: StatementSync;
  readonly #all: StatementSync;
  readonly #of: StatementSync;
  readonly #owners: StatementSync;
  readonly #any: StatementSync;
  readonly #keys = new Map<MemberId, KeyObject>();

  constructor(db: DatabaseSync) {
    this.#standing = db.prepare('SELECT role, removed_at FROM members WHERE pid = ? AND member = ?');
    this.#signs = db.prepare(
      `SELECT role FROM members WHERE pid = ?1 AND member = ?2 AND removed_at IS NULL
       UNION ALL SELECT role FROM authors WHERE pid = ?1 AND member = ?2`,
    );
    this.#key = db.prepare(
      `SELECT public_key FROM members WHERE member = ?1
       UNION ALL SELECT public_key FROM authors WHERE member = ?1 LIMIT 1`,
    );
    this.#put = db.prepare(
      `INSERT INTO members (pid, member, public_key, role, joined_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (pid, member) DO UPDATE SET role = excluded.role, removed_at = NULL,
         joined_at = CASE WHEN removed_at IS NULL THEN joined_at ELSE excluded.joined_at END`,
    );
    // No earlier than any invitation there is, which an owner's decision outdoes though the clock has gone back since.
    const decided = 'decided_at = max(?1, (SELECT coalesce(max(made_at), 0) FROM invitations WHERE pid = ?2))';
    this.#setRole = db.prepare(`UPDATE members SET role = ?4, ${decided} WHERE pid = ?2 AND member = ?3`);
    this.#revoke = db.prepare(`UPDATE members SET removed_at = ?1, ${decided} WHERE pid = ?2 AND member = ?3`);
    this.#decided = db.prepare('SELECT decided_at FROM members WHERE pid = ? AND member = ?');
    const line = 'SELECT pid, member, role, joined_at AS since FROM members WHERE removed_at IS NULL';
    this.#all = db.prepare(`${line} ORDER BY pid, joined_at, member`);
    this.#of = db.prepare(`${line} AND pid = ? ORDER BY joined_at, member`);
    this.#owners = db.prepare(`${line} AND pid = ? AND role = 'owner' ORDER BY joined_at, member LIMIT ?`);
    this.#any = db.prepare(
      'SELECT 1 FROM members WHERE pid = ?1 UNION ALL SELECT 1 FROM projects WHERE pid = ?1 LIMIT 1',
    );
  }

  /** Where somebody stands in a project now. */
  standing(pid: ProjectId, member: MemberId): Standing {
    const row = this.#standing.get(pid, member);
    if (row === undefined) return 'stranger';
    return row.removed_at === null ? (roleNamed(row.role) ?? 'stranger') : 'revoked';
  }

  /** A member's role in a project, or null for anybody else. */
  roleOf(pid: ProjectId, member: MemberId): Role | null {
    const standing = this.standing(pid, member);
    return standing === 'revoked' || standing === 'stranger' ? null : standing;
  }

  /** As what somebody's steps count: a member's role, else that of an author who was admitted; null for a stranger. */
  signerRole(pid: ProjectId, member: MemberId): Role | null {
    return roleNamed(this.#signs.get(pid, member)?.role);
  }

  /** Whether this project is on the hub. */
  knows(pid: ProjectId): boolean {
    return this.#any.get(pid) !== undefined;
  }

  /** When an owner last decided about somebody (removed them, or gave them a role), also before they came back; or null. */
  decidedAt(pid: ProjectId, member: MemberId): number | null {
    const at = this.#decided.get(pid, member)?.decided_at;
    return typeof at === 'number' ? at : null;
  }

  /** Lets somebody in by an invitation, or raises them. `publicKey` is the raw key that `member` is the fingerprint of. */
  put(pid: ProjectId, member: MemberId, publicKey: Uint8Array, role: Role): void {
    this.#put.run(pid, member, publicKey, role, Date.now());
  }

  /** Gives a member another role. */
  setRole(pid: ProjectId, member: MemberId, role: Role): void {
    this.#setRole.run(Date.now(), pid, member, role);
  }

  /** Removes a member, who is let in nowhere any more. What the hub holds of them stays. */
  revoke(pid: ProjectId, member: MemberId): void {
    this.#revoke.run(Date.now(), pid, member);
  }

  /** All members of all projects. */
  list(): readonly Member[] {
    return this.#all.all() as unknown as Member[]; // as `put` wrote them
  }

  /** The members of a project, the longest-standing first. */
  of(pid: ProjectId): readonly Member[] {
    return this.#of.all(pid) as unknown as Member[]; // as `put` wrote them
  }

  /** Who owns a project, the longest-standing first; no more than are worth naming. */
  ownersOf(pid: ProjectId): readonly MemberId[] {
    return (this.#owners.all(pid, NAMED_OWNERS) as unknown as Member[]).map(({ member }) => member); // as `put` wrote them
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

const roleNamed = (name: unknown): Role | null => ROLES.find((role) => role === name) ?? null;

/** The key object of a raw 32-byte Ed25519 public key. */
export const publicKeyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: toBase64url(raw) }, format: 'jwk' });
