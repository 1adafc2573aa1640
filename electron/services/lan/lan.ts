import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RemovedEntry } from '../../../hub/removed.ts';
import { errorWords } from '../../../shared/base/error-words.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { Nearby, NearbyAddress, NearbyCalls } from '../../../shared/host/nearby.ts';
import type { ProjectId } from '../../../shared/model/ids.ts';
import { words } from '../../../shared/words/words.ts';
import type { DataDir } from '../data-dir.ts';
import type { MayFound } from '../founding.ts';
import { isSameHub } from '../hub-address.ts';
import { joinHub } from '../hub-calls.ts';
import type { KeyPair } from '../key-pair.ts';
import type { Notice } from '../notice.ts';
import type { Projects } from '../projects.ts';
import type { Shell } from '../shell.ts';
import { LanHub, type LanUp } from './lan-hub.ts';
import { type LanRecord, LanStore } from './lan-store.ts';
import { nearbyAddresses } from './network.ts';
import { removeFromFiles } from './remove-from-files.ts';

/** How often it is looked whether this computer is still on the network, in milliseconds. */
const LOOK = 5_000;

type On = Extract<Nearby, { phase: 'on' }>;

/** What sharing on a network needs of the host. */
export interface LanParts {
  readonly dir: Pick<DataDir, 'lan' | 'lanList'>;
  readonly projects: Pick<Projects, 'get' | 'change'>;
  readonly shell: Pick<Shell, 'startHub' | 'emit'>;
  readonly notice: Notice;
  /** The keys of the person here, who becomes the owner. */
  readonly keys: () => Promise<KeyPair>;
  readonly mayFound: MayFound;
  /** The addresses of this computer; other than its own only to test. */
  readonly addresses?: () => readonly NearbyAddress[];
}

/** One project's sharing while it is on, or on its way. */
interface Share {
  readonly hub: LanHub;
  nearby: Nearby;
}

/**
 * The projects that this computer shares on its network, each by a hub of its own. What is asked of it is done one after
 * the other: two windows may ask for the same.
 */
