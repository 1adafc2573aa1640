import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { base32 } from '../shared/base/base32.ts';
import { ok, type Result } from '../shared/base/result.ts';
import type { MemberId, ProjectId } from '../shared/model/ids.ts';
import { type Role, ranksAbove } from '../shared/model/role.ts';
import { MAX_INVITATION } from '../shared/wire/hub-api.ts';
import { inTransaction } from './in-transaction.ts';
import type { Members } from './members.ts';
import { refuse } from './refuse.ts';
import type { Removed } from './removed.ts';

const DAY = 24 * 60 * 60 * 1000;
/** How long an invitation holds unless told otherwise, in days. */
export const INVITATION_DAYS = 14;

/** What an invitation is good for. Without a project it founds one: the first to use it puts a project on the hub. */
export interface InvitationTerms {
  readonly pid: ProjectId | null;
  readonly role: Role;
  /** How many people it lets in. */
  readonly uses: number;
  /** For how many days it holds; 14 unless told otherwise. */
  readonly days?: number;
  /** When it ends, where that lies within these days (milliseconds since 1970). */
  readonly until?: number;
}

/** A fresh invitation: what is given to people, and when it ends (milliseconds since 1970). */
export interface MadeInvitation {
  readonly invitation: string;
  readonly expires: number;
}

/** Makes an invitation. Its code is random (80 bits), shown in groups of four, and kept as a hash. */
export function makeInvitation(
  db: DatabaseSync,
  { pid, role, uses, days = INVITATION_DAYS, until = 0 }: InvitationTerms,
): MadeInvitation {
  const code = base32(randomBytes(10));
  const now = Date.now();
  const last = now + days * DAY;
  // An end that is over already, or beyond the days, is that of another clock than this one: then the days hold.
  const expires = until > now ? Math.min(until, last) : last;
  // Later than every decision there was about a member, also within one millisecond: see `redeem`.
  db.prepare(
    `INSERT INTO invitations (hash, pid, role, uses_left, expires_at, made_at)
     VALUES (?, ?, ?, ?, ?, max(?, 1 + (SELECT coalesce(max(decided_at), 0) FROM members WHERE pid = ?)))`,
  ).run(hashOf(code), pid, role, uses, expires, now, pid);
  return { invitation: code.match(/.{4}/g)?.join('-') ?? code, expires };
}

/** Whether any invitation was ever made here. */
export const hasInvitations = (db: DatabaseSync): boolean =>
  db.prepare('SELECT 1 FROM invitations LIMIT 1').get() !== undefined;

/** An invitation that still lets somebody in. Its code is not known here: only a hash is kept. */
export interface OpenInvitation {
  /** Names it for withdrawing; lets nobody in. */
  readonly id: string;
  /** Null when it founds a project. */
  readonly pid: ProjectId | null;
  readonly role: Role;
  /** How many people it still lets in. */
  readonly uses: number;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** The first 40 bits of the code's hash: enough to tell invitations apart, and no help in guessing a code. */
const ID = 'lower(substr(hex(hash), 1, 10))';
const IS_OPEN = 'uses_left > 0 AND expires_at >= ? AND withdrawn_at IS NULL';

/** The open invitations to all projects, or to one; those that end first come first. */
export function openInvitations(db: DatabaseSync, pid: ProjectId | null = null): readonly OpenInvitation[] {
  return db
    .prepare(
      `SELECT ${ID} AS id, pid, role, uses_left AS uses, expires_at AS expires FROM invitations
       WHERE ${IS_OPEN} AND (? IS NULL OR pid = ?) ORDER BY expires_at, hash`,
    )
    .all(Date.now(), pid, pid) as unknown as OpenInvitation[]; // as `makeInvitation` wrote them
}

/** Withdraws an open invitation (with `pid`: to that project alone). False when there is none with this id. */
export function withdrawInvitation(db: DatabaseSync, id: string, pid: ProjectId | null = null): boolean {
  const now = Date.now();
  const { changes } = db
    .prepare(`UPDATE invitations SET withdrawn_at = ? WHERE ${ID} = ? AND ${IS_OPEN} AND (? IS NULL OR pid = ?)`)
    .run(now, id, now, pid, pid);
  return changes > 0;
}

/** Someone who holds an invitation and proved whose key this is. */
export interface Joiner {
  readonly invitation: string;
  readonly member: MemberId;
  /** Raw. */
  readonly publicKey: Uint8Array;
  /** The joiner's own project, which a founding invitation puts on the hub. */
  readonly pid: ProjectId | null;
}

/**
 * Makes the joiner a member. One who is a member already stays what they are, or rises, and uses nothing up twice. What
 * an owner decided about somebody holds against every invitation that was made before: it neither lets them in again nor
 * raises them. That a project was removed hears only who would be let into it, and nothing is used up for that.
 * Without `isKept` it says what would become of it, and nobody is a member by that.
 */
export function redeem(
  db: DatabaseSync,
  { members, removed }: { readonly members: Members; readonly removed: Removed },
  joiner: Joiner,
  isKept = true,
): Result<{ pid: ProjectId; role: Role }> {
  const hash = hashOf(joiner.invitation);
  const join = (): Result<{ pid: ProjectId; role: Role }> => {
    const joined = redeemIn(db, members, joiner, hash);
    return (joined.ok && removed.refusal(joined.value.pid)) || joined;
  };
  return inTransaction(db, join, ({ ok }) => ok && isKept);
}

function redeemIn(
  db: DatabaseSync,
  members: Members,
  { member, publicKey, pid: own }: Joiner,
  hash: Uint8Array,
): Result<{ pid: ProjectId; role: Role }> {
  const found = db.prepare('SELECT * FROM invitations WHERE hash = ?').get(hash);
  if (found === undefined) return refuse('no-invitation');
  const terms = found as unknown as InvitationRow; // as `makeInvitation` wrote it
  const pid = terms.pid ?? own;
  if (pid === null) {
    return refuse('founds');
  }
  if (own !== null && own !== pid) {
    return refuse('other-project');
  }
  const now = members.roleOf(pid, member);
  if (now !== null && !ranksAbove(terms.role, now)) return ok({ pid, role: now });
  const decided = members.decidedAt(pid, member);
  if (decided !== null && terms.made_at <= decided)
    return now === null ? refuse('removed-since') : ok({ pid, role: now });
  if (terms.withdrawn_at !== null) return refuse('withdrawn');
  if (terms.uses_left < 1) return refuse('used');
  const left = terms.expires_at - Date.now();
  // More is left of none but one that was made while the clock was ahead: it would hold for as long as that was.
  if (left < 0 || left > MAX_INVITATION.days * DAY) return refuse('expired');
  if (terms.pid === null && members.knows(pid)) {
    return refuse('founded');
  }
  db.prepare('UPDATE invitations SET uses_left = uses_left - 1 WHERE hash = ?').run(hash);
  members.put(pid, member, publicKey, terms.role);
  return ok({ pid, role: terms.role });
}

/** A line of the table. */
interface InvitationRow {
  readonly pid: ProjectId | null;
  readonly role: Role;
  readonly uses_left: number;
  readonly expires_at: number;
  readonly withdrawn_at: number | null;
  readonly made_at: number;
}

/** The hash of a code as typed: case, spaces and hyphens do not matter. */
const hashOf = (typed: string): Uint8Array =>
  createHash('sha256')
    .update(`postil invitation 1\n${typed.toLowerCase().replace(/[\s-]/g, '')}`)
    .digest();
