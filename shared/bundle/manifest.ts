import * as v from 'valibot';
import { fail, ok, type Result } from '../base/result.ts';
import { isProjectId, type ProjectId, type RoomName } from '../model/ids.ts';
import { parseRoom } from '../wire/room.ts';

/** The version of the layout that this Postil writes. */
export const BUNDLE_VERSION = 1;

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
  readonly version: typeof BUNDLE_VERSION;
  readonly pid: ProjectId;
  /** The project's name. */
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly savedAt: string;
  readonly rooms: readonly ManifestRoom[];
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

const schema = v.object({
  format: v.literal('postil'),
  version: v.literal(BUNDLE_VERSION),
  pid: v.custom<ProjectId>(isProjectId),
  name: v.pipe(
    v.string(),
    v.transform((name) => name.slice(0, MAX_NAME).toWellFormed()),
  ),
  savedAt: v.pipe(v.string(), v.maxLength(40)),
  rooms: v.array(
    v.object({
      name: v.custom<RoomName>((name) => typeof name === 'string' && parseRoom(name) !== null),
      file: v.pipe(v.string(), v.check(isRoomFile)),
      steps: count,
      bytes: count,
    }),
  ),
});

/** The manifest behind an entry's bytes. Every room is one of this project, and named once. */
export function readManifest(bytes: Uint8Array): Result<Manifest> {
  const refuse = (): Result<Manifest> =>
    fail(
      'bad-manifest',
      'The file’s list of contents is not right, so nothing of it was taken in. Ask for it once more.',
    );
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse();
  }
  if (isNewer(value)) {
    return fail('newer', 'This file was saved by a newer Postil. Update Postil to open it.');
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return refuse();
  const manifest = parsed.output;
  const foreign = manifest.rooms.some((room) => parseRoom(room.name)?.pid !== manifest.pid);
  const names = new Set(manifest.rooms.map((room) => room.name));
  const files = new Set(manifest.rooms.map((room) => room.file));
  const twice = names.size < manifest.rooms.length || files.size < manifest.rooms.length;
  return foreign || twice ? refuse() : ok(manifest);
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('format' in value) || !('version' in value)) return false;
  return value.format === 'postil' && typeof value.version === 'number' && value.version > BUNDLE_VERSION;
}
