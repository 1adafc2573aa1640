import type { Failure, Result } from '../base/result.ts';
import type { FindPage, FindQuery, LineWindow } from '../find/query.ts';
import type { ContestedArticle } from '../history/contests.ts';
import type { ActId, ArticleId, MemberId, ProjectId, RoomName, StepKey } from '../model/ids.ts';
import type { ArticleIndexPage } from '../model/indexed-article.ts';
import type { MentionCounts, Mentions } from '../model/mention.ts';
import type { PersonColour } from '../model/person.ts';
import type { Role } from '../model/role.ts';
import type { UnsignedStep } from '../model/step.ts';
import type { HubTeam, InvitationTerms } from '../wire/hub-api.ts';
import type { Refusal } from '../wire/refusal.ts';
import type { LanguageChoice } from '../words/language.ts';
import type { BundleNews, BundleScope, LastBundle } from './bundles.ts';
import type { Pane, Reading, Theme } from './comfort.ts';
import type { LogPosition } from './history.ts';
import type { ExportOptions, JobEvent, JobStart } from './jobs.ts';
import type { MenuCommand } from './menu-commands.ts';
import type { ModeCalls } from './modes.ts';
import type { NearbyCalls, NearbyEvents } from './nearby.ts';
import type { PairingCalls, PairingEvents } from './pairing.ts';
import type { RescueCalls } from './rescue.ts';
import type { Restored, Snapshot } from './snapshot.ts';
import type { TextFileCalls } from './text-file.ts';

export type { ExportOptions, JobEvent, JobStart } from './jobs.ts';
export { MENU_COMMANDS, type MenuCommand } from './menu-commands.ts';

/**
 * Everything the workbench may ask of its host (Electron main, or the loopback host), and everything the host tells it.
 * Both transports carry exactly this; the workbench never asks which one it runs on (DESIGN §4).
 */
export interface HostCalls extends ModeCalls, NearbyCalls, PairingCalls, RescueCalls, TextFileCalls {
  /**
   * Who works here. The key pair is made silently at the first call and never leaves the host. Rejects with one sentence
   * for the person when a key is there but cannot be read: it is never replaced silently.
   */
  identity(): Promise<Identity>;
  /** Signs steps of one's own. Throws when a step or key is not by this identity. */
  sign(room: RoomName, steps: readonly KeyedStep[]): Promise<readonly string[]>;

  /** A room's whole saved state as one Yjs update; null when this computer has none. */
  loadRoom(room: RoomName): Promise<Uint8Array | null>;
  /**
   * Appends an update; the answer comes when it is on this computer's disk. Other windows get a `roomUpdate`. One is sent
   * after the other: an update whose forerunners by the same client are missing is kept, but cannot be read without them.
   */
  appendUpdate(room: RoomName, update: Uint8Array): Promise<Result<true, 'disk-full' | 'read-only' | 'io' | 'damaged'>>;
  /** Keeps a refused room's local state as a rescue copy beside the log; answers the file's path. */
  rescue(room: RoomName, state: Uint8Array, why: string): Promise<Result<string>>;

  /**
   * Puts `after` in the place of all that this computer has of a room, which must be `before`: that is first kept as a
   * rescue copy that names what is left out, and steps of strangers wait until their makers join. Other windows get a
   * `roomReplaced` and can append no more to the room before they read it anew. Answers the copy's path.
   */
  setAsideRefused(
    room: RoomName,
    before: Uint8Array,
    after: Uint8Array,
    leftOut: readonly LeftOut[],
  ): Promise<Result<string>>;

  settings(): Promise<Settings>;
  changeSettings(change: Partial<Settings>): Promise<Settings>;

  /** Projects known on this computer, most recently opened first. */
  projects(): Promise<readonly KnownProject[]>;
  /** Remembers a project (a new one, or its new name), and that it was opened just now. */
  rememberProject(pid: ProjectId, name: string): Promise<void>;

