import { isStepKey, type MemberId, type RoomName, type StepKey, signerOf } from '../../shared/model/ids.ts';
import type { Act, Via } from '../../shared/model/step.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { inverse } from '../../shared/steps/undo.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { UndoOutcome } from './session-types.ts';

/** How many steps back can be undone. */
const DEPTH = 200;

/** Which of one's own steps can be undone and redone on this device, latest last; kept between runs. */
export class UndoStack {
  readonly #memory: DeviceMemory;
  readonly #name: string;
  readonly #fold: Fold;
  readonly #write: (acts: readonly Act[], via: Via) => Promise<StepKey>;
  #undo: StepKey[];
  #redo: StepKey[];
  /** The last turn that was asked for: each begins when the one before it is over, and so sees what it did. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    memory: DeviceMemory,
    room: RoomName,
    me: MemberId,
    fold: Fold,
    write: (acts: readonly Act[], via: Via) => Promise<StepKey>,
  ) {
    this.#memory = memory;
    this.#name = `postil.undo.${room}`;
    this.#fold = fold;
    this.#write = write;
    [this.#undo, this.#redo] = readStacks(memory.get(this.#name), me);
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** Notes a step the person just made: what was undone before it can no longer be redone. */
  push(key: StepKey): void {
    this.#undo.push(key);
    this.#redo = [];
    this.#keep();
  }

  /** Undoes the latest step. One that others have built on whole is passed over: a second undo takes the one before. */
  undo(): Promise<UndoOutcome> {
    return this.#inTurn(() => this.#turn(this.#undo, this.#redo, 'undo'));
  }

  redo(): Promise<UndoOutcome> {
    return this.#inTurn(() => this.#turn(this.#redo, this.#undo, 'redo'));
  }

  #inTurn(turn: () => Promise<UndoOutcome>): Promise<UndoOutcome> {
    const next = this.#last.then(turn, turn);
    this.#last = next;
    return next;
  }

  async #turn(from: StepKey[], to: StepKey[], via: 'undo' | 'redo'): Promise<UndoOutcome> {
    const key = from.pop();
    if (key === undefined) return { done: false, blockedBy: null };
    const place = from.length;
    const { acts, skipped, blockedBy } = inverse(this.#fold, key);
    try {
      if (acts.length > 0) to.push(await this.#write(acts, via));
    } catch (error) {
      // Nothing was turned: it stands where it stood, below what was done meanwhile.
      from.splice(place, 0, key);
      throw error;
    }
    this.#keep();
    return acts.length > 0 ? { done: true, skipped } : { done: false, blockedBy };
  }

  #keep(): void {
    this.#undo.splice(0, this.#undo.length - DEPTH);
    this.#redo.splice(0, this.#redo.length - DEPTH);
    this.#memory.set(this.#name, JSON.stringify([this.#undo, this.#redo]));
  }
}

/** One's own steps in the stacks as they were kept; empty ones when what was kept cannot be read. */
function readStacks(kept: string | null, me: MemberId): [StepKey[], StepKey[]] {
  if (kept === null) return [[], []];
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch {
    return [[], []];
  }
  const keys = (list: unknown): StepKey[] =>
    Array.isArray(list) ? list.filter(isStepKey).filter((key) => signerOf(key) === me) : [];
  return Array.isArray(value) ? [keys(value[0]), keys(value[1])] : [[], []];
}
