import * as Y from 'yjs';
import {
  admitAuthor,
  hubAccess,
  hubModes,
  hubReveal,
  hubTeam,
  invite,
  joinHub,
  revokeMember,
  setHubMode,
  setRole,
  withdrawInvitation,
} from '../../electron/services/hub-calls.ts';
import { type KeyPair, newKeyPair } from '../../electron/services/key-pair.ts';
import { moveHub } from '../../electron/services/move-hub.ts';
import { FIRST_SETTINGS } from '../../electron/services/settings.ts';
import { signSteps } from '../../electron/services/sign.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { WaitingPerson } from '../../shared/host/bundles.ts';
import type { Host, HostEvents, KnownProject, Settings } from '../../shared/host/contract.ts';
import type { ProjectId, RoomName } from '../../shared/model/ids.ts';

/** What a computer answers when the session appends an update. */
type Appended = Awaited<ReturnType<Host['appendUpdate']>>;

/** Something the host tells its windows. */
interface HostEvent {
  readonly event: keyof HostEvents;
  readonly payload: unknown;
}

/**
 * A computer with a host of its own, in this process: keys, a log in memory that outlives any number of windows, and
 * real calls to a real hub. It stands at the process border, so it can be told to fail there.
 */
export class FakeComputer {
  readonly keys: KeyPair = newKeyPair();
  readonly log = new Map<RoomName, Uint8Array[]>();
  readonly rescues: { room: RoomName; state: Uint8Array; why: string }[] = [];
  readonly projects = new Map<ProjectId, KnownProject>();
  /** Who waits outside a project. */
  waiting: readonly WaitingPerson[] = [];
  /** While set, nobody can say who waits, for this reason. */
  waitingFails: Error | null = null;
  readonly #hubs = {
    get: (pid: ProjectId) => this.projects.get(pid),
    change: async (pid: ProjectId, change: Partial<KnownProject>) => this.#remember(pid, change),
  };
  readonly #windows: Emitter<HostEvent>[] = [];
  #deaf = false;
  settings: Settings;
  /** How many times steps were signed: one call a burst. */
  signCalls = 0;
  /** What an append answers instead of being written; null: it is written. */
  appendFails: Extract<Appended, { ok: false }> | null = null;
  /** While set, an append is not answered before this resolves. */
  appendWaits: Promise<void> | null = null;
  /** While set, nothing is signed before this resolves. */
  signWaits: Promise<void> | null = null;
  /** Rooms that can be neither read nor written nor put aside, with the reason: those calls reject. */
  readonly broken = new Map<RoomName, Error>();
  /** What a rescue answers instead of being kept; null: it is kept. */
  rescueFails: Extract<Result<string>, { ok: false }> | null = null;
  /** Stands in for the way to the hub. */
  access: ((pid: ProjectId) => ReturnType<Host['hubAccess']>) | null = null;

  constructor(name: string) {
    this.settings = { ...FIRST_SETTINGS, name };
  }

  /** A room's updates on this computer's disk, as one state; null for none. */
  saved(room: RoomName): Uint8Array | null {
    const rows = this.log.get(room);
    return rows === undefined ? null : Y.mergeUpdates(rows);
  }

  /** The contract as one more window of this computer has it. */
  window(): Host {
    const events = new Emitter<HostEvent>();
    this.#windows.push(events);
    return {
      caps: { nativeMenu: false, dragsFiles: false, languages: ['en'] },
      // Each event comes with the payload that belongs to it, see `#tell`.
      on: (event, listener) => events.on((told) => told.event === event && listener(told.payload as never)),
      identity: async () => ({ member: this.keys.member, publicKey: this.keys.publicKey, encrypted: true }),
      sign: async (room, steps) => {
        this.signCalls++;
        await this.signWaits;
        return signSteps(this.keys, room, steps);
      },
      loadRoom: async (room) => {
        this.#mustWork(room);
        return this.saved(room);
      },
      appendUpdate: (room, update) => this.#append(events, room, update),
      rescue: async (room, state, why) => {
        this.#mustWork(room);
        if (this.rescueFails !== null) return this.rescueFails;
        this.rescues.push({ room, state, why });
        return ok(`rescue-${this.rescues.length}`);
      },
      setAsideRefused: async (room, before, after, leftOut) => {
        if (this.rescueFails !== null) return this.rescueFails;
        this.rescues.push({ room, state: before, why: JSON.stringify(leftOut) });
        this.log.set(room, [after]);
        this.#tell('roomReplaced', { room }, events);
        return ok(`rescue-${this.rescues.length}`);
      },
      settings: async () => this.settings,
      changeSettings: async (change) => {
        this.settings = { ...this.settings, ...change };
        return this.settings;
      },
      projects: async () => [...this.projects.values()],
      rememberProject: async (pid, name) => {
        this.#remember(pid, { name });
        return this.projects.get(pid)?.founder ?? null;
      },
      joinHub: (address, invitation, pid) => joinHub(this.keys, this.#hubs, address, invitation, pid),
      changeHub: (address, invitation, pid) =>
        joinHub(this.keys, this.#hubs, address, invitation, pid, undefined, true),
      setHubMode: (pid, aids, mode) => setHubMode(this.keys, this.#hubs, { pid, aids, mode }),
      hubModes: (pid) => hubModes(this.keys, this.#hubs, pid),
      revealOnHub: (pid, aids) => hubReveal(this.keys, this.#hubs, pid, aids),
      hubAccess: (pid) => (this.access === null ? hubAccess(this.keys, this.#hubs, pid) : this.access(pid)),
      moveHub: (pid, address) => moveHub(this.keys, this.#hubs, pid, address),
      rescueCopies: () => unused('rescueCopies'),
      exportRescueCopy: () => unused('exportRescueCopy'),
      deleteRescueCopy: () => unused('deleteRescueCopy'),
      invite: (pid, role, terms) => invite(this.keys, this.#hubs, pid, role, terms),
      hubTeam: (pid) => hubTeam(this.keys, this.#hubs, pid),
      withdrawInvitation: (pid, id) => withdrawInvitation(this.keys, this.#hubs, pid, id),
      setRole: (pid, member, role) => setRole(this.keys, this.#hubs, { pid, member, role }),
      revokeMember: (pid, member) => revokeMember(this.keys, this.#hubs, { pid, member }),
      admitAuthor: (pid, publicKey) => admitAuthor(this.keys, this.#hubs, { pid, publicKey }),
      articleIndex: async () => ({ rev: 0, rows: [] }),
      find: () => unused('find'),
      mentions: async () => ({ mentions: [], total: 0, articles: 0 }),
      mentionCounts: async () => [],
      markAuthors: async () => [],
      contests: async () => [],
      dropped: async () => [],
      logPositions: async () => [],
      roomAt: async () => null,
      snapshots: () => unused('snapshots'),
      makeSnapshot: () => unused('makeSnapshot'),
      restoreSnapshot: () => unused('restoreSnapshot'),
      removeHere: () => unused('removeHere'),
      removeFromHub: () => unused('removeFromHub'),
      startExport: () => unused('startExport'),
      surveyExport: () => unused('surveyExport'),
      lastBundle: async () => null,
      saveBundle: () => unused('saveBundle'),
      cancelJob: () => unused('cancelJob'),
      jobState: () => unused('jobState'),
      openBundle: () => unused('openBundle'),
      pickBundle: () => unused('pickBundle'),
      waiting: async () => {
        if (this.waitingFails !== null) throw this.waitingFails;
        return this.waiting;
      },
      admit: () => unused('admit'),
      prepareDrag: () => unused('prepareDrag'),
      dragBundle: () => unused('dragBundle'),
      nearbyAddresses: async () => [],
      nearby: async () => ({ phase: 'off', wasOn: false, own: false }),
      shareNearby: () => unused('shareNearby'),
      stopNearby: () => unused('stopNearby'),
      clearNearby: () => unused('clearNearby'),
      pairedDevices: async () => [],
      offerKey: () => unused('offerKey'),
      keyOffered: () => unused('keyOffered'),
      withdrawKey: () => unused('withdrawKey'),
      saveKey: () => unused('saveKey'),
      pickKey: () => unused('pickKey'),
      takeKey: () => unused('takeKey'),
      savePdf: () => unused('savePdf'),
      saveText: () => unused('saveText'),
      about: () => unused('about'),
      showJournal: () => unused('showJournal'),
      report: () => unused('report'),
      notify: () => unused('notify'),
      openExternal: () => unused('openExternal'),
      answer: () => unused('answer'),
    };
  }

  /** Who waits has changed. */
  projectsChanged(waiting: readonly WaitingPerson[]): void {
    this.waiting = waiting;
    this.#tell('projectsChanged', null);
  }

  /** From now on no window hears of anything. */
  cutEvents(): void {
    this.#deaf = true;
  }

  /** The windows hear again, and that they may have missed something. */
  eventsBack(): void {
    this.#deaf = false;
    this.#tell('eventsMissed', null);
  }

  /** This computer was asleep. */
  wake(): void {
    this.#tell('woke', null);
  }

  #tell<E extends keyof HostEvents>(event: E, payload: HostEvents[E], except?: Emitter<HostEvent>): void {
    if (this.#deaf) return;
    for (const window of this.#windows) if (window !== except) window.emit({ event, payload });
  }

  async #append(from: Emitter<HostEvent>, room: RoomName, update: Uint8Array): Promise<Appended> {
    await this.appendWaits;
    this.#mustWork(room);
    if (this.appendFails !== null) return this.appendFails;
    const rows = this.log.get(room) ?? [];
    this.log.set(room, [...rows, update]);
    this.#tell('roomUpdate', { room, update }, from);
    return ok(true);
  }

  #mustWork(room: RoomName): void {
    const broken = this.broken.get(room);
    if (broken !== undefined) throw broken;
  }

  #remember(pid: ProjectId, change: Partial<KnownProject>): void {
    const known = this.projects.get(pid) ?? { pid, name: 'Project', openedAt: 0, hub: null };
    this.projects.set(pid, { ...known, ...change });
  }
}

/** What a full disk answers. */
export const diskFull = fail('disk-full', 'The disk is full. Make room: nothing saved before is hurt.');

const unused = (call: string): Promise<never> => Promise.reject(new Error(`the fake host has no ${call}`));
