import { Emitter } from '../../shared/base/emitter.ts';
import {
  isStepKey,
  type MemberId,
  type ProjectId,
  type RoomName,
  type StepKey,
  signerOf,
} from '../../shared/model/ids.ts';
import type { Act, Via } from '../../shared/model/step.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { OpenRoom, StepsBegun, StepsTogether, UndoOutcome } from './session-types.ts';
import { Watched } from './watched.ts';

/** How many of them can be undone as one; older ones are undone room by room. */
const DEPTH = 20;

type Verb = 'undo' | 'redo';

/** A room as its steps are turned. */
export interface TurnedRoom extends OpenRoom {
  /** Undoes or redoes one step, wherever it stands among one's own; answers with the step that did it. */
  turn(key: StepKey, verb: Verb): Promise<Turned>;
}

/** What came of turning a step; `by` is the step that turned it, `skipped` counts what others built on. */
export interface Turned {
  readonly outcome: UndoOutcome;
  readonly by: StepKey | null;
  readonly skipped: number;
}

/** Opens a room for as long as something is done in it. */
export type WithinRoom = <T>(name: RoomName, what: (room: TurnedRoom) => Promise<T>) => Promise<T>;

/** A step and its room. */
type Placed = readonly [room: RoomName, key: StepKey];

/** Steps that were done at once: those that can be undone, and those that can be redone. */
interface Group {
  undo: Placed[];
  redo: Placed[];
  /** While it is turned: what will have come of it. */
  turning: Promise<UndoOutcome> | null;
}

/**
 * Steps in several rooms that are one thing to whoever did it: undoing one of them undoes all, also rooms that are not
 * open. Which ones belong together is this device's to remember, as its undo is. What others built on is skipped and
 * counted, room by room. A turn that is cut short goes on with the next one.
 */
export class Together extends Watched implements StepsTogether {
  turning: { readonly done: number; readonly total: number } | null = null;
  readonly #memory: DeviceMemory;
  readonly #name: string;
  readonly #within: WithinRoom;
  readonly #groups: Group[];
  readonly #moved = new Emitter<'act' | Verb>();

  constructor(memory: DeviceMemory, pid: ProjectId, me: MemberId, within: WithinRoom) {
    super();
    this.#memory = memory;
    this.#name = `postil.together.${pid}`;
    this.#within = within;
    this.#groups = readGroups(memory.get(this.#name), me);
  }

  begin(): StepsBegun {
    const group: Group = { undo: [], redo: [], turning: null };
    return {
      act: async (room: OpenRoom, acts: readonly Act[], via: Via) => {
        const key = await room.act(acts, via);
        group.undo.push([room.name, key]);
        if (!this.#groups.includes(group)) this.#admit(group);
        this.#keep();
        return key;
      },
      undo: () => this.#turn(group, 'undo'),
    };
  }

  can(verb: Verb): boolean {
    return this.#groups.some((group) => group[verb].length > 0);
  }

  travel(verb: Verb): Promise<UndoOutcome> {
    const isThere = (group: Group): boolean => group[verb].length > 0;
    // Those before it have been undone after it.
    const group = verb === 'undo' ? this.#groups.findLast(isThere) : this.#groups.find(isThere);
    return group === undefined ? Promise.resolve({ done: false, blockedBy: null }) : this.#turn(group, verb);
  }

  onMoved(listener: (move: 'act' | Verb) => void): () => void {
    return this.#moved.on(listener);
  }

  /** Turns all that was done together with a step; null when it was done alone. */
  turn(key: StepKey, verb: Verb): Promise<UndoOutcome> | null {
    const group = this.#groups.find((one) => one[verb].some(([, each]) => each === key));
    return group === undefined ? null : this.#turn(group, verb);
  }

  #admit(group: Group): void {
    this.#groups.push(group);
    this.#groups.splice(0, this.#groups.length - DEPTH);
    this.#moved.emit('act');
  }

  #turn(group: Group, verb: Verb): Promise<UndoOutcome> {
    group.turning ??= this.#turnAll(group, verb).finally(() => {
      group.turning = null;
      this.#tell(null);
      if (group[verb].length === 0) this.#moved.emit(verb);
    });
    return group.turning;
  }

  async #turnAll(group: Group, verb: Verb): Promise<UndoOutcome> {
    const [from, to] = verb === 'undo' ? [group.undo, group.redo] : [group.redo, group.undo];
    const total = from.length;
    const failures: unknown[] = [];
    let turned = false;
    let skipped = 0;
    let blockedBy: MemberId | null = null;
    // The last first, as undo goes.
    for (const [at, placed] of from.toReversed().entries()) {
      this.#tell({ done: at, total });
      const [name, key] = placed;
      try {
        const { outcome, by, skipped: left } = await this.#within(name, (room) => room.turn(key, verb));
        from.splice(from.indexOf(placed), 1);
        if (by !== null) to.push([name, by]);
        this.#keep();
        skipped += left;
        if (outcome.done) turned = true;
        else blockedBy ??= outcome.blockedBy;
      } catch (error) {
        // It stays to be turned, and holds up no other room.
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
    return turned ? { done: true, skipped } : { done: false, blockedBy };
  }

  #tell(turning: typeof this.turning): void {
    this.turning = turning;
    this.bump();
  }

  #keep(): void {
    const kept = this.#groups.map(({ undo, redo }) => [undo, redo]);
    this.#memory.set(this.#name, JSON.stringify(kept));
  }
}

/** One's own steps as they were kept; none when what was kept cannot be read. */
function readGroups(kept: string | null, me: MemberId): Group[] {
  let value: unknown = null;
  try {
    value = kept === null ? null : JSON.parse(kept);
  } catch {
    return []; // undone room by room, then
  }
  const placed = (list: unknown): Placed[] => (Array.isArray(list) ? list.filter((one) => isPlaced(one, me)) : []);
  const groups = Array.isArray(value) ? value.filter(Array.isArray) : [];
  return groups.map(([undo, redo]) => ({ undo: placed(undo), redo: placed(redo), turning: null }));
}

const isPlaced = (value: unknown, me: MemberId): value is Placed =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  parseRoom(value[0] as RoomName) !== null && // which says whether it is one
  isStepKey(value[1]) &&
  signerOf(value[1]) === me;
