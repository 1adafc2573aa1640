import type { Result } from '../base/result.ts';
import type { MemberId, ProjectId, RoomName, StepKey } from '../model/ids.ts';
import type { PersonColour } from '../model/person.ts';
import type { Role } from '../model/role.ts';
import type { UnsignedStep } from '../model/step.ts';

/**
 * Everything the workbench may ask of its host (Electron main, or the loopback host), and everything the host tells it.
 * Both transports carry exactly this; the workbench never asks which one it runs on (DESIGN §4).
 */
export interface HostCalls {
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
  appendUpdate(room: RoomName, update: Uint8Array): Promise<Result<true, 'disk-full' | 'read-only' | 'io'>>;
  /** Keeps a refused room's local state as a rescue copy beside the log; answers the file's path. */
  rescue(room: RoomName, state: Uint8Array, why: string): Promise<Result<string>>;

  settings(): Promise<Settings>;
  changeSettings(change: Partial<Settings>): Promise<Settings>;

  /** Projects known on this computer, most recently opened first. */
  projects(): Promise<readonly KnownProject[]>;
  /** Remembers a project (a new one, or its new name), and that it was opened just now. */
  rememberProject(pid: ProjectId, name: string): Promise<void>;

  /** Joins a project through a hub with an invitation; or, with `pid`, puts one's own project on the hub. */
  joinHub(address: string, invitation: string, pid: ProjectId | null): Promise<Result<HubLink>>;
  /** A fresh way in to the project's hub; null when it has none. A failure is worth trying again unless refused. */
  hubAccess(pid: ProjectId): Promise<Result<HubAccess, 'unreachable' | 'refused'> | null>;
  /** An invitation for one more person, made by the hub for its owner. */
  invite(pid: ProjectId, role: Role): Promise<Result<{ invitation: string; address: string }>>;

  /** Starts an export; asks the person where to. Progress comes as `job` events; null when the person thought better. */
  startExport(pid: ProjectId, options: ExportOptions): Promise<Result<JobStart | null>>;
  /** Saves the project as a `.postil` file; asks the person where to. */
  saveBundle(pid: ProjectId): Promise<Result<JobStart | null>>;
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

  /** Opens a web page in the person's browser: https and mailto only. */
  openExternal(url: string): Promise<void>;
  /** The answer to an `ask` event (loopback only: Electron's dialogs answer by themselves). */
  answer(id: number, path: string | null): Promise<void>;
}

/** What the host tells the workbench, unasked. */
export interface HostEvents {
  /** Another window, or an opened bundle, added this to a room. */
  roomUpdate: { room: RoomName; update: Uint8Array };
  /** A job moved on. `done`/`total` count articles. */
  job: JobEvent;
  /** Pick a path: only where there is no native dialog. */
  ask: { id: number; kind: 'open' | 'save' | 'folder'; title: string; suggestion: string };
  /** A menu item was chosen. */
  command: MenuCommand;
  /** Projects were added (a bundle opened from outside), or who waits to be admitted to one has changed. */
  projectsChanged: null;
  /** Something about this computer's files that the person should know, in one sentence. */
  notice: { message: string };
  /** The person followed an invitation's link: the workbench offers to join. */
  joinLink: { address: string; invitation: string };
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

/** What is remembered for the person, on this computer only. */
export interface Settings {
  /** Empty until the first run asked. */
  readonly name: string;
  readonly colour: PersonColour;
  readonly theme: 'system' | 'light' | 'dark';
}

/** A project this computer knows. */
export interface KnownProject {
  readonly pid: ProjectId;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** The hub's address, or null for work done alone. */
  readonly hub: string | null;
}

/** The outcome of joining. */
export interface HubLink {
  readonly pid: ProjectId;
  readonly role: Role;
  readonly address: string;
}

/** How to open the WebSocket. */
export interface HubAccess {
  /** `ws://` or `wss://` */
  readonly url: string;
  readonly token: string;
  readonly role: Role;
}

/** What an export is made of. */
export interface ExportOptions {
  readonly format: 'jsonl' | 'csv';
  /** Marks that are not *exact*: left out, or kept with their state. They are counted either way. */
  readonly inexact: 'leave-out' | 'include';
}

/** A job that has begun. */
export interface JobStart {
  readonly job: string;
  readonly path: string;
}

/** Where a job stands. */
export type JobEvent =
  | { readonly job: string; readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly job: string; readonly state: 'done'; readonly path: string; readonly summary: string }
  | { readonly job: string; readonly state: 'failed'; readonly message: string }
  | { readonly job: string; readonly state: 'cancelled' };

/** What came in with a `.postil` file. */
export interface BundleOpened {
  readonly pid: ProjectId;
  readonly name: string;
  /** Steps that are new here. */
  readonly added: number;
  /** Steps by people this project does not know: set aside until someone admits them. */
  readonly waiting: number;
}

/** Somebody a project does not know, whose steps came with a `.postil` file and wait. */
export interface WaitingPerson {
  readonly member: MemberId;
  /** As they introduce themselves, proved by their key; empty when they do not, and then they cannot be admitted. */
  readonly name: string;
  /** How many steps wait. */
  readonly steps: number;
}

/** Commands that a menu (native, or in the page) can give. */
export const MENU_COMMANDS = [
  'project.new',
  'project.open',
  'project.save',
  'article.add',
  'export',
  'undo',
  'redo',
  'theme',
] as const;

/** One of the menu's commands. */
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What this host can do that others cannot. */
export interface HostCaps {
  readonly nativeMenu: boolean;
}

/** The contract as the workbench holds it. */
export type Host = HostCalls & {
  readonly caps: HostCaps;
  /** Subscribes; the returned function ends it. */
  on<E extends keyof HostEvents>(event: E, listener: (payload: HostEvents[E]) => void): () => void;
};
