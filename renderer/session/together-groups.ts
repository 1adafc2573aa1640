import { isStepKey, type MemberId, type ProjectId, type RoomName, type StepKey } from '../../shared/model/ids.ts';
import { parseRoom, type Room } from '../../shared/wire/room.ts';
import type { DeviceMemory } from './device-memory.ts';

/** How many steps are remembered in all; the groups that were begun first are forgotten first, the last one never. */
const MOST_STEPS = 5_000;

/** How often what changes is written down while it goes on changing, in milliseconds. */
const PAUSE = 1_000;

export type Verb = 'undo' | 'redo';

/** A step and its room. */
export type Placed = readonly [room: RoomName, key: StepKey];

/** Steps that were done at once: those that can be undone, and those that can be redone, the last of each at the end. */
export interface Group {
  /** Its first step. */
  readonly id: StepKey;
  undo: Placed[];
  redo: Placed[];
  /** Whether it is being turned. */
  turning: boolean;
  /** Whether its last turn left steps as they were because something went wrong. */
  failed: boolean;
}

/** A group of which nothing is there yet. */
export const newGroup = (id: StepKey): Group => ({ id, undo: [], redo: [], turning: false, failed: false });

/** Where a project's groups are kept. */
const PREFIX = 'postil.together.';

/**
 * One's groups in a project, as this device remembers them. Every window of the project writes there: what others wrote is
 * taken in before anything is read or written, except for the groups that are changing here.
 */
export class KeptGroups {
  readonly #memory: DeviceMemory;
  readonly #pid: ProjectId;
  readonly #me: MemberId;
  readonly #changed = new Set<Group>();
  #groups: Group[] = [];
  #read: string | null = null;
  #pause: ReturnType<typeof setTimeout> | null = null;

  constructor(memory: DeviceMemory, pid: ProjectId, me: MemberId) {
    this.#memory = memory;
    this.#pid = pid;
    this.#me = me;
  }

  /** The group that was begun last at the end. */
  get all(): readonly Group[] {
    this.#takeIn();
    return this.#groups;
  }

  /** A group has other steps than before, or is new: it is written down, at once when that was not done just now. */
  changed(group: Group): void {
    if (!this.#groups.includes(group)) this.#groups.push(group);
    this.#changed.add(group);
    if (this.#pause === null) this.#writeAndPause();
  }

  /** Writes down what has changed and waits for that. */
  write(): void {
    if (this.#changed.size === 0) return;
    this.#takeIn();
    this.#groups = latest(this.#groups.filter(({ undo, redo }) => undo.length > 0 || redo.length > 0));
    this.#changed.clear();
    this.#read = JSON.stringify(
      this.#groups.map(({ id, ...group }) => [id, ...[group.undo, group.redo].map(this.#short)]),
    );
    this.#memory.set(PREFIX + this.#pid, this.#read);
  }

  #writeAndPause(): void {
    this.write();
    this.#pause = setTimeout(() => {
      this.#pause = null;
      if (this.#changed.size > 0) this.#writeAndPause();
    }, PAUSE);
  }

  #takeIn(): void {
    const kept = this.#memory.get(PREFIX + this.#pid);
    if (kept === this.#read) return;
    this.#read = kept;
    const here = new Map(this.#groups.map((group) => [group.id, group]));
    const there = keptGroups(kept).map(([id, undo, redo]) => {
      const group = here.get(id) ?? newGroup(id);
      here.delete(id);
      if (this.#isChanging(group)) return group;
      return Object.assign(group, { undo: this.#long(undo), redo: this.#long(redo) });
    });
    this.#groups = [...there, ...[...here.values()].filter((group) => this.#isChanging(group))];
  }

  #isChanging(group: Group): boolean {
    return this.#changed.has(group) || group.turning;
  }

  /** Without what all steps of a project by one member have in common: there may be thousands, and storage is small. */
  readonly #short = (steps: readonly Placed[]): string[] =>
    steps.map(([room, key]) => `${room.replace(this.#pid, '*')} ${key.slice(this.#me.length + 1)}`);

  #long(steps: readonly string[]): Placed[] {
    return steps.flatMap((step) => {
      const room = roomIn(step, this.#pid);
      const key = `${this.#me}/${step.slice(step.indexOf(' ') + 1)}`;
      return room !== null && isStepKey(key) ? [[room, key] as const] : [];
    });
  }
}

/**
 * What is kept without the steps in some rooms, which are deleted from this device: undoing them would make the rooms
 * anew. `key` and `kept`: any thing this browser remembers; null when nothing of it has to change.
 */
export function withoutRooms(
  key: string,
  kept: string,
  pid: ProjectId,
  isGone: (room: Room) => boolean,
): string | null {
  if (!key.startsWith(PREFIX + pid)) return null;
  const stays = (step: string): boolean => {
    const room = parseRoom(roomIn(step, pid) ?? '');
    return room !== null && !isGone(room);
  };
  return JSON.stringify(keptGroups(kept).map(([id, undo, redo]) => [id, undo.filter(stays), redo.filter(stays)]));
}

/** The room of a step as it is kept; null when it names none. */
function roomIn(step: string, pid: ProjectId): RoomName | null {
  const room = step.slice(0, step.indexOf(' ')).replace('*', pid);
  return parseRoom(room) === null ? null : (room as RoomName); // which says that it is one
}

/** The groups as they are kept; none when what is kept cannot be read. */
function keptGroups(kept: string | null): [StepKey, string[], string[]][] {
  let value: unknown = null;
  try {
    value = kept === null ? null : JSON.parse(kept);
  } catch {
    return []; // undone room by room, then
  }
  const strings = (list: unknown): string[] =>
    Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
  const groups = Array.isArray(value) ? value.filter(Array.isArray) : [];
  return groups.flatMap(([id, undo, redo]) => (isStepKey(id) ? [[id, strings(undo), strings(redo)]] : []));
}

/** As many of the last groups as may be remembered. */
function latest(groups: readonly Group[]): Group[] {
  let steps = 0;
  const first = groups.findLastIndex(({ undo, redo }) => {
    steps += undo.length + redo.length;
    return steps > MOST_STEPS;
  });
  return groups.slice(Math.min(first + 1, groups.length - 1));
}
