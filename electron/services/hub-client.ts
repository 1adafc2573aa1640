import * as v from 'valibot';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { isMemberId, isProjectId, type MemberId, type ProjectId } from '../../shared/model/ids.ts';
import { ROLES, type Role } from '../../shared/model/role.ts';
import {
  type HubApi,
  type HubModes,
  type HubTeam,
  hubProof,
  type InvitationTerms,
  type KeyState,
  type RevealedRoom,
} from '../../shared/wire/hub-api.ts';
import { words } from '../../shared/words/words.ts';
import { asRefused, type CallFailure, callHub, type Fields, type HubFailure, noHub } from './call-hub.ts';
import type { KeyPair } from './key-pair.ts';
import { readModes, readRevealed } from './mode-answers.ts';

/** How long a hub may take over one answer, in milliseconds. */
const PATIENCE = 10_000;
/** The version of the hub's calls that this Postil speaks. */
const VERSION = 1;
/** The longest list of a project's people that is read, in UTF-16 units: of some ten thousand. */
const MAX_TEAM = 4 * 1024 * 1024;

/** The hub's HTTP calls (`shared/wire/hub-api.ts`), for the holder of these keys, at an address made by `parseHubAddress`. */
export class HubClient {
  readonly #address: string;
  readonly #keys: KeyPair;
  readonly #patience: number;

  /** `patience` is how long one answer may take, in milliseconds. */
  constructor(address: string, keys: KeyPair, patience: number = PATIENCE) {
    this.#address = address;
    this.#keys = keys;
    this.#patience = patience;
  }

