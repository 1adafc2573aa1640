import * as Y from 'yjs';
import type { KeyPair } from '../../../electron/services/key-pair.ts';
import { signSteps } from '../../../electron/services/sign.ts';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Host } from '../../../shared/host/contract.ts';
import type { RoomName } from '../../../shared/model/ids.ts';
import { newRoomDoc } from '../../../shared/steps/steps-map.ts';

/** How a disk takes what is written: at once, only when it is told to, or not at all. */
export type Mood = 'well' | 'slow' | 'full';

/** A write that waits for a slow disk. */
interface Pending {
  readonly room: RoomName;
  readonly update: Uint8Array;
  readonly answer: () => void;
}

/** A room before something of it was set aside. */
export interface Rescue {
  readonly room: RoomName;
  readonly state: Uint8Array;
}

/** A computer's disk, with the log of its host and the browser's quick copies: what is left after a crash. */
export class Disk {
  readonly log = new Map<RoomName, Uint8Array[]>();
  readonly quick = new Map<RoomName, Uint8Array[]>();
  readonly rescues: Rescue[] = [];
  #mood: Mood = 'well';
  #pending: Pending[] = [];

  set mood(mood: Mood) {
    this.#mood = mood;
    if (mood === 'well') this.catchUp();
  }

  get isSlow(): boolean {
    return this.#mood === 'slow';
  }

  /** A room's state in the log; null when it has none. */
  load(room: RoomName): Uint8Array | null {
    const rows = this.log.get(room);
    return rows === undefined ? null : Y.mergeUpdates(rows);
  }

  append(room: RoomName, update: Uint8Array): void {
    push(this.log, room, update);
  }

  keepQuick(room: RoomName, update: Uint8Array): void {
    push(this.quick, room, update);
  }

  /** Writes what waits, and says so. */
  catchUp(): void {
    for (const { room, update, answer } of this.#pending.splice(0)) {
      this.append(room, update);
      answer();
    }
  }

  /** The power goes: the first `written` waiting writes are on the disk, unsaid; of each quick copy the last is lost. */
  crash(written: number): void {
    for (const { room, update } of this.#pending.splice(0).slice(0, written)) this.append(room, update);
    for (const copy of this.quick.values()) copy.pop();
    this.#mood = 'well';
  }

  /** Everything is gone but what was put aside elsewhere. */
  wipe(): void {
    this.#pending = [];
    this.log.clear();
    this.quick.clear();
    this.#mood = 'well';
  }

  /** Makes one row of each room's. */
  compact(): void {
    for (const [room, rows] of this.log) {
      const doc = newRoomDoc();
      for (const row of rows) Y.applyUpdate(doc, row);
      this.log.set(room, [Y.encodeStateAsUpdate(doc)]);
      doc.destroy();
    }
  }

  /** What a room of the session asks of its host. */
  host(keys: KeyPair): Host {
    const host: Pick<Host, 'loadRoom' | 'appendUpdate' | 'sign' | 'setAsideRefused'> = {
      loadRoom: async (room) => this.load(room),
      appendUpdate: (room, update) => this.#take(room, update),
      sign: async (room, steps) => signSteps(keys, room, steps),
      setAsideRefused: async (room, before, after) => {
        this.rescues.push({ room, state: before });
        this.log.set(room, [after]);
        this.quick.delete(room);
        return ok('rescue');
      },
    };
    return host as Host; // a room asks for nothing else of it
  }

  #take(room: RoomName, update: Uint8Array): ReturnType<Host['appendUpdate']> {
    if (this.#mood === 'full') return Promise.resolve(fail('disk-full', 'The disk is full.'));
    if (this.#mood === 'slow') {
      return new Promise((answer) => this.#pending.push({ room, update, answer: () => answer(ok(true)) }));
    }
    this.append(room, update);
    return Promise.resolve(ok(true));
  }
}

function push<K>(lists: Map<K, Uint8Array[]>, key: K, update: Uint8Array): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [update]);
  else list.push(update);
}
