import type { RoomName, StepKey } from '../../shared/model/ids.ts';
import type { Via } from '../../shared/model/step.ts';
import type { RoomState } from '../../shared/steps/room-state.ts';
import { JointFold } from './joint-fold.ts';
import type { Room } from './room.ts';
import type { Acts, OpenRoom, SyncStatus, UndoOutcome } from './session-types.ts';
import { mergeStatus } from './status.ts';
import { Trail } from './trail.ts';
import { Watched } from './watched.ts';

/**
 * One member's own marks of an article with the talk about them, as one room: each step goes where it belongs. `talk` is
 * the same for what is only said, so that it can be written where the marks cannot.
 */
export class OwnMarks extends Watched implements OpenRoom {
  readonly talk: OpenRoom;
  readonly #own: Room;
  readonly #review: Room | null;
  readonly #joint: JointFold;
  /** Where one's steps went: undo goes back that way. */
  readonly #trail = new Trail<Room>();
  readonly #ends: (() => void)[];

  constructor(own: Room, review: Room | null, revealed: RoomState | null) {
    super();
    this.#own = own;
    this.#review = review;
    this.#joint = new JointFold({ own: own.doc, review: review?.doc ?? null, revealed });
    this.talk = review === null ? this : new TalkAbout(this, review);
    this.#ends = [own, ...(review ? [review] : [])].map((room) => room.subscribe(() => this.bump()));
  }

  get name(): RoomName {
    return this.#own.name;
  }

  get fold() {
    return this.#joint.fold;
  }

  get status(): SyncStatus {
    return mergeStatus([this.#own.parts, ...(this.#review ? [this.#review.parts] : [])]);
  }

  get canWrite(): boolean {
    return this.#own.canWrite;
  }

  get readOnly(): string | null {
    return this.#own.readOnly;
  }

  /** Whether the marks are exactly what was revealed; true while nothing was. */
  get asRevealed(): boolean {
    return this.#joint.asRevealed;
  }

  act(acts: Acts, via?: Via, whose: string | null = null): Promise<StepKey> {
    const isTalk = typeof acts !== 'function' && acts.length > 0 && acts.every((act) => this.#joint.isTalk(act));
    return this.#write(isTalk && this.#review !== null ? this.#review : this.#own, acts, via, whose);
  }

  async #write(room: Room, acts: Acts, via: Via | undefined, whose: string | null): Promise<StepKey> {
    const key = await room.act(acts, via, whose);
    this.#trail.note(room, 'act');
    return key;
  }

  undo(hereIsDone?: () => void): Promise<UndoOutcome> {
    return this.#travel('undo', hereIsDone);
  }

  redo(hereIsDone?: () => void): Promise<UndoOutcome> {
    return this.#travel('redo', hereIsDone);
  }

  get canUndo(): boolean {
    return this.#own.canUndo || this.#trail.ahead('undo').some((room) => room.canUndo);
  }

  get canRedo(): boolean {
    return this.#own.canRedo || this.#trail.ahead('redo').some((room) => room.canRedo);
  }

  async #travel(verb: 'undo' | 'redo', hereIsDone?: () => void): Promise<UndoOutcome> {
    const can = verb === 'undo' ? 'canUndo' : 'canRedo';
    // What was done before the article was opened is undone among the marks only.
    const room = this.#trail.ahead(verb).find((one) => one[can]) ?? this.#own;
    const outcome = await room[verb](hereIsDone);
    this.#trail.note(room, verb);
    return outcome;
  }

  close(): void {
    for (const end of this.#ends) end();
    this.#joint.close();
  }
}

/** The same room for whoever may only talk about it. */
class TalkAbout implements OpenRoom {
  readonly #marks: OwnMarks;
  readonly #review: Room;

  constructor(marks: OwnMarks, review: Room) {
    this.#marks = marks;
    this.#review = review;
  }

  subscribe = (listener: () => void): (() => void) => this.#marks.subscribe(listener);

  get version(): number {
    return this.#marks.version;
  }

  get name(): RoomName {
    return this.#review.name;
  }

  get fold() {
    return this.#marks.fold;
  }

  get status(): SyncStatus {
    return this.#marks.status;
  }

  get canWrite(): boolean {
    return this.#review.canWrite;
  }

  get readOnly(): string | null {
    return this.#review.readOnly;
  }

  act(acts: Acts, via?: Via, whose: string | null = null): Promise<StepKey> {
    return this.#marks.act(acts, via, whose);
  }

  undo(hereIsDone?: () => void): Promise<UndoOutcome> {
    return this.#marks.undo(hereIsDone);
  }

  redo(hereIsDone?: () => void): Promise<UndoOutcome> {
    return this.#marks.redo(hereIsDone);
  }

  get canUndo(): boolean {
    return this.#marks.canUndo;
  }

  get canRedo(): boolean {
    return this.#marks.canRedo;
  }
}
