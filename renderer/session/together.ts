import { Emitter } from '../../shared/base/emitter.ts';
import type { MemberId, ProjectId, RoomName, StepKey } from '../../shared/model/ids.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { OpenRoom, StepsBegun, StepsTogether, UndoOutcome } from './session-types.ts';
import { type Group, KeptGroups, newGroup, type Verb } from './together-groups.ts';
import { Watched } from './watched.ts';

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

const NOTHING: UndoOutcome = { done: false, blockedBy: null };

/**
 * Steps that are one thing to whoever did it, mostly in several rooms: undoing one of them undoes all, also in rooms that
 * are not open. Which ones belong together is this device's to remember, as its undo is. What others built on is skipped
 * and counted, room by room. A turn that is cut short goes on with the next one.
 */
export class Together extends Watched implements StepsTogether {
  turning: { readonly done: number; readonly total: number } | null = null;
  readonly #within: WithinRoom;
  readonly #groups: KeptGroups;
  readonly #moved = new Emitter<'act' | Verb>();

  constructor(memory: DeviceMemory, pid: ProjectId, me: MemberId, within: WithinRoom) {
    super();
    this.#within = within;
    this.#groups = new KeptGroups(memory, pid, me);
  }

  begin(): StepsBegun {
    let group: Group | null = null;
    return {
      act: async (room, acts, via) => {
        const key = await room.act(acts, via);
        const isFirst = group === null;
        group ??= newGroup(key);
        group.undo.push([room.name, key]);
        if (isFirst) this.#admit(group);
        this.#groups.changed(group);
        return key;
      },
      end: () => this.#groups.write(),
      undo: async () => (group === null ? NOTHING : this.#turn(group, 'undo')),
    };
  }

  can(verb: Verb): boolean {
    return this.#inArticles(verb).length > 0;
  }

  travel(verb: Verb): Promise<UndoOutcome> {
    const groups = this.#inArticles(verb);
    // One that something is wrong with holds up no other.
    const sound = groups.filter(({ failed }) => !failed);
    const from = sound.length > 0 ? sound : groups;
    // Those before it have been undone after it.
    const group = verb === 'undo' ? from.at(-1) : from[0];
    return group === undefined ? Promise.resolve(NOTHING) : this.#turn(group, verb);
  }

  onMoved(listener: (move: 'act' | Verb) => void): () => void {
    return this.#moved.on(listener);
  }

  /** Turns all that was done together with a step; null when it was done alone. */
  turn(key: StepKey, verb: Verb): Promise<UndoOutcome> | null {
    const group = this.#groups.all.find((one) => one[verb].some(([, each]) => each === key));
    return group === undefined ? null : this.#turn(group, verb);
  }

  /** Writes down what is not yet: the session is closed. */
  close(): void {
    this.#groups.write();
  }

  /** Those that are met on the way back through an article: what was done to the project's list is undone there. */
  #inArticles(verb: Verb): readonly Group[] {
    return this.#groups.all.filter((group) => group[verb].length > 0 && isInArticles(group));
  }

  /** What was undone before it can no longer be redone. */
  #admit(group: Group): void {
    for (const other of this.#groups.all) {
      if (other.redo.splice(0).length > 0) this.#groups.changed(other);
    }
    if (isInArticles(group)) this.#moved.emit('act');
  }

  #turn(group: Group, verb: Verb): Promise<UndoOutcome> {
    const before = group.turning;
    if (before?.verb === verb) return before.outcome;
    const isMet = isInArticles(group);
    const run = () => this.#turnAll(group, verb);
    const outcome = (before === null ? run() : before.outcome.then(run, run)).finally(() => {
      if (group.turning?.outcome === outcome) group.turning = null;
      this.#groups.write();
      this.#tell(null);
      // Also when it failed: what was done before it can be undone all the same.
      if (isMet) this.#moved.emit(verb);
    });
    group.turning = { verb, outcome };
    return outcome;
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
        this.#groups.changed(group);
        skipped += left;
        if (outcome.done) turned = true;
        else blockedBy ??= outcome.blockedBy;
      } catch (error) {
        // It stays to be turned, and holds up no other room.
        failures.push(error);
      }
    }
    group.failed = failures.length > 0;
    if (group.failed) throw failures[0];
    return turned ? { done: true, skipped } : { done: false, blockedBy };
  }

  #tell(turning: typeof this.turning): void {
    this.turning = turning;
    this.bump();
  }
}

/** Whether steps were done in articles, and not in the project's list of them. */
const isInArticles = ({ undo, redo }: Group): boolean =>
  [...undo.slice(0, 1), ...redo.slice(0, 1)].some(([room]) => parseRoom(room)?.kind !== 'project');