export class Lan implements NearbyCalls {
  readonly #parts: LanParts;
  readonly #store: LanStore;
  readonly #shares = new Map<ProjectId, Share>();
  readonly #failures = new Map<ProjectId, string>();
  readonly #addresses: () => readonly NearbyAddress[];
  readonly #timer: NodeJS.Timeout;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(parts: LanParts, store: LanStore) {
    this.#parts = parts;
    this.#store = store;
    this.#addresses = parts.addresses ?? nearbyAddresses;
    this.#timer = setInterval(() => this.#look(), LOOK).unref();
  }

  /** Opens the list of what was shared; nothing is shared again before a person says so. */
  static async open(parts: LanParts): Promise<Lan> {
    return new Lan(parts, await LanStore.open(parts.dir.lanList, parts.notice));
  }

  async nearbyAddresses(): Promise<readonly NearbyAddress[]> {
    return this.#addresses();
  }

  async nearby(pid: ProjectId): Promise<Nearby> {
    const share = this.#shares.get(pid);
    if (share !== undefined) return share.nearby;
    const message = this.#failures.get(pid);
    return message === undefined ? this.#off(pid) : { phase: 'failed', message };
  }

  shareNearby(pid: ProjectId, address: string): Promise<Result<On>> {
    return this.#inTurn(async () => {
      const elsewhere = this.#elsewhere(pid);
      if (elsewhere !== null) return fail('other-hub', words.nearbyTrouble.onAnotherHub(elsewhere));
      const { keys, mayFound } = this.#parts;
      const may = await mayFound(pid, (await keys()).member);
      if (this.#store.get(pid) === undefined && !may.ok) return may;
      if (!this.#addresses().some((known) => known.address === address))
        return fail('no-address', words.nearbyTrouble.noSuchAddress);
      await this.#end(pid);
      const shared = await this.#share(pid, address);
      if (shared.ok) this.#failures.delete(pid);
      else {
        await this.#end(pid);
        this.#failures.set(pid, shared.message);
        this.#tell(pid, { phase: 'failed', message: shared.message });
      }
      return shared;
    });
  }

  stopNearby(pid: ProjectId): Promise<void> {
    return this.#inTurn(async () => {
      this.#failures.delete(pid);
      const record = this.#store.get(pid);
      if (record?.on) await this.#store.put({ ...record, on: false });
      await this.#end(pid);
      this.#tell(pid, this.#off(pid));
    });
  }

  /** See `NearbyCalls`: what a project's hub here kept is deleted only where the project is on another one. */
  clearNearby(pid: ProjectId): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#shares.has(pid) || this.#store.get(pid) !== undefined || this.#elsewhere(pid) === null) return;
      await rm(this.#folder(pid), { recursive: true, force: true });
    });
  }

  /** The project's hub is at this address now. Where that is not here, it is shared from here no more. */
  hubIs(pid: ProjectId, address: string): Promise<void> {
    return this.#inTurn(async () => {
      const record = this.#store.get(pid);
      if (record === undefined || isAt(record, address)) return;
      await this.#store.forget(pid);
      this.#failures.delete(pid);
      await this.#end(pid);
      this.#tell(pid, this.#off(pid));
    });
  }

  /** Takes a project's hub away with all it holds: the project is deleted on this computer. Rejects when the disk refuses. */
  forget(pid: ProjectId): Promise<void> {
    return this.#inTurn(async () => {
      await this.#end(pid);
      await this.#store.forget(pid);
      await rm(this.#folder(pid), { recursive: true, force: true });
    });
  }

  /** Whether a project's hub is this computer's own, and rests: nobody reaches it, its files do. */
  rests(pid: ProjectId): boolean {
    return !this.#shares.has(pid) && this.#off(pid).own;
  }

  /**
   * Removes an article, or the whole project, from the files of its hub here, if there is or was one: as whoever runs a hub
   * may. One that runs does it within seconds. Rejects when the disk refuses.
   */
  remove(entry: RemovedEntry): Promise<void> {
    return this.#inTurn(async () => {
      const folder = this.#folder(entry.pid);
      if (existsSync(folder)) await removeFromFiles(folder, entry, !this.#shares.has(entry.pid));
    });
  }

  /** Ends all hubs in order; which were on is remembered. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#inTurn(async () => void (await Promise.all([...this.#shares.keys()].map((pid) => this.#end(pid)))));
  }

  async #share(pid: ProjectId, address: string): Promise<Result<On>> {
    const { shell } = this.#parts;
    const before = this.#store.get(pid);
    const port = before?.port ?? 0;
    const hub = new LanHub({ pid, dir: this.#folder(pid), address, port }, () => shell.startHub(), {
      people: (people) => this.#update(pid, hub, (on) => ({ ...on, people })),
      again: (tries) => this.#set(pid, hub, { phase: 'again', tries }),
      failed: (message) => this.#giveUp(pid, hub, message),
      back: ({ url }) => this.#set(pid, hub, on(url, false)),
    });
    this.#shares.set(pid, { hub, nearby: { phase: 'starting' } });
    this.#tell(pid, { phase: 'starting' });
    const up = await hub.start();
    if (!up.ok) return up;
    const { port: taken } = new URL(up.value.url);
    const record = { pid, address, port: Number(taken) };
    try {
      // First of all: a project on a hub that this computer does not know for its own could be shared no more.
      const was = this.#parts.projects.get(pid)?.hub ?? null;
      await this.#store.put({ ...record, on: false, ...(was === null ? {} : { was }) });
      const put = await this.#putOn(pid, up.value);
      if (!put.ok) return put;
      await this.#store.put({ ...record, on: true });
    } catch (error) {
      return fail('io', errorWords(error));
    }
    const moved = before !== undefined && (before.address !== address || before.port !== Number(taken));
    const nearby = on(up.value.url, moved);
    this.#set(pid, hub, nearby);
    return ok(nearby);
  }

  /** Puts the project on its hub, or follows the hub to where it is now. */
  async #putOn(pid: ProjectId, { url, founding }: LanUp): Promise<Result<unknown>> {
    const { projects, keys, mayFound } = this.#parts;
    // It is ours, see `#elsewhere`: no other hub is left for this one.
    await projects.change(pid, { hub: founding === null ? url : null });
    return founding === null ? ok(true) : joinHub(await keys(), projects, url, founding, pid, mayFound);
  }

  /** The hub of somebody else that a project is on, or null. */
  #elsewhere(pid: ProjectId): string | null {
    const hub = this.#parts.projects.get(pid)?.hub ?? null;
    const record = this.#store.get(pid);
    return hub === null || (record !== undefined && isAt(record, hub)) ? null : hub;
  }

  #off(pid: ProjectId): Extract<Nearby, { phase: 'off' }> {
    const hub = this.#parts.projects.get(pid)?.hub ?? null;
    const record = this.#store.get(pid);
    return { phase: 'off', wasOn: record?.on ?? false, own: hub !== null && record !== undefined && isAt(record, hub) };
  }

  #giveUp(pid: ProjectId, hub: LanHub, message: string): void {
    if (this.#shares.get(pid)?.hub !== hub) return; // ended meanwhile
    this.#shares.delete(pid);
    this.#failures.set(pid, message);
    this.#tell(pid, { phase: 'failed', message });
  }

  async #end(pid: ProjectId): Promise<void> {
    const share = this.#shares.get(pid);
    this.#shares.delete(pid);
    await share?.hub.end();
  }

  /** Whether this computer is still where people are told that it is. */
  #look(): void {
    const here = new Set(this.#addresses().map(({ address }) => address));
    for (const [pid, { hub }] of this.#shares)
      this.#update(pid, hub, (now) => ({ ...now, lost: !here.has(hostOf(now.address)) }));
  }

  #update(pid: ProjectId, hub: LanHub, change: (now: On) => On): void {
    const now = this.#shares.get(pid)?.nearby;
    if (now?.phase !== 'on') return;
    const next = change(now);
    if (JSON.stringify(next) !== JSON.stringify(now)) this.#set(pid, hub, next);
  }

  #set(pid: ProjectId, hub: LanHub, nearby: Nearby): void {
    const share = this.#shares.get(pid);
    if (share?.hub !== hub) return; // ended meanwhile
    share.nearby = nearby;
    this.#tell(pid, nearby);
  }

  #tell(pid: ProjectId, nearby: Nearby): void {
    this.#parts.shell.emit('nearbyChanged', { pid, nearby });
  }

  #folder(pid: ProjectId): string {
    return join(this.#parts.dir.lan, pid);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    // A call that failed is its own caller's business.
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** Whether a project's own hub is, or was until just now, at this address. */
const isAt = ({ address, port, was }: LanRecord, hub: string): boolean =>
  isSameHub(hub, `http://${address.includes(':') ? `[${address}]` : address}:${port}`) ||
  (was !== undefined && isSameHub(hub, was));

const on = (address: string, moved: boolean): On => ({ phase: 'on', address, moved, lost: false, people: [] });

/** The host of an address as the system writes it: without the brackets that a URL puts around version 6. */
const hostOf = (address: string): string => new URL(address).hostname.replace(/^\[|\]$/g, '');
