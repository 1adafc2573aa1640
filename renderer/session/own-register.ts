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

  act(acts: Acts, via?: Via): Promise<StepKey> {
    return this.#own.act(acts, via);
  }

  undo(): Promise<UndoOutcome> {
    return this.#own.undo();
  }

  redo(): Promise<UndoOutcome> {
    return this.#own.redo();
  }

  get canUndo(): boolean {
    return this.#own.canUndo;
  }

  get canRedo(): boolean {
    return this.#own.canRedo;
  }

  close(): void {
    for (const end of this.#ends) end();
  }

  #start(): void {
    this.fold.reset([...stepsMap(this.#shared.doc).entries(), ...stepsMap(this.#own.doc).entries()]);
  }
}
