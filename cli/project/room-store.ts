import type { RoomName } from '../../shared/model/ids.ts';
import { type Place, ScratchFile } from './scratch-file.ts';

/** States of rooms (Yjs updates) that wait on the disk; nothing is made there before the first comes. To be closed after use. */
export class RoomStore {
  #file: ScratchFile | null = null;
  readonly #places = new Map<RoomName, Place>();

  /** Puts a room's state in place of what it had. */
  put(room: RoomName, state: Uint8Array): void {
    this.#file ??= new ScratchFile();
    this.#places.set(room, this.#file.append(state));
  }

  read(room: RoomName): Uint8Array | null {
    const place = this.#places.get(room);
    return place === undefined ? null : (this.#file?.read(place) ?? null);
  }

  get rooms(): readonly RoomName[] {
    return [...this.#places.keys()];
  }

  close(): void {
    this.#file?.close();
  }
}
