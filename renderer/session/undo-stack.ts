import { isStepKey, type MemberId, type RoomName, type StepKey } from '../../shared/model/ids.ts';
import type { Act, Via } from '../../shared/model/step.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { inverse } from '../../shared/steps/undo.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { UndoOutcome } from './session-types.ts';
import type { NextSteps } from './together.ts';
import type { Turned } from './together-turn.ts';
import { keepLatest } from './undo-rooms.ts';

/** How many steps back can be undone. */
const DEPTH = 200;

/** Which of one's own steps can be undone and redone on this device, latest last; kept between runs. */
export class UndoStack {
  readonly #memory: DeviceMemory;
  readonly #name: string;
  readonly #me: MemberId;
  readonly #fold: Fold;
  readonly #write: (acts: readonly Act[], via: Via) => Promise<StepKey>;
  #undo: StepKey[] = [];
  #redo: StepKey[] = [];
  /** The stacks as they were kept when they were read last. */
  #kept: string | null = null;
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
    this.#me = me;
    this.#fold = fold;
    this.#write = write;
  }

  get canUndo(): boolean {
    return this.next.undo !== null;
  }

  get canRedo(): boolean {
    return this.next.redo !== null;
  }

  /** The steps that undo and redo would turn now. */
  get next(): NextSteps {
    this.#takeIn();
    return { undo: this.#undo.at(-1) ?? null, redo: this.#redo.at(-1) ?? null };
  }

  /** Notes a step the person just made: what was undone before it can no longer be redone. */
  push(key: StepKey): void {
    this.#takeIn();
    this.#undo.push(key);
    this.#redo = [];
    this.#keep();
  }

  /** Undoes the latest step. One that others have built on whole is passed over: a second undo takes the one before. */
  async undo(): Promise<UndoOutcome> {
    return (await this.#inTurn(() => this.#turn(this.next.undo, 'undo'))).outcome;
  }

  async redo(): Promise<UndoOutcome> {
    return (await this.#inTurn(() => this.#turn(this.next.redo, 'redo'))).outcome;
  }

  /** Undoes or redoes one step, wherever it stands. */
  turn(key: StepKey, verb: 'undo' | 'redo'): Promise<Turned> {
    return this.#inTurn(() => this.#turn(key, verb));
  }

  #inTurn(turn: () => Promise<Turned>): Promise<Turned> {
    const next = this.#last.then(turn, turn);
    this.#last = next;
    return next;
  }

  async #turn(key: StepKey | null, via: 'undo' | 'redo'): Promise<Turned> {
    if (key === null) return { outcome: { done: false, blockedBy: null }, by: null, skipped: 0 };
    const { acts, skipped, blockedBy } = inverse(this.#fold, key);
    // Where nothing can be written it stands where it stood, below what is done meanwhile.
    const by = acts.length > 0 ? await this.#write(acts, via) : null;
    this.#takeIn();
    const [from, to] = via === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
    const place = from.lastIndexOf(key);
    if (place >= 0) from.splice(place, 1);
    if (by !== null) to.push(by);
    this.#keep();
    return { outcome: by === null ? { done: false, blockedBy } : { done: true, skipped }, by, skipped };
  }

  /** Takes in what another window that has the room open did: it writes to the same place. */
  #takeIn(): void {
    const kept = this.#memory.get(this.#name);
    if (kept === this.#kept) return;
    this.#kept = kept;
    [this.#undo, this.#redo] = readStacks(kept, this.#me);
  }

  /** Without what one's steps have in common: there may be many rooms, and storage is small. */
  #keep(): void {
    this.#undo.splice(0, this.#undo.length - DEPTH);
    this.#redo.splice(0, this.#redo.length - DEPTH);
    const [undo, redo] = [this.#undo, this.#redo].map((keys) => keys.map((key) => key.slice(this.#me.length + 1)));
    this.#kept = JSON.stringify([this.#me, undo, redo]);
    this.#memory.set(this.#name, this.#kept);
    keepLatest(this.#memory, this.#name);
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
    Array.isArray(list) ? list.map((key) => `${me}/${key}`).filter(isStepKey) : [];
  return Array.isArray(value) && value[0] === me ? [keys(value[1]), keys(value[2])] : [[], []];
}
