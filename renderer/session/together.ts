import type { MemberId, ProjectId, StepKey } from '../../shared/model/ids.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { AtWork, StepsBegun, StepsTogether, UndoOutcome } from './session-types.ts';
import { type Group, KeptGroups, newGroup, type Verb } from './together-groups.ts';
import { Turn, type WithinRoom } from './together-turn.ts';
import { Watched } from './watched.ts';

/** The steps of a room that undo and redo would turn next. */
export type NextSteps = { readonly [verb in Verb]: StepKey | null };

/** Turns all that was done together with a step; `hereIsDone`: see `StepsTogether.travel`. */
export type TurnAll = (hereIsDone?: () => void) => Promise<UndoOutcome>;

const NOTHING: UndoOutcome = { done: false, blockedBy: null };

/**
 * Steps that are one thing to whoever did it, mostly in several rooms: undoing one of them undoes all, also in rooms that
 * are not open. Which ones belong together is this device's to remember, as its undo is. What others built on is skipped
 * and counted, room by room. A turn that is cut short goes on with the next one.
 */
export class Together extends Watched implements StepsTogether {
  turning: StepsTogether['turning'] = null;
  readonly #within: WithinRoom;
  readonly #groups: KeptGroups;
  readonly #turns = new Map<Group, Turn>();
  readonly #atWork = new Set<AtWork>();

  constructor(memory: DeviceMemory, pid: ProjectId, me: MemberId, within: WithinRoom) {
    super();
    this.#within = within;
    this.#groups = new KeptGroups(memory, pid, me);
  }

  begin(): StepsBegun {
    let group: Group | null = null;
    return {
      act: async (room, acts, via, whose = null) => {
        const key = await room.act(acts, via, whose);
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

  follow(who: AtWork): () => void {
    this.#atWork.add(who);
    return () => {
      this.#atWork.delete(who);
    };
  }

  can(verb: Verb, id: StepKey): boolean {
    const group = this.#group(id);
    return group !== undefined && this.#isLeft(group, verb);
  }

  async travel(verb: Verb, id: StepKey, hereIsDone?: () => void): Promise<UndoOutcome> {
    const group = this.#group(id);
    return group === undefined ? NOTHING : this.#turn(group, verb, hereIsDone);
  }

  stop(): void {
    for (const turn of this.#turns.values()) turn.stop();
  }

  /**
   * How all is turned that was done together with a room's next step; null when that was done alone. Where the last turn
   * in the room was stopped before it had reached all others, the rest of it comes first.
   */
  turnOf(next: NextSteps, verb: Verb): TurnAll | null {
    const other = verb === 'undo' ? 'redo' : 'undo';
    if (next[verb] === null && next[other] === null) return null;
    const { all } = this.#groups;
    const withStep = (side: Verb) => all.find((group) => group[side].some(([, key]) => key === next[side]));
    const stopped = withStep(other);
    const isRest = stopped !== undefined && !stopped.failed && this.#isLeft(stopped, verb);
    const group = isRest ? stopped : withStep(verb);
    return group === undefined ? null : (hereIsDone) => this.#turn(group, verb, hereIsDone);
  }

  /** Writes down what is not yet: the session is closed. */
  close(): void {
    this.#groups.write();
  }

  #group(id: StepKey): Group | undefined {
    return this.#groups.all.find((group) => group.id === id);
  }

  /** Whether there is something to turn that is not being turned. */
  #isLeft(group: Group, verb: Verb): boolean {
    return group[verb].length > 0 && this.#turns.get(group)?.verb !== verb;
  }

  /** What was undone before it can no longer be redone. */
  #admit(group: Group): void {
    for (const other of this.#groups.all) {
      if (other.redo.splice(0).length > 0) this.#groups.changed(other);
    }
    this.#note(group, (trail) => trail.note(group.id, 'act'));
  }

  #turn(group: Group, verb: Verb, hereIsDone?: () => void): Promise<UndoOutcome> {
    const now = this.#turns.get(group);
    const turn = now?.verb === verb ? now : this.#begin(group, verb, now ?? null);
    if (hereIsDone) turn.whenHereIsDone(hereIsDone);
    return turn.outcome;
  }

  #begin(group: Group, verb: Verb, before: Turn | null): Turn {
    group.turning = true;
    this.#note(group, (trail) => trail.begin(group.id, verb));
    const turn = new Turn(group, verb, before, {
      within: this.#within,
      here: () => new Set([...this.#atWork].flatMap(({ rooms }) => rooms)),
      onStep: (done, total) => this.#tell({ verb, done, total }),
      onChanged: () => this.#groups.changed(group),
    });
    this.#turns.set(group, turn);
    const ended = () => {
      if (this.#turns.get(group) !== turn) return;
      // Also when it failed: what was done before it can be undone all the same.
      const isOver = group.failed || group[verb].length === 0;
      if (isOver) this.#note(group, (trail) => trail.end(group.id, verb));
      this.#turns.delete(group);
      group.turning = false;
      this.#groups.write();
      this.#tell(null);
    };
    turn.outcome.then(ended, ended);
    return turn;
  }

  /** Notes something of a group where it is met on the way back: not of what was done to the project's list. */
  #note(group: Group, what: (trail: AtWork['trail']) => void): void {
    const isInArticles = [...group.undo.slice(0, 1), ...group.redo.slice(0, 1)].some(
      ([room]) => parseRoom(room)?.kind !== 'project',
    );
    if (isInArticles) for (const { trail } of this.#atWork) what(trail);
  }

  #tell(turning: StepsTogether['turning']): void {
    this.turning = turning;
    this.bump();
  }
}
