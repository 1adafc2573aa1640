import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { MemberId, ProjectId } from '../shared/model/ids.ts';
import type { Role } from '../shared/model/role.ts';

/** Somebody whose steps a project takes although they are no member of it. */
export interface Author {
  readonly pid: ProjectId;
  readonly member: MemberId;
  /** As what their steps count. */
  readonly role: Role;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/**
 * Authors: people whose signed steps members may bring, but who are let in nowhere themselves. So a project whose earlier
 * contributors never come to the hub can still be put on it whole (GUARD.md, G8).
 */
export class Authors {
  readonly #put: StatementSync;
  readonly #dismiss: StatementSync;
  readonly #of: StatementSync;

  constructor(db: DatabaseSync) {
    this.#put = db.prepare(
      `INSERT INTO authors (pid, member, public_key, role, admitted_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (pid, member) DO UPDATE SET role = excluded.role`,
    );
    this.#dismiss = db.prepare('DELETE FROM authors WHERE pid = ? AND member = ?');
    this.#of = db.prepare(
      `SELECT pid, member, role, admitted_at AS since FROM authors
       WHERE (?1 IS NULL OR pid = ?1)
         AND NOT EXISTS (SELECT 1 FROM members m WHERE m.pid = authors.pid AND m.member = authors.member AND m.removed_at IS NULL)
       ORDER BY pid, admitted_at, member`,
    );
  }

  /** Admits an author, or changes as what their steps count. `publicKey`: the raw key `member` is the fingerprint of. */
  admit(pid: ProjectId, member: MemberId, publicKey: Uint8Array, role: Role): void {
    this.#put.run(pid, member, publicKey, role, Date.now());
  }

  /** Takes an admission back: new steps of theirs are refused. False when they were not admitted. */
  dismiss(pid: ProjectId, member: MemberId): boolean {
    return this.#dismiss.run(pid, member).changes > 0;
  }

  /** The authors of one project, or (null) of all, who are not members now. */
  of(pid: ProjectId | null): readonly Author[] {
    return this.#of.all(pid) as unknown as Author[]; // as `admit` wrote them
  }
}
