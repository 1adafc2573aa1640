import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { Result } from '../../shared/base/result.ts';
import type { BundleOpened, WaitingPerson } from '../../shared/host/bundles.ts';
import type { Host, Identity } from '../../shared/host/contract.ts';
import type { HereAlready, HubAway as HubAwayCode } from '../../shared/host/hub.ts';
import type { ArticleMeta } from '../../shared/model/article.ts';
import type { ActId, ArticleId, MemberId, ProjectId, RoomName, StepKey } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import type { Act, Via } from '../../shared/model/step.ts';
import type { DetectedZone } from '../../shared/model/zone.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import type { RoomState } from '../../shared/steps/room-state.ts';
import type { Refusal } from '../../shared/wire/refusal.ts';
import type { MarkSet } from '../../shared/wire/room.ts';
import type { ArticleSets } from './article-sets.ts';
import type { OpenGuide } from './guide.ts';
import type { ArticlePresence, ProjectPresence } from './presence-types.ts';
import type { MissingPerson, RefusedRoom, SetAside } from './refused-types.ts';
import type { Trail } from './trail.ts';
import type { UnwrittenLooks } from './unwritten-looks.ts';

/** Outside state for React: `subscribe` returns its undo, `version` changes whenever what is read may have. */
export interface Watchable {
  subscribe(listener: () => void): () => void;
  readonly version: number;
}

/** The three truths (DESIGN §1.4), told apart at a glance. None comes from the provider's counters. */
export interface SyncStatus {
  /** On this computer: every step here is on its disk, is being written, or could not be written (and why). */
  readonly here: { readonly state: 'saved' | 'saving' } | { readonly state: 'failed'; readonly message: string };
  /** On the hub: how many of the steps here the hub has confirmed to hold on its disk. */
  readonly hub:
    | { readonly state: 'none' }
    /** `paused`: what is open is confirmed, and the rest was not asked about, for the person has stopped it. */
    | { readonly state: 'connecting' | 'offline' | 'sending' | 'paused' | 'saved'; readonly waiting: number }
    | {
        readonly state: 'refused';
        readonly reason: Refusal | 'unknown';
        readonly message: string;
        readonly rescue: string | null;
      };
  /** With n people: other connected members whose copy holds all that is here. */
  readonly people: number;
}

/** How far the articles of a project are brought up to date with its hub, in this connection. */
export interface SyncProgress {
  readonly done: number;
  readonly total: number;
  /** Whether the person has stopped it. */
  readonly paused: boolean;
}

/** Why the hub cannot be used, though it has refused nothing. */
export interface HubAway {
  /** When it was found so first, and when it is tried again (null while it is); milliseconds since 1970. */
  readonly since: number;
  readonly nextTry: number | null;
  readonly code: HubAwayCode;
  /** What was found, in a sentence. */
  readonly message: string;
}

/** The acts of a step; as a function of its key where one of them names another. */
export type Acts = readonly Act[] | ((key: StepKey) => readonly Act[]);

/** One open room: its fold, its status, and the one way to write into it. */
export interface OpenRoom extends Watchable {
  readonly name: RoomName;
  readonly fold: Fold;
  readonly status: SyncStatus;
  /**
   * Signs and writes one step; resolves when it is in the document here (shown), not yet when it is saved. `whose`: the
   * pseudonym of somebody whose work it is; null or left out, it is one's own.
   */
  act(acts: Acts, via?: Via, whose?: string | null): Promise<StepKey>;
  /**
   * Undo and redo of one's own steps on this device (DESIGN §2); what others built on is skipped and counted.
   * `hereIsDone`: see `StepsTogether.travel`.
   */
  undo(hereIsDone?: () => void): Promise<UndoOutcome>;
  redo(hereIsDone?: () => void): Promise<UndoOutcome>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether one's role allows writing here, and no newer Postil wrote any of it. */
  readonly canWrite: boolean;
  /** Why nothing can be written here, in the sentence that `act` rejects with; null when it can. */
  readonly readOnly: string | null;
}

/** A room in which the workbench notes things by itself. */
export interface NotingRoom extends OpenRoom {
  /** Signs and writes one step that undo does not meet. */
  record(acts: Acts, via: Via): Promise<StepKey>;
}

/** What undo or redo did. `blockedBy` names who changed it since when nothing could be undone. */
export type UndoOutcome =
  | { readonly done: true; readonly skipped: number }
  | { readonly done: false; readonly blockedBy: MemberId | null };

