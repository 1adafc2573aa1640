import type { ArticleId, MemberId, ProjectId } from '../model/ids.ts';
import type { Mode } from '../model/mode.ts';
import type { Role } from '../model/role.ts';
import type { RoomState } from '../steps/room-state.ts';
import type { Removal } from './removal.ts';

/**
 * The hub's few HTTP calls, JSON in and out, beside the WebSocket at the same address. Proofs are Ed25519 signatures
 * (base64url) over `hubProof(...)` with a nonce the hub handed out and takes once, so nobody can bind another's key.
 */
export interface HubApi {
  /** `GET /v1/hello` */
  hello: { answer: { hub: 'postil'; version: 1; nonce: string } };
  /** `POST /v1/join`: an owner invitation without a project takes `pid` from the joiner and founds it at the hub. */
  join: {
    ask: { nonce: string; invitation: string; publicKey: string; proof: string; pid?: ProjectId };
    /** `name`: what the project was called when it was made at the hub itself, where nobody could write it down. */
    answer: { token: string; pid: ProjectId; member: MemberId; role: Role; name?: string };
  };
  /**
   * `POST /v1/look`: which project `join` with this would lead into, or its refusal; nobody joins by it, and nothing is used
   * up. A hub of before answers `not-found`.
   */
  look: { ask: { nonce: string; invitation: string; publicKey: string; proof: string }; answer: { pid: ProjectId } };
  /** `POST /v1/session`: a fresh token for someone who is a member already. */
  session: {
    ask: { nonce: string; publicKey: string; proof: string; pid: ProjectId };
    /** `owners`: some of those who may invite and remove people, the longest-standing first; a hub of before names none. */
    answer: { token: string; member: MemberId; role: Role; owners?: readonly MemberId[] };
  };
  /** `POST /v1/invite` with `Authorization: Bearer <token>` of an owner. */
  invite: {
    ask: { pid: ProjectId; role: Role } & Partial<InvitationTerms>;
    /** `address`: where people reach the hub as it knows, absent when it does not. */
    answer: { invitation: string; expires: number; address?: string };
  };
  /** `POST /v1/team`, as above: who is a member, and the invitations that still let somebody in. */
  team: { ask: { pid: ProjectId }; answer: HubTeam };
  /** `POST /v1/withdraw`, as above: an open invitation lets nobody in any more. */
  withdraw: { ask: { pid: ProjectId; id: string }; answer: { withdrawn: true } };
  /** `POST /v1/set-role`, as above: within seconds, also for who is connected. A project keeps at least one owner. */
  'set-role': { ask: { pid: ProjectId; member: MemberId; role: Role }; answer: { changed: true } };
  /** `POST /v1/revoke`, as above, also of an author: let in nowhere any more, and new steps of theirs are refused. */
  revoke: { ask: { pid: ProjectId; member: MemberId }; answer: { revoked: true } };
  /** `POST /v1/admit`, as above: the steps of somebody who is no member are taken, as those of an annotator. */
  admit: { ask: { pid: ProjectId; publicKey: string }; answer: { admitted: MemberId } };
  /**
   * `POST /v1/leave-key` with a member's token: leaves something sealed for another device of theirs, under a name that
   * is made of the code it is sealed with. It lies there until `until` (milliseconds since 1970), in the place of an earlier one.
   * `address`: as for `invite`.
   */
  'leave-key': { ask: { box: string; sealed: string }; answer: { until: number; address?: string } };
  /** `POST /v1/take-key`, by anybody: gives it once. */
  'take-key': { ask: { box: string }; answer: { sealed: string } };
  /** `POST /v1/key-state` with the token of who left it. */
  'key-state': { ask: { box: string }; answer: { state: KeyState } };
  /** `POST /v1/withdraw-key`, likewise: nobody gets it any more. */
  'withdraw-key': { ask: { box: string }; answer: { withdrawn: true } };
  /** `POST /v1/remove`, by an owner, or for an article a curator: it goes for good. `name` says to others who did it. */
  remove: { ask: Removal & { name: string }; answer: { removed: true } };
  /** `POST /v1/set-mode`, by an owner or curator: how these articles, or (null) the project, are annotated from now on. */
  'set-mode': {
    ask: { pid: ProjectId; aids: readonly ArticleId[] | null; mode: Mode };
    answer: { set: true };
  };
  /** `POST /v1/modes`, as above. */
  modes: { ask: { pid: ProjectId }; answer: HubModes };
  /**
   * `POST /v1/reveal`, as above: everyone may read what each member marked on their own in these articles, and nothing is
   * added to it. It holds for good; asked again, the hub answers the same.
   */
  reveal: { ask: { pid: ProjectId; aids: readonly ArticleId[] }; answer: { rooms: readonly RevealedRoom[] } };
}

/** One member's own marks in an article, as they were revealed; `digest` is of the keys of its steps (`room-state.ts`). */
export interface RevealedRoom extends RoomState {
  readonly aid: ArticleId;
  readonly member: MemberId;
}

/** How a project is annotated by its hub's own tables. */
export interface HubModes {
  readonly project: Mode;
  /** Articles that have a mode of their own. */
  readonly articles: readonly { readonly aid: ArticleId; readonly mode: Mode }[];
  readonly revealed: readonly ArticleId[];
}

/** The most articles that one call names. */
export const MAX_ARTICLES_A_CALL = 200;
/** How many are revealed in one call, as the hub has to read all that members made in them before it answers. */
export const MAX_REVEALED_A_CALL = 20;

/** How far an invitation goes. */
export interface InvitationTerms {
  /** How many people it lets in; one unless told otherwise. */
  readonly uses: number;
  /** For how many days it holds; 14 unless told otherwise. */
  readonly days: number;
  /**
   * The moment within these days at which it ends, where that is sooner (milliseconds since 1970). A hub of before refuses
   * a call that names one as `bad-request`, so it is asked again for the days alone.
   */
  readonly until?: number;
}

/** The most there is of either. */
export const MAX_INVITATION: Pick<InvitationTerms, 'uses' | 'days'> = { uses: 1_000, days: 365 };

/** What became of a key that was left for another device: it waits, was taken, or was withdrawn or has ended. */
export type KeyState = 'waiting' | 'taken' | 'over';

/** The people of a project as its hub has them; it knows no names. Times are in milliseconds since 1970. */
export interface HubTeam {
  /** The longest-standing first. */
  readonly members: readonly { readonly member: MemberId; readonly role: Role; readonly since: number }[];
  /** Those that end first come first. `id` names one for withdrawing; `uses` is how many people it still lets in. */
  readonly invitations: readonly {
    readonly id: string;
    readonly role: Role;
    readonly uses: number;
    readonly expires: number;
  }[];
  /** People who are no members and whose steps are taken all the same. */
  readonly authors: readonly { readonly member: MemberId; readonly role: Role; readonly since: number }[];
}

/** What is signed to join or sign in. It names no hub, as no hub could check that: docs/security.md says what follows. */
export const hubProof = (nonce: string, pid: string): string => `postil hub proof 1\n${nonce}\n${pid}`;

/**
 * Every refusal of the hub's HTTP calls. `error` is one of `HUB_ERRORS` or a `Refusal`, by which the app says it in its own
 * language; `message` the sentence in English, for whoever does not know the code.
 */
export interface HubError {
  readonly error: string;
  readonly message: string;
  /** With `removed`: what whoever removed the project called themselves. */
  readonly by?: string | null;
}
