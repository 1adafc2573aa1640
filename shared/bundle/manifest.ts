import * as v from 'valibot';
import * as Y from 'yjs';
import { fromBase64url } from '../base/base64url.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { isProjectId, type ProjectId, type RoomName } from '../model/ids.ts';
import { parseRoom } from '../wire/room.ts';
import { words } from '../words/words.ts';
import type { Bundle, BundleGround } from './bundle.ts';

/** The newest version of the layout; a file that holds everything is written in the first, which every Postil reads. */
export const BUNDLE_VERSION = 2;

/** The version in which a bundle is written: one that goes on from another file is nothing to an older Postil. */
export const versionFor = (bundle: Pick<Bundle, 'since'>): 1 | 2 => (bundle.since === undefined ? 1 : BUNDLE_VERSION);

/** The name of the readable list of contents. */
export const MANIFEST_FILE = 'manifest.json';

/** The name of the entry that holds the room at `index`: never made from a room's name. */
export const roomFile = (index: number): string => `rooms/${index}.bin`;

/** Whether a `.postil` file may hold an entry with this name. */
export const isBundleEntry = (name: string): boolean => name === MANIFEST_FILE || isRoomFile(name);

const isRoomFile = (name: string): boolean => /^rooms\/\d{1,6}\.bin$/.test(name);

/** A `.postil` file's list of contents. */
export interface Manifest {
  readonly format: 'postil';
  readonly version: 1 | typeof BUNDLE_VERSION;
  readonly pid: ProjectId;
  /** The project's name. */
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly savedAt: string;
  readonly id?: string | undefined;
  readonly since?: ManifestGround | undefined;
  readonly rooms: readonly ManifestRoom[];
}

/** What a file goes on from (see `BundleGround`): its rooms with their state vectors, base64url. */
export interface ManifestGround extends Pick<BundleGround, 'id' | 'savedAt'> {
  readonly rooms: readonly { readonly name: RoomName; readonly from: string }[];
}

/** One room in the list. `steps` is for people who read it; `bytes` is the size of the room's Yjs state. */
export interface ManifestRoom {
  readonly name: RoomName;
  readonly file: string;
  readonly steps: number;
  readonly bytes: number;
}

/** The longest project name that is taken over, in UTF-16 units; the rest is cut off. */
const MAX_NAME = 500;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const moment = v.pipe(v.string(), v.maxLength(40));
const fileId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

const roomName = v.custom<RoomName>((name) => typeof name === 'string' && parseRoom(name) !== null);

const schema = v.object({
  format: v.literal('postil'),
  version: v.picklist([1, BUNDLE_VERSION]),
  pid: v.custom<ProjectId>(isProjectId),
  name: v.pipe(
    v.string(),
    v.transform((name) => name.slice(0, MAX_NAME).toWellFormed()),
  ),
  savedAt: moment,
  id: v.optional(fileId),
  since: v.optional(
    v.object({
      id: fileId,
      savedAt: moment,
      rooms: v.array(v.object({ name: roomName, from: v.pipe(v.string(), v.check(isStateVector)) })),
    }),
  ),
  rooms: v.array(
    v.object({
      name: roomName,
      file: v.pipe(v.string(), v.check(isRoomFile)),
      steps: count,
      bytes: count,
    }),
  ),
});

/** The manifest behind an entry's bytes. Every room is one of this project, and named once. */
export function readManifest(bytes: Uint8Array): Result<Manifest> {
  const refuse = (): Result<Manifest> => fail('bad-manifest', words.bundleTrouble.badContents);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse();
  }
  if (isNewer(value)) {
    return fail('newer', words.bundleTrouble.newer);
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return refuse();
  const manifest = parsed.output;
  const named = [...manifest.rooms, ...(manifest.since?.rooms ?? [])];
  const foreign = named.some((room) => parseRoom(room.name)?.pid !== manifest.pid);
  const names = new Set(manifest.rooms.map((room) => room.name));
  const files = new Set(manifest.rooms.map((room) => room.file));
  // The first version knows no such thing.
  const odd = manifest.version === 1 && manifest.since !== undefined;
  const twice = names.size < manifest.rooms.length || files.size < manifest.rooms.length;
  return foreign || twice || odd ? refuse() : ok(manifest);
}

function isStateVector(text: string): boolean {
  const bytes = fromBase64url(text);
  if (bytes === null) return false;
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    return false; // Yjs throws whatever its decoder stumbled over
  }
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('format' in value) || !('version' in value)) return false;
  return value.format === 'postil' && typeof value.version === 'number' && value.version > BUNDLE_VERSION;
}