/** Steps, mostly in several rooms, that are one thing to whoever does it: one undo takes all of them back. */
export interface StepsTogether extends Watchable {
  begin(): StepsBegun;
  /** Whether there are some to undo, or to redo, of those that were begun with a step, and that is not being done. */
  can(verb: 'undo' | 'redo', first: StepKey): boolean;
  /**
   * Undoes or redoes those that were begun with a step. What is being done with them the other way is stopped before;
   * `hereIsDone` is told when nothing of it is left to do where one is at work.
   */
  travel(verb: 'undo' | 'redo', first: StepKey, hereIsDone?: () => void): Promise<UndoOutcome>;
  /** Somebody is at work: undo and redo come there first, and are noted there in their turn. The answer ends it. */
  follow(who: AtWork): () => void;
  /** How many of the rooms an undo or redo has reached; null while there is none. */
  readonly turning: { readonly verb: 'undo' | 'redo'; readonly done: number; readonly total: number } | null;
  /** Ends what is being undone or redone after the room it is at: the others stay as they are, until the next one. */
  stop(): void;
}

/** Where one is at work while things are done in several rooms. */
export interface AtWork {
  readonly rooms: readonly RoomName[];
  /** Told by their first step when some in articles were begun, undone or redone. */
  readonly trail: Pick<Trail<StepKey>, 'note' | 'begin' | 'end'>;
}

/** Steps that are done together. */
export interface StepsBegun {
  /** Writes one more of them, as `OpenRoom.act` does. */
  act(room: Pick<OpenRoom, 'name' | 'act'>, acts: Acts, via: Via, whose?: string | null): Promise<StepKey>;
  /** No more of them come for now: which belong together is remembered at once. */
  end(): void;
  /** Undoes exactly these, whatever was done since; undo in any of the rooms does the same. */
  undo(): Promise<UndoOutcome>;
}

/** An open article: its text, zones and one set of its marks. */
export interface OpenArticle extends Watchable {
  readonly aid: ArticleId;
  readonly text: LiveText;
  /** Zones live in the fold of the text room. */
  readonly textRoom: OpenRoom;
  readonly marks: OpenRoom;
  /** The same marks for what is said about them, which whoever only looks at them may write all the same. */
  readonly talk: OpenRoom;
  /** Whose marks they are. */
  readonly set: MarkSet;
  /** The register that goes with one member's own marks; null where it is the project's. */
  readonly register: OpenRoom | null;
  /** Whether they are exactly what was revealed; true where nothing was. */
  readonly asRevealed: boolean;
  /** Who else points where in it. */
  readonly presence: ArticlePresence;
  close(): void;
}

/** An article ready to come in. */
export interface NewArticle {
  /** The canonical text, see `shared/text/canonical.ts`. */
  readonly text: string;
  readonly meta: ArticleMeta;
  readonly zones: readonly DetectedZone[];
}

/** An article that was brought in; `already` when its text was here (same hash). */
export interface AddedArticle {
  /** Its place among those that were given. */
  readonly index: number;
  readonly aid: ArticleId;
  readonly already: boolean;
}

/** Whether this computer's disk has everything now; `why` is a sentence for the person when it has not. */
export interface CaughtUp {
  readonly complete: boolean;
  readonly why: string | null;
}