  /** Joins with an invitation; with `pid`, founds that project at the hub. */
  async join(invitation: string, pid: ProjectId | null): Promise<Result<HubApi['join']['answer'], HubFailure>> {
    const nonce = await this.#nonce();
    if (!nonce.ok) return nonce;
    const proof = this.#keys.sign(new TextEncoder().encode(hubProof(nonce.value, pid ?? '')));
    const ask: HubApi['join']['ask'] = {
      nonce: nonce.value,
      invitation,
      publicKey: this.#keys.publicKey,
      proof,
      ...(pid === null ? {} : { pid }),
    };
    return this.#call('POST', 'join', ask, null, (answer) =>
      isProjectId(answer.pid) && isMember(answer)
        ? {
            token: answer.token,
            pid: answer.pid,
            member: answer.member,
            role: answer.role,
            ...(typeof answer.name === 'string' ? { name: answer.name.slice(0, 500) } : {}),
          }
        : null,
    );
  }

  /** Which project an invitation leads into, which it is not used up by; null from a hub that can not say so before one joins. */
  async look(invitation: string): Promise<Result<ProjectId | null, HubFailure>> {
    const nonce = await this.#nonce();
    if (!nonce.ok) return nonce;
    const proof = this.#keys.sign(new TextEncoder().encode(hubProof(nonce.value, '')));
    const ask = { nonce: nonce.value, invitation, publicKey: this.#keys.publicKey, proof };
    const looked = await this.#ask('POST', 'look', ask, null, ({ pid }) => (isProjectId(pid) ? pid : null));
    return !looked.ok && looked.code === 'not-found' ? ok(null) : asRefused(looked);
  }

  /** A fresh token for a project one is a member of. */
  async session(pid: ProjectId): Promise<Result<Required<HubApi['session']['answer']>, HubFailure>> {
    const nonce = await this.#nonce();
    if (!nonce.ok) return nonce;
    const proof = this.#keys.sign(new TextEncoder().encode(hubProof(nonce.value, pid)));
    const ask: HubApi['session']['ask'] = { nonce: nonce.value, publicKey: this.#keys.publicKey, proof, pid };
    return this.#call('POST', 'session', ask, null, (answer) =>
      isMember(answer)
        ? { token: answer.token, member: answer.member, role: answer.role, owners: readOwners(answer) }
        : null,
    );
  }

  /** An invitation for one more person. Only an owner's token gets one. From a hub that knows days alone, it is for the days. */
  async invite(
    token: string,
    pid: ProjectId,
    role: Role,
    { until, ...days }: Partial<InvitationTerms> = {},
  ): Promise<Result<HubApi['invite']['answer'], HubFailure>> {
    const make = (terms: Partial<InvitationTerms>) =>
      this.#ask('POST', 'invite', { pid, role, ...terms }, token, readInvitation);
    const made = await make(until === undefined ? days : { ...days, until });
    const knowsDaysAlone = until !== undefined && !made.ok && made.code === 'bad-request';
    return asRefused(knowsDaysAlone ? await make(days) : made);
  }

  /** The project's members and open invitations. Only an owner's token gets them. */
  team(token: string, pid: ProjectId): Promise<Result<HubTeam, HubFailure>> {
    const ask: HubApi['team']['ask'] = { pid };
    const parse = (answer: Fields): HubTeam | null => {
      const team = v.safeParse(Team, answer);
      return team.success ? team.output : null;
    };
    return this.#call('POST', 'team', ask, token, parse, MAX_TEAM);
  }

  /** Withdraws an open invitation. Only an owner's token can. */
  withdraw(token: string, pid: ProjectId, id: string): Promise<Result<true, HubFailure>> {
    const ask: HubApi['withdraw']['ask'] = { pid, id };
    return this.#call('POST', 'withdraw', ask, token, ({ withdrawn }) => (withdrawn === true ? true : null));
  }

  /** Gives a member another role. Only an owner's token can. */
  setRole(token: string, ask: HubApi['set-role']['ask']): Promise<Result<true, HubFailure>> {
    return this.#call('POST', 'set-role', ask, token, ({ changed }) => (changed === true ? true : null));
  }

  /** Removes a member. Only an owner's token can. */
  revoke(token: string, ask: HubApi['revoke']['ask']): Promise<Result<true, HubFailure>> {
    return this.#call('POST', 'revoke', ask, token, ({ revoked }) => (revoked === true ? true : null));
  }

  /** Has the steps of somebody who is no member taken. Only an owner's token can. */
  admit(token: string, ask: HubApi['admit']['ask']): Promise<Result<true, HubFailure>> {
    return this.#call('POST', 'admit', ask, token, ({ admitted }) => (isMemberId(admitted) ? true : null));
  }

  /** Removes a project or an article for good. Only an owner's token can, or for an article a curator's. */
  remove(token: string, ask: HubApi['remove']['ask']): Promise<Result<true, HubFailure>> {
    return this.#call('POST', 'remove', ask, token, ({ removed }) => (removed === true ? true : null));
  }

  /** Says how articles, or (null) the project, are annotated. Only an owner's or a curator's token can. */
  setMode(token: string, ask: HubApi['set-mode']['ask']): Promise<Result<true, HubFailure>> {
    return this.#call('POST', 'set-mode', ask, token, ({ set }) => (set === true ? true : null));
  }

  /** How a project is annotated by its hub, as above. */
  modes(token: string, pid: ProjectId): Promise<Result<HubModes, HubFailure>> {
    return this.#call('POST', 'modes', { pid }, token, readModes, MAX_TEAM);
  }

  /** Reveals what was made independently in articles, for good, as above. */
  reveal(token: string, ask: HubApi['reveal']['ask']): Promise<Result<readonly RevealedRoom[], HubFailure>> {
    return this.#call('POST', 'reveal', ask, token, readRevealed, MAX_TEAM);
  }

  /** Leaves something for another device of whoever has this token. */
  leaveKey(token: string, ask: HubApi['leave-key']['ask']): Promise<Result<HubApi['leave-key']['answer'], HubFailure>> {
    return this.#call('POST', 'leave-key', ask, token, ({ until, address }) =>
      typeof until === 'number' ? { until, ...(typeof address === 'string' ? { address } : {}) } : null,
    );
  }

  /** Takes what was left, once. */
  takeKey(ask: HubApi['take-key']['ask']): Promise<Result<string, HubFailure>> {
    return this.#call('POST', 'take-key', ask, null, ({ sealed }) => (typeof sealed === 'string' ? sealed : null));
  }

  /** What became of what was left. */
  keyState(token: string, ask: HubApi['key-state']['ask']): Promise<Result<KeyState, HubFailure>> {
    const states: readonly KeyState[] = ['waiting', 'taken', 'over'];
    return this.#call('POST', 'key-state', ask, token, ({ state }) => states.find((known) => known === state) ?? null);
  }

  /** Takes back what was left. */
  withdrawKey(token: string, ask: HubApi['withdraw-key']['ask']): Promise<Result<true, HubFailure>> {
    return this.#call('POST', 'withdraw-key', ask, token, ({ withdrawn }) => (withdrawn === true ? true : null));
  }

  /** What every call begins with: it shows that there is a hub. A hub never refuses it, so a refusal is not a hub's. */
  async #nonce(): Promise<Result<string, HubFailure>> {
    const hello = await this.#call('GET', 'hello', null, null, ({ hub, version, nonce }) =>
      hub === 'postil' && typeof version === 'number' && typeof nonce === 'string' ? { version, nonce } : null,
    );
    if (!hello.ok) return hello.code === 'unreachable' ? hello : noHub(this.#address);
    const { version, nonce } = hello.value;
    if (version > VERSION) return fail('too-old', words.syncTrouble.tooOld(this.#address));
    if (version < VERSION) return fail('too-new', words.syncTrouble.tooNew(this.#address));
    return ok(nonce);
  }

  async #call<T>(...call: Call<T>): Promise<Result<T, HubFailure>> {
    return asRefused(await this.#ask(...call));
  }

  #ask<T>(...[method, name, ask, token, parse, longest]: Call<T>): Promise<Result<T, CallFailure>> {
    return callHub(this.#address, { method, name, ask, token, parse, longest, patience: this.#patience });
  }
}

/** What a call is made of, in short. */
type Call<T> = [
  method: 'GET' | 'POST',
  name: keyof HubApi,
  ask: object | null,
  token: string | null,
  parse: (answer: Fields) => T | null,
  longest?: number,
];

const readInvitation = ({ invitation, expires, address }: Fields): HubApi['invite']['answer'] | null =>
  typeof invitation === 'string' && typeof expires === 'number'
    ? { invitation, expires, ...(typeof address === 'string' ? { address } : {}) }
    : null;

const isMember = (answer: Fields): answer is Fields & HubApi['session']['answer'] =>
  typeof answer.token === 'string' && isMemberId(answer.member) && ROLES.some((role) => role === answer.role);

const readOwners = ({ owners }: Fields): readonly MemberId[] =>
  Array.isArray(owners) ? owners.filter(isMemberId) : [];

const Count = v.pipe(v.number(), v.safeInteger());
/** Milliseconds since 1970. */
const Moment = Count;
const Person = v.object({ member: v.custom<MemberId>(isMemberId), role: v.picklist(ROLES), since: Moment });
/** Fields that a later hub may add are left out. */
const Team: v.GenericSchema<unknown, HubTeam> = v.object({
  members: v.array(Person),
  invitations: v.array(v.object({ id: v.string(), role: v.picklist(ROLES), uses: Count, expires: Moment })),
  authors: v.optional(v.array(Person), []),
});
