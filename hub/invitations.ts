import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { base32 } from '../shared/base/base32.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';
import type { MemberId, ProjectId } from '../shared/model/ids.ts';
import type { Role } from '../shared/model/role.ts';
import type { Members } from './members.ts';

/** How long an invitation holds, in milliseconds: 14 days. */
const LIFETIME = 14 * 24 * 60 * 60 * 1000;

/** What an invitation is good for. Without a project it founds one: the first to use it puts a project on the hub. */
export interface InvitationTerms {
  readonly pid: ProjectId | null;
  readonly role: Role;
  readonly uses: number;
}

/** A fresh invitation: what is given to people, and when it ends (milliseconds since 1970). */
export interface MadeInvitation {
  readonly invitation: string;
  readonly expires: number;
}

/** Makes an invitation. Its code is random (80 bits), shown in groups of four, and kept as a hash. */
export function makeInvitation(db: DatabaseSync, { pid, role, uses }: InvitationTerms): MadeInvitation {
  const code = base32(randomBytes(10));
  const expires = Date.now() + LIFETIME;
  db.prepare('INSERT INTO invitations VALUES (?, ?, ?, ?, ?)').run(hashOf(code), pid, role, uses, expires);
  return { invitation: code.match(/.{4}/g)?.join('-') ?? code, expires };
}

/** Whether any invitation was ever made here. */
export const hasInvitations = (db: DatabaseSync): boolean =>
  db.prepare('SELECT 1 FROM invitations LIMIT 1').get() !== undefined;

/** Someone who holds an invitation and proved whose key this is. */
export interface Joiner {
  readonly invitation: string;
  readonly member: MemberId;
  /** Raw. */
  readonly publicKey: Uint8Array;
  /** The joiner's own project, which a founding invitation puts on the hub. */
  readonly pid: ProjectId | null;
}

/** Makes the joiner a member. One who is a member already stays what they are, or rises, and uses nothing up twice. */
export function redeem(db: DatabaseSync, members: Members, joiner: Joiner): Result<{ pid: ProjectId; role: Role }> {
  const hash = hashOf(joiner.invitation);
  db.exec('BEGIN IMMEDIATE');
  try {
    const outcome = redeemIn(db, members, joiner, hash);
    db.exec(outcome.ok ? 'COMMIT' : 'ROLLBACK');
    return outcome;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK'); // a full disk makes SQLite roll back by itself
    throw error;
  }
}

function redeemIn(
  db: DatabaseSync,
  members: Members,
  { member, publicKey, pid: own }: Joiner,
  hash: Uint8Array,
): Result<{ pid: ProjectId; role: Role }> {
  const found = db.prepare('SELECT pid, role, uses_left, expires_at FROM invitations WHERE hash = ?').get(hash);
  if (found === undefined) return UNKNOWN;
  const terms = found as unknown as { pid: ProjectId | null; role: Role; uses_left: number; expires_at: number }; // as `makeInvitation` wrote it
  const pid = terms.pid ?? own;
  if (pid === null) {
    return fail(
      'founds',
      'This invitation is for putting a project of your own on the hub. Open one and share it with this invitation.',
    );
  }
  if (own !== null && own !== pid) {
    return fail('other-project', 'This invitation is for another project. Join with it instead of sharing this one.');
  }
  const now = members.roleOf(pid, member);
  if (now === 'owner' || now === terms.role) return ok({ pid, role: now });
  if (terms.uses_left < 1 || terms.expires_at < Date.now()) return UNKNOWN;
  if (terms.pid === null && members.knows(pid)) {
    return fail('founded', 'This project is on this hub already. Ask its owner for an invitation.');
  }
  db.prepare('UPDATE invitations SET uses_left = uses_left - 1 WHERE hash = ?').run(hash);
  members.put(pid, member, publicKey, terms.role);
  return ok({ pid, role: terms.role });
}

const UNKNOWN = fail(
  'no-invitation',
  'The hub does not take this invitation: it was mistyped, used already, or is too old. Check it, or ask for a new one.',
);

/** The hash of a code as typed: case, spaces and hyphens do not matter. */
const hashOf = (typed: string): Uint8Array =>
  createHash('sha256')
    .update(`postil invitation 1\n${typed.toLowerCase().replace(/[\s-]/g, '')}`)
    .digest();
