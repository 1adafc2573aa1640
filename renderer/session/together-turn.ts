import type { MemberId, RoomName, StepKey } from '../../shared/model/ids.ts';
import type { OpenRoom, UndoOutcome } from './session-types.ts';
import type { Group, Placed, Verb } from './together-groups.ts';

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

/** What a turn needs of where it is made. */
interface TurnParts {
  readonly within: WithinRoom;
  /** The rooms where one is at work now. */
  here(): ReadonlySet<RoomName>;
  /** Told before each step. */
  onStep(done: number, total: number): void;
  /** Told when the group has changed. */
  onChanged(): void;
}

/** The undoing or redoing of a group, from when it is asked for. */
export class Turn {
  readonly verb: Verb;
  readonly outcome: Promise<UndoOutcome>;
  readonly #group: Group;
  readonly #parts: TurnParts;
  /** What is still to be turned; null before it has begun. */
  #left: Placed[] | null = null;
  /** Who waits for the rooms where one is at work. */
  readonly #waiting: (() => void)[] = [];
  #stopped = false;

  /** `before`: how the group is turned now, if it is; that is stopped, and this one begins when it has ended. */
  constructor(group: Group, verb: Verb, before: Turn | null, parts: TurnParts) {
    this.verb = verb;
    this.#group = group;
    this.#parts = parts;
    before?.stop();
    const run = () => this.#run();
    this.outcome = before === null ? run() : before.outcome.then(run, run);
  }

  /** Ends it after the step it is at: the others stay as they are. */
  stop(): void {
    this.#stopped = true;
  }

  /** Calls back once nothing is left to turn where one is at work. */
  whenHereIsDone(then: () => void): void {
    this.#waiting.push(then);
    this.#tellWaiting();
  }

  #tellWaiting(): void {
    if (this.#waiting.length === 0 || this.#left === null) return;
    const here = this.#parts.here();
    if (!this.#left.some(([room]) => here.has(room))) for (const then of this.#waiting.splice(0)) then();
  }

  async #run(): Promise<UndoOutcome> {
    const { within, onStep, onChanged } = this.#parts;
    const { undo, redo } = this.#group;
    const [from, to] = this.verb === 'undo' ? [undo, redo] : [redo, undo];
    const total = from.length;
    const left = [...from];
    this.#left = left;
    const failures: unknown[] = [];
    let skipped = 0;
    let turned = false;
    let blockedBy: MemberId | null = null;
    while (left.length > 0 && !this.#stopped) {
      this.#tellWaiting();
      onStep(total - left.length, total);
      // The last first, as undo goes, and before all others where one is at work: what is done there waits for it.
      const here = this.#parts.here();
      const at = left.findLastIndex(([room]) => here.has(room));
      const placed = left.at(at)!; // `at` is a place in it, or -1, and it is not empty
      const [name, key] = placed;
      try {
        const { outcome, by, skipped: kept } = await within(name, (room) => room.turn(key, this.verb));
        from.splice(from.indexOf(placed), 1);
        if (by !== null) to.push([name, by]);
        onChanged();
        skipped += kept;
        if (outcome.done) turned = true;
        else blockedBy ??= outcome.blockedBy;
      } catch (error) {
        // It stays to be turned, and holds up no other room.
        failures.push(error);
      }
      left.splice(left.indexOf(placed), 1);
    }
    this.#group.failed = failures.length > 0;
    if (failures.length > 0) throw failures[0];
    // Who stopped it need not be told that there was nothing.
    return turned || this.#stopped ? { done: true, skipped } : { done: false, blockedBy };
  }
}
