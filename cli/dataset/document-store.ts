import { createHash } from 'node:crypto';
import type { ForeignDocument } from '../../shared/formats/foreign.ts';
import { joinEqual } from '../../shared/formats/import/join-equal.ts';
import { type Place, ScratchFile } from '../project/scratch-file.ts';

/**
 * Grounded documents that wait on the disk until each is written: in memory are their places alone, some hundred bytes of
 * each. To be closed after use.
 */
export class DocumentStore {
  readonly #file = new ScratchFile();
  /** By their texts: the work of several people on one text is one document. */
  readonly #places = new Map<string, Place[]>();

  add(document: ForeignDocument): void {
    const key = createHash('sha256').update(document.text).digest('base64');
    const places = this.#places.get(key) ?? [];
    places.push(this.#file.append(Buffer.from(JSON.stringify(document))));
    this.#places.set(key, places);
  }

  /** Forgets all of them. */
  clear(): void {
    this.#file.clear();
    this.#places.clear();
  }

  /** The documents, one after the other, no two of the same text (`joinEqual`). */
  *all(): Generator<ForeignDocument> {
    for (const places of this.#places.values()) yield* joinEqual(places.map((place) => this.#read(place)));
  }

  close(): void {
    this.#file.close();
  }

  // What `add` wrote.
  #read = (place: Place): ForeignDocument => JSON.parse(this.#file.read(place).toString()) as ForeignDocument;
}
