import type { Result } from '../base/result.ts';
import type { ExportSurvey } from '../export/survey.ts';
import type { FindAsker, FindPage, FindQuery, LineWindow } from '../find/query.ts';
import type { ContestedArticle } from '../history/contests.ts';
import type { DroppedInArticle } from '../history/dropped.ts';
import type { ActId, ArticleId, MemberId, ProjectId, RoomName, StepKey } from '../model/ids.ts';
import type { ArticleIndexPage } from '../model/indexed-article.ts';
import type { MentionCounts, Mentions } from '../model/mention.ts';
import type { PersonColour } from '../model/person.ts';
import type { Role } from '../model/role.ts';
import type { UnsignedStep } from '../model/step.ts';
import type { Refusal } from '../wire/refusal.ts';
import type { LanguageChoice } from '../words/language.ts';
import type { BundleCalls, BundleOpened } from './bundles.ts';
import type { Pane, Reading, Theme } from './comfort.ts';
import type { ExportOptions } from './export-options.ts';
import type { LogPosition } from './history.ts';
import type { HubCalls } from './hub.ts';
import type { JobEvent, JobStart } from './jobs.ts';
import type { MenuCommand } from './menu-commands.ts';
import type { ModeCalls } from './modes.ts';
import type { NearbyCalls, NearbyEvents } from './nearby.ts';
import type { PairingCalls, PairingEvents } from './pairing.ts';
import type { RescueCalls } from './rescue.ts';
import type { SnapshotCalls } from './snapshot.ts';
import type { TeamCalls } from './team.ts';
import type { TextFileCalls } from './text-file.ts';

export type { ExportOptions } from './export-options.ts';
export type { JobEvent, JobStart } from './jobs.ts';
export { MENU_COMMANDS, type MenuCommand } from './menu-commands.ts';

/**
 * Everything the workbench may ask of its host (Electron main, or the loopback host), and everything the host tells it.
 * Both transports carry exactly this; the workbench never asks which one it runs on (DESIGN §4).
 */
export interface HostCalls
  extends BundleCalls,
    HubCalls,
    ModeCalls,
    NearbyCalls,
    PairingCalls,
    RescueCalls,
    SnapshotCalls,
    TeamCalls,
    TextFileCalls {
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
  /**
   * Remembers a project (a new one, or its new name), and that it was opened just now. Answers who began it, as was seen here
   * first; null where that is not known yet.
   */
  rememberProject(pid: ProjectId, name: string): Promise<MemberId | null>;

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
   * `articleIndex`). Each asker of a page has one search at a time: null when another one of its own has begun since.
   */
  find(asker: FindAsker, pid: ProjectId, query: FindQuery, window: LineWindow): Promise<FindPage | null>;

  /** What people do not agree on in the marks of a project’s articles; from the derived index, as `mentions`. */
  contests(pid: ProjectId): Promise<readonly ContestedArticle[]>;
  /** What was dropped of their marks and links, likewise. */
  dropped(pid: ProjectId): Promise<readonly DroppedInArticle[]>;
  /** The positions of this computer's log at which a room changed, oldest first; older ones are kept as one. */
  logPositions(room: RoomName): Promise<readonly LogPosition[]>;
  /** A room as it stood at one of them, as one Yjs update; null when that is not kept any more. */
  roomAt(room: RoomName, position: number): Promise<Uint8Array | null>;

  /**
   * Deletes a project, or one article of it with all that was marked in it, from this computer: the log, rescue copies and
   * what waits to be admitted. Snapshots keep it until they go. Windows that show it get a `roomReplaced`.
   */
  removeHere(pid: ProjectId, aid: ArticleId | null): Promise<Result<true>>;
  /** Deletes it from the project's hub, which then refuses it for good. Owners may; curators an article. */
  removeFromHub(pid: ProjectId, aid: ArticleId | null): Promise<Result<true>>;

  /** Starts an export; asks the person where to. Progress comes as `job` events; null when the person thought better. */
  startExport(pid: ProjectId, options: ExportOptions): Promise<Result<JobStart | null>>;
  /** Counts beforehand what an export would hold. What the page asked for before, and has no answer to yet, is `cancelled`. */
  surveyExport(pid: ProjectId, options: ExportOptions): Promise<Result<ExportSurvey>>;
  cancelJob(job: string): Promise<void>;
  /** What an export, or a file being saved, told last of how it goes; null when it has told nothing. For who missed events. */
  jobState(job: string): Promise<JobEvent | null>;
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
  /**
   * The answer to an `ask` event (loopback only: Electron's dialogs answer by themselves). Says whether it was still waited
   * for: what a page is asked is given up when its flow of events is cut.
   */
  answer(id: number, path: string | null): Promise<boolean>;
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
  /** This computer was asleep, and is awake again. Only where the host is told by the system. */
  woke: null;
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
  /** Who began it, as was seen here first. */
  readonly founder?: MemberId;
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
