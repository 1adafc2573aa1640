import type { RoomName, StepKey } from '../../shared/model/ids.ts';
import type { Via } from '../../shared/model/step.ts';
import { type Fold, newFold } from '../../shared/steps/fold.ts';
import { stepsMap } from '../../shared/steps/steps-map.ts';
import { follow } from './joint-fold.ts';
import type { Room } from './room.ts';
import type { Acts, OpenRoom, SyncStatus, UndoOutcome } from './session-types.ts';
import { Watched } from './watched.ts';

/**
 * The register as it is with one member's own marks: what all share, and what that member has entered while marking
 * independently, which lies in their own room and goes there. So nobody learns from the register what somebody else marks.
 */
export class OwnRegister extends Watched implements OpenRoom {
  readonly fold: Fold = newFold();
  readonly #shared: Room;
  readonly #own: Room;
  /** What was entered through here, and what of that was undone, the last at the end: the marks lie in the same room. */
  readonly #done: StepKey[] = [];
  readonly #undone: StepKey[] = [];
  readonly #ends: (() => void)[];

  constructor(shared: Room, own: Room) {
    super();
    this.#shared = shared;
    this.#own = own;
    this.#start();
    this.#ends = [
      ...[shared, own].map(({ doc }) =>
        follow(
          doc,
          (added) => this.fold.add(added),
          () => this.#start(),
        ),
      ),
      own.subscribe(() => this.bump()),
    ];
  }

  get name(): RoomName {
    return this.#own.name;
  }

  get status(): SyncStatus {
    return this.#own.status;
  }

  get canWrite(): boolean {
    return this.#own.canWrite;
  }

  get readOnly(): string | null {
    return this.#own.readOnly;
  }

  async act(acts: Acts, via?: Via): Promise<StepKey> {
    const key = await this.#own.act(acts, via);
    this.#done.push(key);
    this.#undone.length = 0;
    this.bump();
    return key;
  }

  /** Undoes what was entered last through here, and no mark. */
  undo(): Promise<UndoOutcome> {
    return this.#turn('undo', this.#done, this.#undone);
  }

  redo(): Promise<UndoOutcome> {
    return this.#turn('redo', this.#undone, this.#done);
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  async #turn(verb: 'undo' | 'redo', from: StepKey[], to: StepKey[]): Promise<UndoOutcome> {
    const key = from.at(-1);
    if (key === undefined) return { done: false, blockedBy: null };
    const { outcome, by } = await this.#own.turn(key, verb);
    from.splice(from.lastIndexOf(key), 1);
    if (by !== null) to.push(by);
    this.bump();
    return outcome;
  }

  close(): void {
    for (const end of this.#ends) end();
  }

  #start(): void {
    this.fold.reset([...stepsMap(this.#shared.doc).entries(), ...stepsMap(this.#own.doc).entries()]);
  }
}
