import * as Y from 'yjs';
import { drop } from '../../shared/base/drop.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import { errorWords } from '../../shared/base/error-words.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { PIECE } from '../../shared/wire/frame-pieces.ts';
import { updatePieces } from '../../shared/wire/update-pieces.ts';
import { words } from '../../shared/words/words.ts';
import { ORIGINS } from './origins.ts';
import type { SyncStatus } from './session-types.ts';

/** How long after a failure the log is tried again by itself, in milliseconds. */
const RETRY = 3_000;

/**
 * A room's copy on this computer's disk: every change of the document, one's own and teammates', is appended to the
 * host's log, in order, one request at a time; long ones in pieces, small ones that wait together as one. What "on this
 * computer" says comes from the host's answers alone; what could not be written stays here and is tried again at the
 * next change and every few seconds.
 */
export class HostLog {
  readonly changed = new Emitter<void>();
  readonly #host: Host;
  readonly #room: RoomName;
  readonly #doc: Y.Doc;
  #waiting: Uint8Array[] = [];
  #writing = false;
  #failure: string | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** Whether what is taken in from the disk lets in what waited for it. */
  #letsIn = false;
  readonly #follow = (update: Uint8Array, origin: unknown): void => {
    if (origin !== ORIGINS.host || this.#letsIn) this.append(update);
  };

  constructor(host: Host, room: RoomName, doc: Y.Doc) {
    this.#host = host;
    this.#room = room;
    this.#doc = doc;
  }

  /**
   * Brings what the disk has into the document, once `others` is done (the quick copy, which loads at the same time);
   * appends what the document had beyond it, and follows it from then on.
   * @throws when the host cannot read the room
   */
  async open(others: Promise<void>): Promise<void> {
    const [saved] = await Promise.all([this.#host.loadRoom(this.#room), others]);
    const before = Y.encodeStateAsUpdate(this.#doc);
    if (saved !== null) Y.applyUpdate(this.#doc, saved, ORIGINS.host);
    this.#doc.on('update', this.#follow);
    const missing = beyond(before, saved);
    if (missing !== null) this.append(missing);
  }

  /**
   * Takes in what somebody else put on the disk: another window, an opened file. A change that was here before what it
   * follows on, as lines may bring it, comes into the document with that, and is not on the disk yet.
   */
  take(saved: Uint8Array): void {
    const { pendingStructs, pendingDs } = this.#doc.store;
    this.#letsIn = pendingStructs !== null || pendingDs !== null;
    Y.applyUpdate(this.#doc, saved, ORIGINS.host);
    this.#letsIn = false;
  }

  get here(): SyncStatus['here'] {
    if (this.#failure !== null) return { state: 'failed', message: this.#failure };
    return { state: this.#waiting.length > 0 || this.#writing ? 'saving' : 'saved' };
  }

  /** Puts an update in the queue and starts writing, unless a write is under way (which then takes it along). */
  append(update: Uint8Array): void {
    this.#waiting.push(...updatePieces(update, PIECE));
    if (!this.#writing) drop(this.#write());
    this.changed.emit();
  }

  /** Stops following. What waits is still written, and tried again until it is. */
  close(): void {
    this.#doc.off('update', this.#follow);
  }

  async #write(): Promise<void> {
    this.#writing = true;
    clearTimeout(this.#retry);
    while (this.#waiting.length > 0) {
      const batch = firstPiece(this.#waiting);
      const failure = await this.#append(batch.length === 1 ? batch[0]! : Y.mergeUpdates(batch));
      this.#failure = failure;
      if (failure !== null) {
        this.#retry = setTimeout(() => drop(this.#write()), RETRY);
        break;
      }
      this.#waiting = this.#waiting.slice(batch.length);
    }
    this.#writing = false;
    this.changed.emit();
  }

  /** Why the update did not reach the disk, or null. */
  async #append(update: Uint8Array): Promise<string | null> {
    try {
      const answer = await this.#host.appendUpdate(this.#room, update);
      return answer.ok ? null : answer.message;
    } catch (error) {
      return words.sessionTrouble.hostAway(errorWords(error));
    }
  }
}

/** As many updates from the front as fit in one piece, at least one. */
function firstPiece(updates: readonly Uint8Array[]): Uint8Array[] {
  let bytes = 0;
  let count = 0;
  for (const update of updates) {
    bytes += update.byteLength;
    if (count > 0 && bytes > PIECE) break;
    count++;
  }
  return updates.slice(0, count);
}

/** What `state` holds beyond `saved`, or null for nothing. */
export function beyond(state: Uint8Array, saved: Uint8Array | null): Uint8Array | null {
  if (saved === null) return Y.decodeUpdate(state).structs.length > 0 ? state : null;
  const vector = Y.encodeStateVectorFromUpdate(saved);
  const snapshot = Y.createSnapshot(Y.decodeUpdate(saved).ds, Y.decodeStateVector(vector));
  return Y.snapshotContainsUpdate(snapshot, state) ? null : Y.diffUpdate(state, vector);
}
