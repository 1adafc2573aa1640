import { fromBase64url } from '../base/base64url.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { words } from '../words/words.ts';
import type { Bundle, BundleRoom } from './bundle.ts';
import { isBundleEntry, MANIFEST_FILE, readManifest } from './manifest.ts';
import { unzip, type ZipLimits } from './unzip.ts';

/** What a `.postil` file may hold at most. */
export const BUNDLE_LIMITS: ZipLimits = {
  entries: 60_000,
  entryBytes: 256 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  ratio: 100,
  freeBytes: 64 * 1024 * 1024,
};

/**
 * The project in a `.postil` file. Everything is looked at before anything is handed on, so a file that is refused has
 * changed nothing. What the rooms say is judged by `planMerge`.
 */
export function readBundle(bytes: Uint8Array, limits: ZipLimits = BUNDLE_LIMITS): Result<Bundle> {
  const entries = unzip(bytes, limits, isBundleEntry);
  if (!entries.ok) return entries;
  const list = entries.value.get(MANIFEST_FILE);
  if (list === undefined) return fail('not-postil', words.bundleTrouble.otherZip);
  const manifest = readManifest(list);
  if (!manifest.ok) return manifest;
  const { pid, name, savedAt, id, since } = manifest.value;
  const rooms: BundleRoom[] = [];
  for (const room of manifest.value.rooms) {
    const state = entries.value.get(room.file);
    if (state === undefined || state.length !== room.bytes) {
      return fail('incomplete', words.bundleTrouble.partMissing(room.file));
    }
    rooms.push({ name: room.name, state });
  }
  if (rooms.length !== entries.value.size - 1) {
    return fail('odd', words.bundleTrouble.unlisted);
  }
  const ground = since && { ...since, rooms: new Map(since.rooms.map(({ name, from }) => [name, vectorOf(from)])) };
  return ok({ pid, name, savedAt, rooms, ...(id !== undefined && { id }), ...(ground && { since: ground }) });
}

/** The bytes of a state vector that the list of contents was checked to have. */
function vectorOf(text: string): Uint8Array {
  const bytes = fromBase64url(text);
  if (bytes === null) throw new Error('Bug: the list of contents was not checked');
  return bytes;
}