  /**
   * What the derived index holds of a project's articles. From then on what changes in it comes as `indexChanged`; an article
   * that was never counted here comes later.
   */
  articleIndex(pid: ProjectId): Promise<ArticleIndexPage>;
  /**
   * The first so many places where an entry of the register is mentioned, by the ids of its members; from the derived index, so after `articleIndex`,
   * and again after each `indexChanged`.
   */
  mentions(pid: ProjectId, refs: readonly ActId[], most: number): Promise<Mentions>;
  /** How often each id is referred to, likewise. */
  mentionCounts(pid: ProjectId): Promise<MentionCounts>;
  /** Who made marks in a project (ids of members, and pseudonyms), likewise. */
  markAuthors(pid: ProjectId): Promise<readonly string[]>;

  /**
   * Looks for words and marks in a project, as far as its derived index goes, which is kept up to date from then on (see
   * `articleIndex`). A page has one search at a time: null when another of its searches has begun since.
   */
  find(pid: ProjectId, query: FindQuery, window: LineWindow): Promise<FindPage | null>;

  /** What people do not agree on in the marks of a project’s articles; from the derived index, as `mentions`. */
  contests(pid: ProjectId): Promise<readonly ContestedArticle[]>;
  /** The positions of this computer's log at which a room changed, oldest first; older ones are kept as one. */
  logPositions(room: RoomName): Promise<readonly LogPosition[]>;
  /** A room as it stood at one of them, as one Yjs update; null when that is not kept any more. */
  roomAt(room: RoomName, position: number): Promise<Uint8Array | null>;

  /** The copies of everything on this computer, the newest first. One is made every day; seven of each cause are kept. */
  snapshots(): Promise<readonly Snapshot[]>;
  /** Makes a snapshot now. */
  makeSnapshot(): Promise<Result<Snapshot>>;
  /**
   * Brings back what a snapshot holds of one project, or (null) of all, and is missing here. Nothing that is here is lost
   * or changed; it is kept as a snapshot first.
   */
  restoreSnapshot(id: string, pid: ProjectId | null): Promise<Result<Restored>>;
  /**
   * Deletes a project, or one article of it with all that was marked in it, from this computer: the log, rescue copies and
   * what waits to be admitted. Snapshots keep it until they go. Windows that show it get a `roomReplaced`.
   */
  removeHere(pid: ProjectId, aid: ArticleId | null): Promise<Result<true>>;
  /** Deletes it from the project's hub, which then refuses it for good. Owners may; curators an article. */
  removeFromHub(pid: ProjectId, aid: ArticleId | null): Promise<Result<true>>;

  /**
   * Joins a project through a hub with an invitation; or, with `pid`, puts this project on the hub. A project that is here
   * already, on no hub, is joined only when `pid` names it.
   */
  joinHub(address: string, invitation: string, pid: ProjectId | null): Promise<Result<HubLink> | HereAlready>;
  /** A fresh way in to the project's hub; null when it has none. A failure is worth trying again only when it is a `HubAway`. */
  hubAccess(pid: ProjectId): Promise<Result<HubAccess, HubAway | 'refused' | 'revoked'> | null>;
  /** The project's hub is at another address now, which answers for this project and knows this person. */
  moveHub(pid: ProjectId, address: string): Promise<Result<HubLink>>;
  /** An invitation, made by the hub for its owner. */
  invite(pid: ProjectId, role: Role, terms: InvitationTerms): Promise<Result<{ invitation: string; address: string }>>;
  /** Who is in the project by its hub, and which invitations are open. The hub tells it to owners alone. */
  hubTeam(pid: ProjectId): Promise<Result<HubTeam>>;
  /** Withdraws an open invitation, so that it lets nobody in any more. */
  withdrawInvitation(pid: ProjectId, id: string): Promise<Result<true>>;
  /** Gives a member another role; the hub lets owners alone. It holds within seconds, also for who is connected. */
  setRole(pid: ProjectId, member: MemberId, role: Role): Promise<Result<true>>;
  /** Removes a member, as above: they keep what they have, and nothing more comes from them or goes to them. */
  revokeMember(pid: ProjectId, member: MemberId): Promise<Result<true>>;
  /** Has the hub take the steps of somebody who is no member, as above. `publicKey` is raw Ed25519, base64url. */
  admitAuthor(pid: ProjectId, publicKey: string): Promise<Result<true>>;

