import { Zip, ZipDeflate } from 'fflate';
import * as Y from 'yjs';
import { toBase64url } from '../base/base64url.ts';
import type { RoomName } from '../model/ids.ts';
import { newRoomDoc, stepsMap } from '../steps/steps-map.ts';
import type { Bundle } from './bundle.ts';
import { stepsIn } from './ground.ts';
import { MANIFEST_FILE, type Manifest, type ManifestRoom, roomFile, versionFor } from './manifest.ts';

/**
 * Writes a `.postil` file room by room: at any time it holds one room, so it serves projects of any size. What it makes
 * goes to `sink` at once, in order.
 */
export class BundleWriter {
  readonly #about: Omit<Bundle, 'rooms'>;
  readonly #zip: Zip;
  readonly #rooms: ManifestRoom[] = [];

  constructor(about: Omit<Bundle, 'rooms'>, sink: (chunk: Uint8Array) => void) {
    this.#about = about;
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      sink(chunk);
    });
  }

  /** Adds a room by its state or, where the ground holds it, by what is new in it (see `BundleRoom`). */
  add(name: RoomName, state: Uint8Array): void {
    const file = roomFile(this.#rooms.length);
    this.#entry(file, state);
    const steps = this.#about.since?.rooms.has(name) ? stepsIn(state) : countSteps(state);
    this.#rooms.push({ name, file, steps, bytes: state.length });
  }

  /** Writes the list of contents and ends the file. */
  finish(): void {
    const { since, ...about } = this.#about;
    const ground = since && {
      ...since,
      rooms: [...since.rooms].map(([name, from]) => ({ name, from: toBase64url(from) })),
    };
    const version = versionFor(this.#about);
    const manifest: Manifest = { format: 'postil', version, ...about, since: ground, rooms: this.#rooms };
    this.#entry(MANIFEST_FILE, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
    this.#zip.end();
  }

  #entry(name: string, content: Uint8Array): void {
    const entry = new ZipDeflate(name);
    entry.mtime = this.#about.savedAt;
    this.#zip.add(entry);
    entry.push(content, true);
  }
}

/** A whole `.postil` file in memory. */
export function writeBundle(bundle: Bundle): Uint8Array {
  const chunks: Uint8Array[] = [];
  const { rooms, ...about } = bundle;
  const writer = new BundleWriter(about, (chunk) => chunks.push(chunk));
  for (const room of rooms) writer.add(room.name, room.state);
  writer.finish();
  const file = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}

function countSteps(state: Uint8Array): number {
  const doc = newRoomDoc();
  Y.applyUpdate(doc, state);
  const count = stepsMap(doc).size;
  doc.destroy();
  return count;
}
