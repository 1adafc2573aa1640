import * as Y from 'yjs';
import { fromBase64url, toBase64url } from '../../shared/base/base64url.ts';
import { isStepKey, type RoomName, type StepKey } from '../../shared/model/ids.ts';
import type { DeviceMemory } from './device-memory.ts';

/**
 * What the hub had confirmed of a room when all of it was confirmed last, as a Yjs state vector: so that, offline and
 * after a restart, only what was made since counts as waiting. It is never the ground for saying "saved": a hub that is
 * reached is asked for every step again.
 */
export class HeldMemory {
  readonly #memory: DeviceMemory;
  readonly #name: string;

  constructor(memory: DeviceMemory, room: RoomName) {
    this.#memory = memory;
    this.#name = `postil.held.${room}`;
  }

  /** Everything in the document is confirmed now. `text`: a fingerprint of its text. */
  keep(doc: Y.Doc, text: string): void {
    this.#memory.set(this.#name, `${toBase64url(Y.encodeStateVector(doc))} ${text}`);
  }

  /** Whether the text was the same when all was confirmed last. A state vector does not tell: deleting adds nothing to it. */
  confirmedText(text: string): boolean {
    return this.#kept[1] === text;
  }

  /** The steps that were in the document when all of it was confirmed last. */
  confirmed(doc: Y.Doc, keys: Iterable<StepKey>): Set<StepKey> {
    const vector = fromBase64url(this.#kept[0] ?? '');
    if (vector === null || vector.length === 0) return new Set();
    const confirmed = new Set(keys);
    for (const struct of Y.decodeUpdate(Y.encodeStateAsUpdate(doc, vector)).structs) {
      if (struct instanceof Y.Item && isStepKey(struct.parentSub)) confirmed.delete(struct.parentSub);
    }
    return confirmed;
  }

  /** The state vector, and the text's fingerprint. */
  get #kept(): readonly string[] {
    return (this.#memory.get(this.#name) ?? '').split(' ');
  }
}
