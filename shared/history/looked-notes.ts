import type { Json } from '../base/canonical-json.ts';
import { type ArticleId, isArticleId, isMemberId, type MemberId } from '../model/ids.ts';
import type { Act } from '../model/step.ts';
import { edit, make } from '../steps/commands.ts';
import type { Fold, FoldedRecord } from '../steps/folded.ts';
import { joinLooked, type Looked, type SeenUpTo } from './looked.ts';

/** The rooms of which it is told what came in: an article's team marks and its text, the project's own room and its register. */
export const LOOKED_ROOMS = ['marks', 'text', 'project', 'register'] as const;
export type LookedRoom = (typeof LOOKED_ROOMS)[number];

/** What a note is of: an article, or the project without its articles. */
export type LookedOf = ArticleId | 'project';

/** What somebody has seen, by room; a room they never looked at is left out. */
export type LookedRooms = ReadonlyMap<LookedRoom, Looked>;

/** What is known of an article, or of the project. */
interface LookedAt {
  readonly rooms: LookedRooms;
  /** One of the reader's records that says so. */
  readonly record: FoldedRecord;
}

/** What each room goes by in a note [H6, H10]. */
const FIELDS = {
  marks: 'by',
  text: 'text',
  project: 'project',
  register: 'register',
} as const satisfies Readonly<Record<LookedRoom, string>>;

/** What somebody has seen, by their own records in the people room; what they never looked at is left out. */
export function lookedAt(people: Fold, reader: MemberId): ReadonlyMap<LookedOf, LookedAt> {
  const found = new Map<LookedOf, LookedAt>();
  for (const record of people.all('make', 'read')) {
    if (record.made.by !== reader) continue;
    for (const { value } of record.fields.looked?.heads ?? []) {
      const read = readNote(value);
      if (read === null) continue;
      const known = found.get(read.of);
      found.set(read.of, { record: known?.record ?? record, rooms: joinRooms(known?.rooms, read.rooms) });
    }
  }
  return found;
}

/** The act that notes what somebody has seen of an article or of the project: one record each, however often they look. */
export function noteLooked(people: Fold, reader: MemberId, of: LookedOf, rooms: LookedRooms): Act {
  const known = lookedAt(people, reader).get(of);
  const value = writeNote(of, joinRooms(known?.rooms, rooms));
  return known ? edit(known.record, { looked: value }) : make('read', { seen: [], looked: value });
}

/** What two looks saw together, room by room. */
export function joinRooms(a: LookedRooms | undefined, b: LookedRooms | undefined): LookedRooms {
  const joined = new Map(a);
  for (const [room, looked] of b ?? []) joined.set(room, joinLooked(joined.get(room), looked));
  return joined;
}

/** A note of what somebody has seen, as the value of a field. */
export function writeNote(of: LookedOf, rooms: LookedRooms): Json {
  const told = [...rooms].map(([room, looked]) => [FIELDS[room], Object.fromEntries(looked)]);
  return { ...(of === 'project' ? { of } : { aid: of }), ...Object.fromEntries(told) };
}

/** Reads such a value; null when it is none. */
export function readNote(value: Json | undefined): { of: LookedOf; rooms: LookedRooms } | null {
  if (typeof value !== 'object' || value === null) return null;
  const told = new Map<string, Json>(Object.entries(value));
  const aid = told.get('aid');
  const of = isArticleId(aid) ? aid : told.get('of') === 'project' ? 'project' : null;
  if (of === null) return null;
  const rooms = LOOKED_ROOMS.flatMap((room) => {
    const looked = readLooked(told.get(FIELDS[room]));
    return looked === null ? [] : [[room, looked] as const];
  });
  return { of, rooms: new Map(rooms) };
}

/** Whatever a newer version wrote there, or somebody by hand, counts for nothing. */
function readLooked(value: Json | undefined): Looked | null {
  if (typeof value !== 'object' || value === null) return null;
  const looked = new Map<MemberId, SeenUpTo>();
  for (const [author, mark] of Object.entries(value)) {
    if (!isMemberId(author) || !Array.isArray(mark)) continue;
    const [seq, steps]: readonly unknown[] = mark;
    if (typeof seq === 'number' && typeof steps === 'number') looked.set(author, [seq, steps]);
  }
  return looked;
}