  /** Starts an export; asks the person where to. Progress comes as `job` events; null when the person thought better. */
  startExport(pid: ProjectId, options: ExportOptions): Promise<Result<JobStart | null>>;
  /** The last `.postil` file this computer wrote of the project whole; null when there was none. */
  lastBundle(pid: ProjectId): Promise<LastBundle | null>;
  /** Saves the project, or what is new in it since the last file, as a `.postil` file; asks the person where to. */
  saveBundle(pid: ProjectId, scope: BundleScope): Promise<Result<JobStart | null>>;
  cancelJob(job: string): Promise<void>;
  /** Merges a `.postil` file that the person dropped or picked. */
  openBundle(bytes: Uint8Array): Promise<Result<BundleOpened>>;
  /** Asks the person for a `.postil` file and merges it; null when they thought better. */
  pickBundle(): Promise<Result<BundleOpened | null>>;
  /** Who waits to be admitted to a project. Steps of people it has come to know meanwhile are taken in first. */
  waiting(pid: ProjectId): Promise<readonly WaitingPerson[]>;
  /**
   * Lets a person into a project on this computer: their steps that wait come in now (`added` counts the new ones), later
   * ones at once. Refused while the project is on a hub, where an invitation is what lets people in.
   */
  admit(pid: ProjectId, member: MemberId): Promise<Result<{ added: number }>>;

  /** Makes the project's `.postil` file, so that it can be dragged out of the window: only where `caps.dragsFiles`. */
  prepareDrag(pid: ProjectId): Promise<Result<true>>;
  /** The person drags that file: the system takes over. */
  dragBundle(pid: ProjectId): Promise<Result<true>>;
  /**
   * Saves what this page would print as a PDF called after `title`; asks the person where to. Answers the path, or null when
   * they thought better. `by-print`: this host leaves it to the browser's own printing.
   */
  savePdf(title: string): Promise<Result<string | null, 'by-print' | 'io'>>;

  /** What runs here, and where it keeps its things. */
  about(): Promise<About>;
  /** Shows the folder of the journal (`About.journal`) where the system can show folders. */
  showJournal(): Promise<void>;
  /** Notes in the journal what went wrong in a page. */
  report(what: string): Promise<void>;

  /** Tells the person something though they are not at the window: by the system, where it lets us. */
  notify(note: Note): Promise<void>;

  /** Opens a web page in the person's browser: https and mailto only. */
  openExternal(url: string): Promise<void>;
  /** The answer to an `ask` event (loopback only: Electron's dialogs answer by themselves). */
  answer(id: number, path: string | null): Promise<void>;
}

/** What the host tells the workbench, unasked. */
export interface HostEvents extends NearbyEvents, PairingEvents {
  /** Another window, or an opened bundle, added this to a room. */
  roomUpdate: { room: RoomName; update: Uint8Array };
  /**
   * Articles of a project were counted anew. `rows` holds all that changed after `since`: who had read the index before
   * that, and missed what was told meanwhile, reads it again.
   */
  indexChanged: ArticleIndexPage & { pid: ProjectId; since: number };
  /** Another window set aside what the hub refuses of this room: what is shown of it here is out of date. */
  roomReplaced: { room: RoomName };
  /** The flow of events was cut and is back: what was told meanwhile never came, so whoever needs it asks again. */
  eventsMissed: null;
  /** A job moved on. `done`/`total` count articles. */
  job: JobEvent;
  /** Pick a path: only where there is no native dialog. */
  ask: {
    id: number;
    kind: 'open' | 'save' | 'folder';
    title: string;
    suggestion: string;
    /** What was wrong with the answer before, in one sentence. */
    problem?: string;
  };
  /** A menu item was chosen. */
  command: MenuCommand;
  /** The person chose a project outside the page (a menu, a file they opened): the page goes there. */
  openProject: { pid: ProjectId };
  /** A `.postil` file was opened from outside the page. */
  bundleOpened: BundleOpened;
  /** Projects were added (a bundle opened from outside), or who waits to be admitted to one has changed. */
  projectsChanged: null;
  /** Something about this computer's files that the person should know, in one sentence. */
  notice: { message: string };
  /** The person followed an invitation's link: the workbench offers to join. */
  joinLink: { address: string; invitation: string };
  /** The person chose a note that this page had shown (`notify`): the page goes to its comment. */
  noteChosen: { comment: ActId };
}

