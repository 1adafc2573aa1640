import { verify } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { fromBase64url } from '../shared/base/base64url.ts';
import { ok, type Result } from '../shared/base/result.ts';
import { type MemberId, memberIdOf, type ProjectId } from '../shared/model/ids.ts';
import { type HubApi, hubProof } from '../shared/wire/hub-api.ts';
import type { Authors } from './authors.ts';
import { knownAddress } from './facts.ts';
import type { HubProjects } from './hub-projects.ts';
import { makeInvitation, openInvitations, redeem, withdrawInvitation } from './invitations.ts';
import { type Members, publicKeyOf } from './members.ts';
import { Nonces } from './nonces.ts';
import { refuse } from './refuse.ts';
import type { Removed } from './removed.ts';
import type { Roster } from './roster.ts';
import type { Tokens } from './tokens.ts';

/** What the calls work on. */
export interface AuthParts {
  readonly db: DatabaseSync;
  readonly members: Members;
  readonly authors: Authors;
  readonly roster: Roster;
  readonly projects: HubProjects;
  readonly tokens: Tokens;
  readonly removed: Removed;
  /** Told when rights have changed: who is connected hears of it at once. */
  onChanged(): void;
}

/** The hub's calls (`shared/wire/hub-api.ts`) without the HTTP around them. */
export class Auth {
  readonly #parts: AuthParts;
  readonly #nonces = new Nonces();

  constructor(parts: AuthParts) {
    this.#parts = parts;
  }

  hello(): HubApi['hello']['answer'] {
    return { hub: 'postil', version: 1, nonce: this.#nonces.give() };
  }

  join(ask: HubApi['join']['ask']): Result<HubApi['join']['answer']> {
    const pid = ask.pid ?? null;
    const who = this.#prove(ask, pid ?? '');
    if (!who.ok) return who;
    const { db, members, removed, projects, tokens, onChanged } = this.#parts;
    const joined = redeem(db, { members, removed }, { ...who.value, invitation: ask.invitation, pid });
    if (!joined.ok) return joined;
    const { member } = who.value;
    const token = tokens.issue({ pid: joined.value.pid, member });
    const name = projects.nameOf(joined.value.pid);
    onChanged();
    return ok({ token, pid: joined.value.pid, member, role: joined.value.role, ...(name === null ? {} : { name }) });
  }

  look(ask: HubApi['look']['ask']): Result<HubApi['look']['answer']> {
    const who = this.#prove(ask, '');
    if (!who.ok) return who;
    const joined = redeem(this.#parts.db, this.#parts, { ...who.value, invitation: ask.invitation, pid: null }, false);
    return joined.ok ? ok({ pid: joined.value.pid }) : joined;
  }

  session(ask: HubApi['session']['ask']): Result<HubApi['session']['answer']> {
    const who = this.#prove(ask, ask.pid);
    if (!who.ok) return who;
    const { member } = who.value;
    const { members, tokens, removed } = this.#parts;
    const standing = members.standing(ask.pid, member);
    if (standing === 'revoked') return refuse('revoked');
    if (standing === 'stranger') return refuse('not-a-member');
    const refused = removed.refusal(ask.pid);
    if (refused !== null) return refused;
    const token = tokens.issue({ pid: ask.pid, member });
    return ok({ token, member, role: standing, owners: members.ownersOf(ask.pid) });
  }

  /** `token` is the one that came with the call, or null. */
  invite(token: string | null, { uses = 1, ...terms }: HubApi['invite']['ask']): Result<HubApi['invite']['answer']> {
    const owner = this.#mustOwn(token, terms.pid);
    if (!owner.ok) return owner;
    const { db } = this.#parts;
    const address = knownAddress(db);
    return ok({ ...makeInvitation(db, { ...terms, uses }), ...(address === null ? {} : { address }) });
  }

  /** `token` as above. */
  team(token: string | null, { pid }: HubApi['team']['ask']): Result<HubApi['team']['answer']> {
    const owner = this.#mustOwn(token, pid);
    if (!owner.ok) return owner;
    const { db, members, authors } = this.#parts;
    return ok({
      members: members.of(pid).map(({ member, role, since }) => ({ member, role, since })),
      invitations: openInvitations(db, pid).map(({ id, role, uses, expires }) => ({ id, role, uses, expires })),
      authors: authors.of(pid).map(({ member, role, since }) => ({ member, role, since })),
    });
  }

  /** `token` as above. */
  withdraw(token: string | null, { pid, id }: HubApi['withdraw']['ask']): Result<HubApi['withdraw']['answer']> {
    const owner = this.#mustOwn(token, pid);
    if (!owner.ok) return owner;
    if (withdrawInvitation(this.#parts.db, id, pid)) return ok({ withdrawn: true });
    return refuse('not-open');
  }

  /** `token` as above. */
  setRole(token: string | null, ask: HubApi['set-role']['ask']): Result<HubApi['set-role']['answer']> {
    const changed = this.#decide(token, ask.pid, (roster) => roster.setRole(ask.pid, ask.member, ask.role));
    return changed.ok ? ok({ changed: true }) : changed;
  }

  /** `token` as above. */
  revoke(token: string | null, ask: HubApi['revoke']['ask']): Result<HubApi['revoke']['answer']> {
    const revoked = this.#decide(token, ask.pid, (roster) => roster.revoke(ask.pid, ask.member));
    return revoked.ok ? ok({ revoked: true }) : revoked;
  }

  /** `token` as above. */
  admit(token: string | null, ask: HubApi['admit']['ask']): Result<HubApi['admit']['answer']> {
    const admitted = this.#decide(token, ask.pid, (roster) => roster.admit(ask.pid, ask.publicKey));
    return admitted.ok ? ok({ admitted: admitted.value }) : admitted;
  }

  /** Whose token this is: a member, in whatever role, of the project that it is for. */
  holder(token: string | null): Result<MemberId> {
    const { members, tokens } = this.#parts;
    const holder = token === null ? null : tokens.holder(token);
    if (holder === null || members.roleOf(holder.pid, holder.member) === null) return refuse('bad-token');
    return ok(holder.member);
  }

  /** An owner's decision about somebody. */
  #decide<T>(token: string | null, pid: ProjectId, decision: (roster: Roster) => Result<T>): Result<T> {
    const owner = this.#mustOwn(token, pid);
    if (!owner.ok) return owner;
    const decided = decision(this.#parts.roster);
    if (decided.ok) this.#parts.onChanged();
    return decided;
  }

  /** Whether the token is that of an owner of the project. */
  #mustOwn(token: string | null, pid: ProjectId): Result<true> {
    const { members, tokens } = this.#parts;
    const holder = token === null ? null : tokens.holder(token);
    if (holder === null) return refuse('bad-token');
    if (holder.pid === pid && members.roleOf(pid, holder.member) === 'owner') return ok(true);
    return refuse('no-right');
  }

  /** Whose key this is, when the proof is right. */
  #prove(
    { nonce, publicKey, proof }: { nonce: string; publicKey: string; proof: string },
    pid: ProjectId | '',
  ): Result<{ member: MemberId; publicKey: Uint8Array }> {
    if (!this.#nonces.take(nonce)) return refuse('bad-nonce');
    const raw = fromBase64url(publicKey);
    const signature = fromBase64url(proof);
    const signed = Buffer.from(hubProof(nonce, pid));
    if (raw?.length !== 32 || signature === null || !verify(null, signed, publicKeyOf(raw), signature)) {
      return refuse('bad-proof');
    }
    return ok({ member: memberIdOf(raw), publicKey: raw });
  }
}
