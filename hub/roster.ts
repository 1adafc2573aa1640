import type { DatabaseSync } from 'node:sqlite';
import { fromBase64url } from '../shared/base/base64url.ts';
import { ok, type Result } from '../shared/base/result.ts';
import { type MemberId, memberIdOf, type ProjectId } from '../shared/model/ids.ts';
import type { Role } from '../shared/model/role.ts';
import type { Authors } from './authors.ts';
import { inTransaction } from './in-transaction.ts';
import type { Members } from './members.ts';
import { refuse } from './refuse.ts';

/** What is decided about people, by an owner over the wire or by the operator at the command line: the same rules. */
export class Roster {
  readonly #db: DatabaseSync;
  readonly #members: Members;
  readonly #authors: Authors;

  /** `db` is the file that both tables are in: another process may decide at the same time. */
  constructor(db: DatabaseSync, members: Members, authors: Authors) {
    this.#db = db;
    this.#members = members;
    this.#authors = authors;
  }

  /** Gives a member another role. */
  setRole(pid: ProjectId, member: MemberId, role: Role): Result<true> {
    return this.#decide(() => {
      const now = this.#members.roleOf(pid, member);
      if (now === null) return refuse('no-member');
      if (now === 'owner' && role !== 'owner' && this.#isLastOwner(pid)) return refuse('last-owner');
      this.#members.setRole(pid, member, role);
      return ok(true);
    });
  }

  /** Removes a member, or takes back that somebody was admitted: new steps of theirs are refused from then on. */
  revoke(pid: ProjectId, member: MemberId): Result<true> {
    return this.#decide(() => {
      const now = this.#members.roleOf(pid, member);
      if (now === 'owner' && this.#isLastOwner(pid)) return refuse('last-owner');
      const wasAuthor = this.#authors.dismiss(pid, member);
      if (now === null) return wasAuthor ? ok(true) : refuse('no-member');
      this.#members.revoke(pid, member);
      return ok(true);
    });
  }

  /**
   * Admits somebody who is no member as an author. `publicKey` is base64url, as their member record has it. Without a
   * role they stay what they were admitted as before, else are an annotator.
   */
  admit(pid: ProjectId, publicKey: string, role?: Role): Result<MemberId> {
    const raw = fromBase64url(publicKey);
    if (raw?.length !== 32) {
      return refuse('bad-key');
    }
    const member = memberIdOf(raw);
    return this.#decide(() => {
      if (this.#members.roleOf(pid, member) !== null) return refuse('is-member');
      this.#authors.admit(pid, member, raw, role ?? this.#members.signerRole(pid, member) ?? 'annotator');
      return ok(member);
    });
  }

  #decide<T>(decision: () => Result<T>): Result<T> {
    return inTransaction(this.#db, decision, (decided) => decided.ok);
  }

  #isLastOwner(pid: ProjectId): boolean {
    return this.#members.of(pid).filter(({ role }) => role === 'owner').length === 1;
  }
}
