import { foldStates } from '../../electron/services/fold-states.ts';
import type { Log } from '../../hub/log/log.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { articleEntry } from '../../shared/model/records.ts';
import { hasOwnSets, isBlind, revealOf } from '../../shared/steps/modes.ts';
import { mayRead } from '../../shared/wire/rights.ts';
import { guideRoom, peopleRoom, projectRoom, type Room, registerRoom, roomName } from '../../shared/wire/room.ts';
import { type ScratchLog, scratchLog } from '../project/scratch-log.ts';
import type { HubLine } from './hub-line.ts';

/** How many rooms are read at a time. */
const AT_ONCE = 8;

/**
 * Copies into a log every room of a project that its hub lets this member read; answers the rooms that were theirs to read
 * and that the hub refused all the same. After the first failure no other room is begun; when this settles, nothing is
 * appended any more. @throws LogError when the log cannot take them
 */
export async function copyFromHub(line: HubLine, log: Log): Promise<Result<ReadonlySet<RoomName>>> {
  const { pid } = line.place;
  const refused = new Set<RoomName>();
  const copy = async (room: RoomName): Promise<Result<Uint8Array | null>> => {
    const read = await line.read(room);
    if (!read.ok && (read.code === 'no-right' || read.code === 'blind')) {
      refused.add(room);
      return ok(null);
    }
    if (read.ok && read.value !== null) await log.append(room, read.value);
    return read;
  };
  const project = await copy(projectRoom(pid));
  if (!project.ok) return project;
  const people = await copy(peopleRoom(pid));
  if (!people.ok) return people;
  const rooms = [registerRoom(pid), guideRoom(pid), ...roomsOfArticles(line, project.value, people.value)];
  const failed = await forAll(rooms, copy);
  return failed ?? ok(refused);
}

/** A project's rooms, copied from its hub, and those that the hub refused. */
export interface HubCopy {
  /** To be closed after use. */
  readonly scratch: ScratchLog;
  readonly refused: ReadonlySet<RoomName>;
}

/** Copies them into a log of their own, of which nothing is left when that fails. @throws LogError as `copyFromHub` does */
export async function copyOfHub(line: HubLine): Promise<Result<HubCopy>> {
  const scratch = scratchLog();
  let copied: Result<ReadonlySet<RoomName>> | null = null;
  try {
    copied = await copyFromHub(line, scratch.log);
  } finally {
    if (copied?.ok !== true) await scratch.close();
  }
  return copied.ok ? ok({ scratch, refused: copied.value }) : copied;
}

/** Does something for each room, several at a time; answers, or throws, what stopped it. */
async function forAll(
  rooms: readonly RoomName[],
  copy: (room: RoomName) => Promise<Result<unknown>>,
): Promise<Result<never> | null> {
  const left = [...rooms].reverse();
  const runs = Array.from({ length: AT_ONCE }, async (): Promise<Result<never> | null> => {
    for (let room = left.pop(); room !== undefined; room = left.pop()) {
      let copied: Result<unknown> | null = null;
      try {
        copied = await copy(room);
      } finally {
        if (copied?.ok !== true) left.length = 0; // the others begin no other
      }
      if (!copied.ok) return copied;
    }
    return null;
  });
  const ended = await Promise.allSettled(runs);
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return ended.flatMap((end) => (end.status === 'fulfilled' && end.value !== null ? [end.value] : []))[0] ?? null;
}

/** The rooms of all articles that this member may read, whether or not anything is in them. */
function roomsOfArticles(
  { place: { pid }, role, member }: HubLine,
  projectState: Uint8Array | null,
  peopleState: Uint8Array | null,
): readonly RoomName[] {
  const project = foldStates(projectState);
  const members = [...foldStates(peopleState).all('make', 'member')].map((record) => record.made.by);
  return [...project.all('make', 'article')].flatMap((record): RoomName[] => {
    const aid = articleEntry(record)?.aid;
    if (aid === undefined) return [];
    const own = hasOwnSets(project, aid) ? members : [];
    const rooms: readonly Room[] = [
      { kind: 'text', pid, aid },
      { kind: 'marks', pid, aid, set: 'team' },
      { kind: 'marks', pid, aid, set: 'gold' },
      ...own.map((set) => ({ kind: 'marks', pid, aid, set }) as const),
      ...own.map((of) => ({ kind: 'review', pid, aid, of }) as const),
    ];
    const standing = { blind: isBlind(project, aid), revealed: revealOf(project, aid) !== null };
    return rooms.filter((room) => mayRead(role, room, member, standing)).map(roomName);
  });
}