/** One open project. */
export interface ProjectSession extends Watchable {
  readonly pid: ProjectId;
  readonly me: Identity;
  /** One's role by the hub's table; `owner` while working alone. */
  readonly role: Role;
  /** The role that its hub had told before it was opened here; null where none had. */
  readonly roleBefore: Role | null;
  /** Whether an owner has removed this person: what is here can be read and not changed. */
  readonly revoked: boolean;
  /** The hub's address, or null. */
  readonly hub: string | null;
  readonly project: OpenRoom;
  readonly people: NotingRoom;
  /** What one has looked at that `people` does not say yet. */
  readonly looks: UnwrittenLooks;
  /** Canonical actors, measures and concepts. */
  readonly register: OpenRoom;
  /** The guidelines. */
  readonly guide: OpenGuide;
  /** All rooms that are open, as one status: the badge. */
  readonly status: SyncStatus;
  /** `set`: whose marks; the one that one's own go into unless told otherwise. `passing`: only to do something in it, so it needs no quick copy on this computer. */
  openArticle(aid: ArticleId, passing?: boolean, set?: MarkSet): Promise<OpenArticle>;
  /** Whose marks there are of each article, and which of them one may see. */
  readonly sets: ArticleSets;
  /** What a member's own marks of an article hold here; for whoever may read them. */
  ownState(aid: ArticleId, member: MemberId): Promise<RoomState>;
  readonly together: StepsTogether;
  /** Whether one may write in a room of this project now. */
  mayWrite(name: RoomName): boolean;
  /** Adds one article. */
  addArticle(article: NewArticle): Promise<Omit<AddedArticle, 'index'>>;
  /**
   * Adds articles, many in a step, and tells of each batch that is in. What came in before `signal` stops it, or before it
   * rejects with what went wrong, stays.
   */
  addArticles(
    articles: readonly NewArticle[],
    tell: (batch: readonly AddedArticle[]) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  /** An article's text as this computer's disk has it: to look at many without opening them. */
  readText(aid: ArticleId): Promise<string>;
  /** Brings what was marked and said in an article up to date with the hub, though it may not be open. */
  fetchTalk(aid: ArticleId): void;
  /** Keeps everything that one may read of what is marked in an article in step with the hub, until the returned function is called. */
  keepInStep(aid: ArticleId): () => void;
  /** Other members who are connected now. */
  readonly online: readonly MemberId[];
  /** Where they are. */
  readonly presence: ProjectPresence;
  /** Something that went wrong and lost nothing, in a sentence; null while all is well, and once its cause is gone. */
  readonly notice: string | null;
  /** The person has read the notice. */
  dismissNotice(): void;
  /** Writes one's own name and colour into the project, if they are not there as the settings say. */
  introduce(): Promise<void>;
  /** Starts the link to the hub at this address, which has let one in with this role (see `SessionDoor.share`). */
  connect(address: string, role: Role): void;
  /** Tries again, now: a hub that could not be reached, and whatever it refused. */
  retryHub(): void;
  /** Why the hub cannot be used now; null while it can be, or has refused, or there is none. */
  readonly away: HubAway | null;
  /** How far all articles are brought up to date; null where there is no hub. */
  readonly progress: SyncProgress | null;
  /** Stops bringing articles that are not open up to date, or goes on; remembered on this device. */
  pauseSync(paused: boolean): void;
  /** The three truths about one article, open or not. */
  articleStatus(aid: ArticleId): SyncStatus;
  /** The rooms that the hub refuses. */
  readonly refused: readonly RefusedRoom[];
  /**
   * Whose steps the hub does not take because they are no members there. Before the project is on a hub: everybody else
   * who has steps in it, since nobody else will be a member at first. `anew`: as if it were on none. The most steps come
   * first.
   */
  missingPeople(anew?: boolean): Promise<Result<readonly MissingPerson[]>>;
  /** People whose steps wait outside the project; up to date with who has joined. */
  readonly waiting: readonly WaitingPerson[];
  /**
   * Resolves when all that was done here is on this computer's disk and every article's rooms were compared with the hub,
   * or as soon as it is certain that this cannot be had: before an export, and before the project is saved as a file.
   */
  catchUp(): Promise<CaughtUp>;
  close(): void;
}

/** The workbench's door to projects. */
export interface SessionDoor {
  readonly host: Host;
  open(pid: ProjectId): Promise<ProjectSession>;
  create(name: string): Promise<ProjectSession>;
  /**
   * `here`: a project that the person said may go to the hub, should it be the one (see `HereAlready`); `leaves`: also from
   * another hub.
   */
  join(
    address: string,
    invitation: string,
    here?: ProjectId | null,
    leaves?: boolean,
  ): Promise<Result<ProjectSession> | HereAlready>;
  /** Puts the open project on a hub with an owner's invitation. */
  share(session: ProjectSession, address: string, invitation: string): Promise<Result<true>>;
  /**
   * Puts the open project, which is on a hub, on another one with an owner's invitation, once everything that can be had
   * from the first is here. Who has worked on it is admitted as an author there, so that all of it is taken.
   */
  changeHub(session: ProjectSession, address: string, invitation: string): Promise<Result<true>>;
  openBundle(bytes: Uint8Array): Promise<Result<BundleOpened>>;
  /**
   * Sets aside what the hub refuses, so that the refused rooms work again: each becomes what the hub holds and those steps
   * from here that it takes; all the rest is in a rescue copy. The project is opened anew for it: `session` is the one to
   * go on with, whatever came of it.
   */
  setAsideRefused(session: ProjectSession): Promise<{ session: ProjectSession; outcome: Result<SetAside> }>;
}

/** Which record a view has in hand. */
export type Selected = ActId | null;
