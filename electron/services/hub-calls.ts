import { type Failure, fail, ok, type Result } from '../../shared/base/result.ts';
import type { HereAlready, HubAccess, HubLink } from '../../shared/host/hub.ts';
import type { ArticleId, ProjectId } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import {
  type HubApi,
  type HubModes,
  type HubTeam,
  type InvitationTerms,
  MAX_ARTICLES_A_CALL,
  MAX_REVEALED_A_CALL,
  type RevealedRoom,
} from '../../shared/wire/hub-api.ts';
import { isLoopback } from '../../shared/wire/loopback-address.ts';
import type { Removal } from '../../shared/wire/removal.ts';
import { words } from '../../shared/words/words.ts';
import type { HubFailure } from './call-hub.ts';
import type { MayFound } from './founding.ts';
import { hubSocketUrl, isSameHub, parseHubAddress } from './hub-address.ts';
import { HubClient } from './hub-client.ts';
import type { KeyPair } from './key-pair.ts';
import type { Projects } from './projects.ts';

/** Which hub each project is on. */
type KnownHubs = Pick<Projects, 'get' | 'change'>;

/**
 * Joins and remembers the hub as the project's. The hub alone says which project an invitation is for, and is asked before
 * anything is joined (one of before can only be joined, and then says it); what is here already goes to no hub unless `pid`
 * names it, and from one hub to another only when the person `leaves` that. `mayFound` is asked before a project is put on
 * a hub that has it not yet.
 */
export async function joinHub(
  keys: KeyPair,
  projects: KnownHubs,
  typedAddress: string,
  invitation: string,
  pid: ProjectId | null,
  mayFound: MayFound = async () => ok(true),
  leaves = false,
): Promise<Result<HubLink> | HereAlready> {
  const address = parseHubAddress(typedAddress);
  if (!address.ok) return address;
  // Before the invitation is spent, where that can be told.
  const elsewhere = pid === null || leaves ? null : isOnAnother(projects, pid, address.value);
  if (elsewhere) return elsewhere;
  const isOnOne = pid !== null && (projects.get(pid)?.hub ?? null) !== null;
  const founds = pid === null || (isOnOne && !leaves) ? ok(true) : await mayFound(pid, keys.member);
  const hub = new HubClient(address.value, keys);
  if (pid === null) {
    const looked = await hub.look(invitation.trim());
    if (!looked.ok) return asRefusal(looked);
    const question = looked.value === null ? null : aboutOneHere(projects, looked.value, address.value, false);
    if (question) return question;
  }
  const joined = await hub.join(invitation.trim(), founds.ok ? pid : null);
  // Only the hub knows that an invitation founds; it says so where no project is named, and lets nobody use it up.
  if (!joined.ok && !founds.ok && joined.message === words.hubTrouble.answers.founds) return founds;
  if (!joined.ok) return asRefusal(joined);
  const { pid: answered, role, name = null } = joined.value;
  if (pid !== null && answered !== pid) {
    return fail('refused', words.hubTrouble.otherProject);
  }
  const here = projects.get(answered);
  const question = pid === null ? aboutOneHere(projects, answered, address.value, true) : null;
  if (question) return question;
  await projects.change(answered, {
    hub: address.value,
    role,
    ...(here === undefined && name !== null ? { name } : {}),
  });
  return ok({ pid: answered, role, address: address.value, name });
}

/** Null, or why a project that is on another hub does not go to this one. */
function isOnAnother(projects: KnownHubs, pid: ProjectId, address: string): Failure<'other-hub'> | null {
  const hub = projects.get(pid)?.hub ?? null;
  if (hub === null || isSameHub(hub, address)) return null;
  return fail('other-hub', words.hubTrouble.onAnotherHub(hub));
}

/** The question whether a project that is here, on no hub or on another one, may go to this one; null when there is none. */
function aboutOneHere(projects: KnownHubs, pid: ProjectId, address: string, isMember: boolean): HereAlready | null {
  const here = projects.get(pid);
  if (here === undefined || (here.hub !== null && isSameHub(here.hub, address))) return null;
  const { hereAlready, hereOnAnotherHub } = words.hubTrouble;
  return here.hub === null
    ? { ...fail('here-already', hereAlready(here.name)), pid, isMember }
    : { ...fail('other-hub', hereOnAnotherHub(here.name, here.hub)), pid, isMember };
}

/** A project that was removed is one refusal among others to whoever wants in. */
const asRefusal = ({ code, message }: Failure<HubFailure>): Failure<Exclude<HubFailure, 'removed'>> =>
  fail(code === 'removed' ? 'refused' : code, message);

/** A fresh way in to the project's hub; null when it has none. No token is kept: the key proves who one is each time. */
export async function hubAccess(
  keys: KeyPair,
  projects: KnownHubs,
  pid: ProjectId,
): Promise<Result<HubAccess, Exclude<HubFailure, 'removed'>> | null> {
  const address = projects.get(pid)?.hub ?? null;
  if (address === null) return null;
  const session = await new HubClient(address, keys).session(pid);
  if (!session.ok) return asRefusal(session);
  const { token, role, owners } = session.value;
  if (projects.get(pid)?.role !== role) await projects.change(pid, { role });
  return ok({ url: hubSocketUrl(address), token, role, owners });
}

/**
 * An invitation for one more person, and the address to give them: the one this project goes by or, when that is no use
 * on another computer, the one the hub names.
 */
