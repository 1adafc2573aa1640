import { unzipSync } from 'fflate';
import { type RawEntry, rawZip } from './raw-zip.ts';

/** A `.postil` file taken apart, so that something in it can be changed and the rest be right again. */
export interface Parts {
  readonly manifest: { rooms: { name: string; file: string; steps: number; bytes: number }[] } & {
    [field: string]: unknown;
  };
  /** Each room's state, by its entry's name. */
  readonly states: { [file: string]: Uint8Array };
}

/** Takes a right file apart. */
export function unpack(file: Uint8Array): Parts {
  const { 'manifest.json': list, ...states } = unzipSync(file);
  return { manifest: JSON.parse(new TextDecoder().decode(list)) as Parts['manifest'], states }; // a file of our own
}

/** Puts it together again: sizes and checksums are those of what is in it now. */
export function repack({ manifest, states }: Parts): Uint8Array {
  const rooms = manifest.rooms.map((room) => ({ ...room, bytes: states[room.file]?.length ?? room.bytes }));
  const content = new TextEncoder().encode(JSON.stringify({ ...manifest, rooms }));
  const entries: RawEntry[] = Object.entries(states).map(([name, state]) => ({ name, content: state }));
  return rawZip([...entries, { name: 'manifest.json', content }]);
}
