import { BUNDLE_VERSION } from '../../../shared/bundle/manifest.ts';
import type { ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { rawZip } from './raw-zip.ts';

/** A `.postil` file of one room. */
export function fileOf(pid: ProjectId, name: RoomName, state: Uint8Array): Uint8Array {
  const rooms = [{ name, file: 'rooms/0.bin', steps: 0, bytes: state.length }];
  const manifest = JSON.stringify({ format: 'postil', version: BUNDLE_VERSION, pid, name: 'Bomb', savedAt: '', rooms });
  return rawZip([
    { name: 'rooms/0.bin', content: state },
    { name: 'manifest.json', content: new TextEncoder().encode(manifest) },
  ]);
}

/**
 * A right Yjs update that says of so many single characters that they were once there: two bytes each, which pack to
 * almost nothing, and an object of a hundred bytes each for whoever reads it.
 */
export function manyDeleted(count: number): Uint8Array {
  const head = [1, ...varint(count), 5, 0];
  const update = new Uint8Array(head.length + 2 * count + 1);
  update.set(head);
  for (let at = head.length; at < update.length - 1; at += 2) update[at + 1] = 1;
  return update;
}

/** A right Yjs update of so many insertions at one place by as many clients: each is compared with all before it. */
export function manyConflicts(count: number): Uint8Array {
  const ROOT = 1;
  const STRING = 4;
  const structs: number[] = [];
  // From the highest number down, as Yjs writes them.
  for (let client = count + 10; client > 10; client--) {
    structs.push(1, ...varint(client), 0, STRING, ROOT, 4, ...Buffer.from('body'), 1, 0x78);
  }
  return Uint8Array.from([...varint(count), ...structs, 0]);
}

/** A whole number as Yjs writes it. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push(128 | (rest % 128));
  }
}