export async function invite(
  keys: KeyPair,
  projects: KnownHubs,
  pid: ProjectId,
  role: Role,
  terms: Partial<InvitationTerms> = {},
): Promise<Result<{ invitation: string; address: string }>> {
  const signedIn = await signIn(keys, projects, pid);
  if (!signedIn.ok) return signedIn;
  const { hub, token, address } = signedIn.value;
  const made = await hub.invite(token, pid, role, terms);
  if (!made.ok) return made;
  return ok({ invitation: made.value.invitation, address: outwardAddress(address, made.value.address) });
}

/** A hub's address for another computer: the one it goes by here or, where that is no use there, the one it names. */
export function outwardAddress(address: string, named: string | undefined): string {
  const parsed = parseHubAddress(named ?? address);
  return isLoopback(address) && parsed.ok ? parsed.value : address;
}

/** Who is in a project by its hub, and which invitations are open. */
export async function hubTeam(keys: KeyPair, projects: KnownHubs, pid: ProjectId): Promise<Result<HubTeam>> {
  const signedIn = await signIn(keys, projects, pid);
  return signedIn.ok ? signedIn.value.hub.team(signedIn.value.token, pid) : signedIn;
}

/** Withdraws an open invitation. */
export async function withdrawInvitation(
  keys: KeyPair,
  projects: KnownHubs,
  pid: ProjectId,
  id: string,
): Promise<Result<true>> {
  const signedIn = await signIn(keys, projects, pid);
  return signedIn.ok ? signedIn.value.hub.withdraw(signedIn.value.token, pid, id) : signedIn;
}

/** Gives a member another role. */
export async function setRole(
  keys: KeyPair,
  projects: KnownHubs,
  ask: HubApi['set-role']['ask'],
): Promise<Result<true>> {
  const signedIn = await signIn(keys, projects, ask.pid);
  return signedIn.ok ? signedIn.value.hub.setRole(signedIn.value.token, ask) : signedIn;
}

/** Removes a member. */
export async function revokeMember(
  keys: KeyPair,
  projects: KnownHubs,
  ask: HubApi['revoke']['ask'],
): Promise<Result<true>> {
  const signedIn = await signIn(keys, projects, ask.pid);
  return signedIn.ok ? signedIn.value.hub.revoke(signedIn.value.token, ask) : signedIn;
}

/** Has the steps of somebody who is no member taken. */
export async function admitAuthor(
  keys: KeyPair,
  projects: KnownHubs,
  ask: HubApi['admit']['ask'],
): Promise<Result<true>> {
  const signedIn = await signIn(keys, projects, ask.pid);
  return signedIn.ok ? signedIn.value.hub.admit(signedIn.value.token, ask) : signedIn;
}

/**
 * Removes a project, or one of its articles, from its hub for good. Well also when the project was removed there before: as
 * what came after on this computer may have failed. `name`: what the hub calls who did it.
 */
export async function removeFromHub(
  keys: KeyPair,
  projects: KnownHubs,
  name: string,
  removal: Removal,
): Promise<Result<true>> {
  const signedIn = await signIn(keys, projects, removal.pid);
  if (!signedIn.ok && signedIn.code === 'removed') return ok(true);
  return signedIn.ok ? signedIn.value.hub.remove(signedIn.value.token, { ...removal, name }) : signedIn;
}

/** Tells the project's hub how articles, or (null) the project, are annotated from now on. */
export async function setHubMode(
  keys: KeyPair,
  projects: KnownHubs,
  { pid, aids, mode }: HubApi['set-mode']['ask'],
): Promise<Result<true>> {
  const signedIn = await signIn(keys, projects, pid);
  if (!signedIn.ok) return signedIn;
  for (const some of inCalls(aids, MAX_ARTICLES_A_CALL)) {
    const set = await signedIn.value.hub.setMode(signedIn.value.token, { pid, aids: some, mode });
    if (!set.ok) return set;
  }
  return ok(true);
}

/** How a project is annotated by its hub's own tables. */
export async function hubModes(keys: KeyPair, projects: KnownHubs, pid: ProjectId): Promise<Result<HubModes>> {
  const signedIn = await signIn(keys, projects, pid);
  return signedIn.ok ? signedIn.value.hub.modes(signedIn.value.token, pid) : signedIn;
}

/** Reveals what was made independently in articles; a second time the hub answers the same. */
export async function hubReveal(
  keys: KeyPair,
  projects: KnownHubs,
  pid: ProjectId,
  aids: readonly ArticleId[],
): Promise<Result<readonly RevealedRoom[]>> {
  const signedIn = await signIn(keys, projects, pid);
  if (!signedIn.ok) return signedIn;
  const rooms: RevealedRoom[] = [];
  for (const some of inCalls(aids, MAX_REVEALED_A_CALL)) {
    const revealed = await signedIn.value.hub.reveal(signedIn.value.token, { pid, aids: some ?? [] });
    if (!revealed.ok) return revealed;
    rooms.push(...revealed.value);
  }
  return ok(rooms);
}

/** Articles in lists as long as one call names; null stays as it is. */
const inCalls = (aids: readonly ArticleId[] | null, most: number): readonly (readonly ArticleId[] | null)[] =>
  aids === null
    ? [null]
    : Array.from({ length: Math.ceil(aids.length / most) }, (_, call) => aids.slice(call * most, (call + 1) * most));

/** The project's hub with a fresh token for it. */
export async function signIn(
  keys: KeyPair,
  projects: KnownHubs,
  pid: ProjectId,
): Promise<Result<{ hub: HubClient; token: string; address: string }>> {
  const address = projects.get(pid)?.hub ?? null;
  if (address === null) return fail('no-hub', words.hubTrouble.onNoHub);
  const hub = new HubClient(address, keys);
  const session = await hub.session(pid);
  return session.ok ? ok({ hub, token: session.value.token, address }) : session;
}