/** Something of a room that its hub refuses. */
export interface LeftOut {
  /** A step's key; or `body` for changes of a text, which have none. */
  readonly what: string;
  readonly reason: Refusal;
}

/** A step that waits for its signature, under the key it will be written at. */
export interface KeyedStep {
  readonly key: StepKey;
  readonly step: UnsignedStep;
}

/** The person at this computer. */
export interface Identity {
  readonly member: MemberId;
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string;
  /** Whether the key lies encrypted in the system's keychain; the loopback host says so when not. */
  readonly encrypted: boolean;
}

/** What runs here. */
export interface About {
  readonly version: string;
  /** What it runs on, such as `Electron 45.4.1` or `Node 24.21.0`. */
  readonly runtime: string;
  /** The folder that holds all of Postil's data on this computer. */
  readonly data: string;
  /** The folder of the journal: what happened to the host, for reports. */
  readonly journal: string;
}

/** What is remembered for the person, on this computer only. */
export interface Settings {
  /** Empty until the first run asked. */
  readonly name: string;
  readonly colour: PersonColour;
  readonly theme: Theme;
  /** What Postil itself speaks; read when a window opens. */
  readonly language: LanguageChoice;
  readonly reading: Reading;
  readonly articlesPane: Pane;
  readonly inspectorPane: Pane;
  /** Whether the sample project still shows the first steps: until they are done or dismissed. */
  readonly tour: 'open' | 'done';
  /** Whether the system tells of mentions that come in while Postil is not in front. */
  readonly notifications: boolean;
  /** The keys the person chose for commands, by the command's id; all others have their usual ones. */
  readonly keys: { readonly [command: string]: readonly string[] };
  /** What the mouse selects: whole words, unless Alt is held; or just the letters it went over. */
  readonly selecting: 'words' | 'letters';
}

/** A few words that the system shows outside of the window. */
export interface Note {
  readonly title: string;
  readonly body: string;
  /** What choosing it leads to. */
  readonly comment: ActId;
}

/** A project this computer knows. */
export interface KnownProject {
  readonly pid: ProjectId;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** The hub's address, or null for work done alone. */
  readonly hub: string | null;
  /** The person's role there, as the hub told it last. */
  readonly role?: Role;
}

/** The outcome of joining. */
export interface HubLink {
  readonly pid: ProjectId;
  readonly role: Role;
  readonly address: string;
  /** The name of a project that was made at the hub itself, else null: its first owner writes it into the project. */
  readonly name: string | null;
}

/** The invitation is for a project that is on this computer and on no hub: a person has to say that it may go there. */
export interface HereAlready extends Failure<'here-already'> {
  readonly pid: ProjectId;
}

/** Why a hub cannot be used, though it refuses nothing: this Postil may be `too-old` for it, or `too-new`. */
export type HubAway = 'unreachable' | 'too-old' | 'too-new';

/** How to open the WebSocket. */
export interface HubAccess {
  /** `ws://` or `wss://` */
  readonly url: string;
  readonly token: string;
  readonly role: Role;
}

/** What came in with a `.postil` file. */
export interface BundleOpened {
  readonly pid: ProjectId;
  readonly name: string;
  /** Steps that are new here. */
  readonly added: number;
  /** Steps by people this project does not know: set aside until someone admits them. */
  readonly waiting: number;
  /** Who did what in those that are new, by article. */
  readonly news: readonly BundleNews[];
}

/** Somebody a project does not know, whose steps came with a `.postil` file and wait. */
export interface WaitingPerson {
  readonly member: MemberId;
  /** As they introduce themselves, proved by their key; empty when they do not, and then they cannot be admitted. */
  readonly name: string;
  /** How many steps wait. */
  readonly steps: number;
}

/** What this host can do that others cannot. */
export interface HostCaps {
  readonly nativeMenu: boolean;
  /** Whether a file can be dragged out of the window. */
  readonly dragsFiles: boolean;
  /** The languages the person prefers, as the system or the browser knows them: BCP 47 tags, best first. */
  readonly languages: readonly string[];
}

/** The contract as the workbench holds it. */
export type Host = HostCalls & {
  readonly caps: HostCaps;
  /** Subscribes; the returned function ends it. */
  on<E extends keyof HostEvents>(event: E, listener: (payload: HostEvents[E]) => void): () => void;
};
