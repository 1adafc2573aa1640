import type { Failure, Result } from '../base/result.ts';
import { isProjectId, type MemberId, type ProjectId } from '../model/ids.ts';
import type { Role } from '../model/role.ts';
import { type GuardsOf, orNull, text } from './argument.ts';

/** The outcome of joining. */
export interface HubLink {
  readonly pid: ProjectId;
  readonly role: Role;
  readonly address: string;
  /** The name of a project that was made at the hub itself, else null: its first owner writes it into the project. */
  readonly name: string | null;
}

/**
 * The invitation is for a project that is on this computer, on no hub or (`other-hub`) on another one: a person has to say
 * that it may go there.
 */
export interface HereAlready extends Failure<'here-already' | 'other-hub'> {
  readonly pid: ProjectId;
  /** Whether the hub has them as a member by now: one of before cannot say otherwise which project an invitation is for. */
  readonly isMember: boolean;
}

/** Why a hub cannot be used, though it refuses nothing: this Postil may be `too-old` for it, or `too-new`. */
export type HubAway = 'unreachable' | 'too-old' | 'too-new';

/** How to open the WebSocket. */
export interface HubAccess {
  /** `ws://` or `wss://` */
  readonly url: string;
  readonly token: string;
  readonly role: Role;
  /** Some of the project's owners, the longest-standing first; empty where the hub names none. */
  readonly owners: readonly MemberId[];
}

/** The calls for putting a project on a hub and reaching it there. */
export interface HubCalls {
  /**
   * Joins a project through a hub with an invitation; or, with `pid`, puts this project on the hub. A project that is here
   * already, on no hub, is joined only when `pid` names it; one that is on another hub by `changeHub` alone.
   */
  joinHub(address: string, invitation: string, pid: ProjectId | null): Promise<Result<HubLink> | HereAlready>;
  /**
   * Puts a project that is on one hub on another, with an invitation to that: it leaves the first one, with everything that
   * is on this computer. Whoever else works on it needs an invitation too.
   */
  changeHub(address: string, invitation: string, pid: ProjectId): Promise<Result<HubLink> | HereAlready>;
  /** A fresh way in to the project's hub; null when it has none. A failure is worth trying again only when it is a `HubAway`. */
  hubAccess(pid: ProjectId): Promise<Result<HubAccess, HubAway | 'refused' | 'revoked'> | null>;
  /** The project's hub is at another address now, which answers for this project and knows this person. */
  moveHub(pid: ProjectId, address: string): Promise<Result<HubLink>>;
}

/** What each of the calls takes. */
export const HUB_GUARDS: { readonly [K in keyof HubCalls]: GuardsOf<Parameters<HubCalls[K]>> } = {
  joinHub: [text(2_000), text(1_000), orNull(isProjectId)],
  changeHub: [text(2_000), text(1_000), isProjectId],
  hubAccess: [isProjectId],
  moveHub: [isProjectId, text(2_000)],
};
