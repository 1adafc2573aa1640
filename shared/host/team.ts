import type { Result } from '../base/result.ts';
import { isMemberId, isProjectId, type MemberId, type ProjectId } from '../model/ids.ts';
import { ROLES, type Role } from '../model/role.ts';
import { type HubTeam, type InvitationTerms, MAX_INVITATION } from '../wire/hub-api.ts';
import { type Guard, type GuardsOf, oneOf, shape, text, upTo } from './argument.ts';

/** The calls for who is in a project by its hub. The hub lets its owners alone. */
export interface TeamCalls {
  /** An invitation, made by the hub for its owner. */
  invite(pid: ProjectId, role: Role, terms: InvitationTerms): Promise<Result<{ invitation: string; address: string }>>;
  /** Who is in the project, and which invitations are open. */
  hubTeam(pid: ProjectId): Promise<Result<HubTeam>>;
  /** Withdraws an open invitation, so that it lets nobody in any more. */
  withdrawInvitation(pid: ProjectId, id: string): Promise<Result<true>>;
  /** Gives a member another role. It holds within seconds, also for who is connected. */
  setRole(pid: ProjectId, member: MemberId, role: Role): Promise<Result<true>>;
  /** Removes a member, as above: they keep what they have, and nothing more comes from them or goes to them. */
  revokeMember(pid: ProjectId, member: MemberId): Promise<Result<true>>;
  /** Has the hub take the steps of somebody who is no member, as above. `publicKey` is raw Ed25519, base64url. */
  admitAuthor(pid: ProjectId, publicKey: string): Promise<Result<true>>;
}

const DAYS = { uses: upTo(MAX_INVITATION.uses), days: upTo(MAX_INVITATION.days) };
const TO_AN_END = { ...DAYS, until: upTo(Number.MAX_SAFE_INTEGER) };
const isTerms: Guard<InvitationTerms> = (value): value is InvitationTerms =>
  shape<Omit<InvitationTerms, 'until'>>(DAYS)(value) || shape<InvitationTerms>(TO_AN_END)(value);

/** What each of the calls takes. */
export const TEAM_GUARDS: { readonly [K in keyof TeamCalls]: GuardsOf<Parameters<TeamCalls[K]>> } = {
  invite: [isProjectId, oneOf(ROLES), isTerms],
  hubTeam: [isProjectId],
  withdrawInvitation: [isProjectId, text(100)],
  setRole: [isProjectId, isMemberId, oneOf(ROLES)],
  revokeMember: [isProjectId, isMemberId],
  admitAuthor: [isProjectId, text(100)],
};
