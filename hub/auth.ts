import { verify } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { fromBase64url } from '../shared/base/base64url.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';
import { type MemberId, memberIdOf, type ProjectId } from '../shared/model/ids.ts';
import { type HubApi, hubProof } from '../shared/wire/hub-api.ts';
import { REFUSALS } from '../shared/wire/refusal.ts';
import { makeInvitation, redeem } from './invitations.ts';
import { type Members, publicKeyOf } from './members.ts';
import { Nonces } from './nonces.ts';
import type { Tokens } from './tokens.ts';

/** The hub's calls (`shared/wire/hub-api.ts`) without the HTTP around them. */
export class Auth {
  readonly #db: DatabaseSync;
  readonly #members: Members;
  readonly #tokens: Tokens;
  readonly #nonces = new Nonces();

  constructor(db: DatabaseSync, members: Members, tokens: Tokens) {
    this.#db = db;
    this.#members = members;
    this.#tokens = tokens;
  }

  hello(): HubApi['hello']['answer'] {
    return { hub: 'postil', version: 1, nonce: this.#nonces.give() };
  }

  join(ask: HubApi['join']['ask']): Result<HubApi['join']['answer']> {
    const pid = ask.pid ?? null;
    const who = this.#prove(ask, pid ?? '');
    if (!who.ok) return who;
    const joined = redeem(this.#db, this.#members, { ...who.value, invitation: ask.invitation, pid });
    if (!joined.ok) return joined;
    const { member } = who.value;
    const token = this.#tokens.issue({ pid: joined.value.pid, member });
    return ok({ token, pid: joined.value.pid, member, role: joined.value.role });
  }

  session(ask: HubApi['session']['ask']): Result<HubApi['session']['answer']> {
    const who = this.#prove(ask, ask.pid);
    if (!who.ok) return who;
    const { member } = who.value;
    const role = this.#members.roleOf(ask.pid, member);
    if (role === null) return fail('not-a-member', REFUSALS['not-a-member'].message);
    return ok({ token: this.#tokens.issue({ pid: ask.pid, member }), member, role });
  }

  /** `token` is the one that came with the call, or null. */
  invite(token: string | null, { pid, role }: HubApi['invite']['ask']): Result<HubApi['invite']['answer']> {
    const holder = token === null ? null : this.#tokens.holder(token);
    if (holder === null) return fail('bad-token', REFUSALS['bad-token'].message);
    if (holder.pid !== pid || this.#members.roleOf(pid, holder.member) !== 'owner') {
      return fail('no-right', 'Only an owner of the project can invite people to it.');
    }
    return ok(makeInvitation(this.#db, { pid, role, uses: 1 }));
  }

  /** Whose key this is, when the proof is right. */
  #prove(
    { nonce, publicKey, proof }: { nonce: string; publicKey: string; proof: string },
    pid: ProjectId | '',
  ): Result<{ member: MemberId; publicKey: Uint8Array }> {
    if (!this.#nonces.take(nonce)) return fail('bad-nonce', 'This took too long. Try again.');
    const raw = fromBase64url(publicKey);
    const signature = fromBase64url(proof);
    const signed = Buffer.from(hubProof(nonce, pid));
    if (raw?.length !== 32 || signature === null || !verify(null, signed, publicKeyOf(raw), signature)) {
      return fail('bad-proof', 'The hub could not check that this key is yours. Restart Postil and try again.');
    }
    return ok({ member: memberIdOf(raw), publicKey: raw });
  }
}
