import { fromBase64url } from '../shared/base/base64url.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';
import { type MemberId, memberIdOf, type ProjectId } from '../shared/model/ids.ts';
import type { Role } from '../shared/model/role.ts';
import type { Authors } from './authors.ts';
import type { Members } from './members.ts';

/** What is decided about people, by an owner over the wire or by the operator at the command line: the same rules. */
export class Roster {
  readonly #members: Members;
  readonly #authors: Authors;

  constructor(members: Members, authors: Authors) {
    this.#members = members;
    this.#authors = authors;
  }

  /** Gives a member another role. */
  setRole(pid: ProjectId, member: MemberId, role: Role): Result<true> {
    const now = this.#members.roleOf(pid, member);
    if (now === null) return NO_MEMBER;
    if (now === 'owner' && role !== 'owner' && this.#isLastOwner(pid)) return LAST_OWNER;
    this.#members.setRole(pid, member, role);
    return ok(true);
  }

  /** Removes a member, or takes back that somebody was admitted: new steps of theirs are refused from then on. */
  revoke(pid: ProjectId, member: MemberId): Result<true> {
    const now = this.#members.roleOf(pid, member);
    if (now === 'owner' && this.#isLastOwner(pid)) return LAST_OWNER;
    const wasAuthor = this.#authors.dismiss(pid, member);
    if (now === null) return wasAuthor ? ok(true) : NO_MEMBER;
    this.#members.revoke(pid, member);
    return ok(true);
  }

  /**
   * Admits somebody who is no member as an author. `publicKey` is base64url, as their member record has it. Without a
   * role they stay what they were admitted as before, else are an annotator.
   */
  admit(pid: ProjectId, publicKey: string, role?: Role): Result<MemberId> {
    const raw = fromBase64url(publicKey);
    if (raw?.length !== 32) {
      return fail('bad-key', 'This is not a public key of Postil: it has 43 letters, digits, hyphens and underscores.');
    }
    const member = memberIdOf(raw);
    if (this.#members.roleOf(pid, member) !== null) {
      return fail('is-member', 'They are a member of this project already, so their steps are taken.');
    }
    this.#authors.admit(pid, member, raw, role ?? this.#members.signerRole(pid, member) ?? 'annotator');
    return ok(member);
  }

  #isLastOwner(pid: ProjectId): boolean {
    return this.#members.of(pid).filter(({ role }) => role === 'owner').length === 1;
  }
}

const NO_MEMBER = fail(
  'no-member',
  'Nobody with this id is a member of this project any more. Look at the list of its members.',
);
const LAST_OWNER = fail(
  'last-owner',
  'They are the only owner, and a project needs one. Make somebody else an owner first.',
);
