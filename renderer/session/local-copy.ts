import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { drop } from '../../shared/base/drop.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { DeviceMemory } from './device-memory.ts';
import { whileInUse } from './local-copy-use.ts';

/** The longest a room waits for its quick copy, in milliseconds: the host's log has everything anyway. */
const COPY_LIMIT = 2_000;
/** How long a copy may take to open before one is told, in milliseconds: on a busy computer it opens late, and well. */
const COPY_PATIENCE = 120_000;

/** A room's quick copy in the browser. */
export interface LocalCopy {
  /** Resolves when the copy is in the document, or after the limit, or when it cannot be had: never rejects. */
  readonly loaded: Promise<void>;
  close(): void;
}

/**
 * Opens a room's quick copy under a name that belongs to the room and the member. `problem` is told, in a sentence, what
 * goes wrong with it, then or later; and null once it has loaded after all.
 */
export type OpenCopy = (name: string, doc: Y.Doc, problem: (sentence: string | null) => void) => LocalCopy;

/**
 * Which quick copy of a room counts on this device. It gets another name when the room is replaced by a smaller state:
 * merged with the old copy it would be what it was.
 */
export class CopyName {
  readonly #memory: DeviceMemory;
  readonly #key: string;

  constructor(memory: DeviceMemory, room: RoomName) {
    this.#memory = memory;
    this.#key = `postil.copy.${room}`;
  }

  /** What follows the room's name in its copy's. */
  get suffix(): string {
    return this.#memory.get(this.#key) ?? '';
  }

  /** From now on an empty copy counts. */
  renew(): void {
    this.#memory.set(this.#key, `/${crypto.randomUUID()}`);
  }
}

/** No quick copy: rooms that are only brought up to date, and hosts without IndexedDB. */
export const noCopy: OpenCopy = () => ({ loaded: Promise.resolve(), close: () => undefined });

/** The copy in IndexedDB; none at all where there is no IndexedDB. */
export const indexedDbCopy: OpenCopy = (room, doc, problem) => {
  if (typeof indexedDB === 'undefined') return noCopy(room, doc, problem);
  const name = `postil/${room}`;
  const { quickCopy, copyLate, copyGaveUp, copyClosed, copyNotClosed } = words.sessionTrouble;
  const tell = (why: string) => problem(quickCopy(why));
  let copy: IndexeddbPersistence | null = null;
  let closed = false;
  let letGo = (): void => undefined;
  /** Nobody waits for it any more. */
  let giveUp = (): void => undefined;
  const loaded = new Promise<void>((resolve) => {
    const limit = setTimeout(resolve, COPY_LIMIT);
    const patience = setTimeout(() => tell(copyLate), COPY_PATIENCE);
    giveUp = () => clearTimeout(patience);
    const done = () => {
      clearTimeout(limit);
      giveUp();
      resolve();
    };
    const open = () =>
      tryDatabase(name, (failure) => {
        if (failure !== null) tell(failure);
        if (failure !== null || closed) return done();
        copy = new IndexeddbPersistence(name, doc);
        keepApart(copy, doc, () => tell(copyClosed));
        copy.once('synced', () => {
          problem(null);
          // Failed writes bubble up to the database as aborts; y-indexeddb itself tells nobody.
          copy?.db?.addEventListener('abort', () => tell(copyGaveUp));
          copy?.db?.addEventListener('close', () => tell(copyClosed));
          done();
        });
      });
    letGo = whileInUse(name, open).end;
  });
  return {
    loaded,
    close: () => {
      closed = true;
      giveUp();
      const gone = copy?.destroy().catch(() => tell(copyNotClosed)) ?? Promise.resolve();
      drop(gone.then(letGo));
    },
  };
};

/**
 * y-indexeddb writes while a change is still being made, so what it throws then would come to whoever makes the change, as
 * if that had failed. A copy that throws, as one does that the browser has closed, is written to no more, and `failed` is
 * told.
 */
function keepApart(copy: IndexeddbPersistence, doc: Y.Doc, failed: () => void): void {
  const store = copy._storeUpdate;
  doc.off('update', store);
  copy._storeUpdate = (update: Uint8Array, origin: unknown): void => {
    try {
      store(update, origin);
    } catch {
      drop(copy.destroy(), failed);
      failed();
    }
  };
  doc.on('update', copy._storeUpdate);
}

/** Opens and closes a database once: y-indexeddb gives no sign when that fails. `then` gets the reason, or null. */
function tryDatabase(name: string, then: (failure: string | null) => void): void {
  let request: IDBOpenDBRequest;
  try {
    request = indexedDB.open(name);
  } catch (error) {
    // Where storage is forbidden, opening throws instead of failing.
    then(String(error));
    return;
  }
  request.onupgradeneeded = () => {
    // The two stores that y-indexeddb expects; it makes them only in a database that is new to it.
    request.result.createObjectStore('updates', { autoIncrement: true });
    request.result.createObjectStore('custom');
  };
  request.onsuccess = () => {
    request.result.close();
    then(null);
  };
  request.onerror = () => then(request.error?.message ?? words.sessionTrouble.copyNotOpened);
}
