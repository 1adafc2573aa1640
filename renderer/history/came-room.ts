import { drop } from '../../shared/base/drop.ts';
import { type CameAt, isKnown, type Looked, seenBut, someCameLate, unseenSteps } from '../../shared/history/looked.ts';
import { type ActId, type MemberId, type RoomName, type StepKey, stepOf } from '../../shared/model/ids.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import type { OpenRoom } from '../session/session-types.ts';

/** What following one room needs. */
export interface CameRoomParts {
  readonly me: MemberId;
  readonly room: OpenRoom;
  /** What the reader has seen of this room, as far as it is known; null when they never looked. */
  noted(): Looked | null;
  /** The same as far as their own record tells it to all their devices. */
  told(): Looked | null;
  /** Whether the person is looking now. */
  isLooking(): boolean;
  /** When each step came into this computer's log; asked only where some came late. */
  cameAt(room: RoomName): Promise<CameAt>;
  /** Something came in; or what waits is another than it was. */
  onChange(came: boolean): void;
  /** What was new to the reader has come in as it is. */
  onKnown(): void;
  complain(error: unknown): void;
}

/** What others did in one open room since the reader last looked at it [H6, H7]; see `CameIn`. */
export class CameRoom {
  readonly #parts: CameRoomParts;
  /** All that waits, or has waited since the room was opened, in its order. */
  #list: StepKey[] = [];
  readonly #unseen: Set<StepKey>;
  readonly #known = new Set<StepKey>();
  readonly #ends: (() => void)[];
  #inStep: boolean;
  #isFirst: boolean;
  #cameAt: CameAt | undefined;
  #isOver = false;
  /** Whether the reader has never looked at it: then it is seen as it is. */
  readonly isNew: boolean;

  constructor(parts: CameRoomParts) {
    this.#parts = parts;
    const { me, room } = parts;
    const looked = parts.noted() ?? (hasStepsOf(room.fold, me) ? new Map() : null);
    this.isNew = looked === null;
    this.#isFirst = looked === null && room.status.hub.state !== 'none';
    this.#list = looked === null ? [] : unseenSteps(room.fold, me, looked);
    this.#unseen = new Set(this.#list);
    for (const key of room.fold.keys()) this.#known.add(key);
    this.#inStep = room.status.hub.state === 'saved';
    this.#ends = [
      room.fold.onChange((changed) => this.#take(changed)),
      // After what the fold told: by then the line has said how it was while that came.
      room.subscribe(() => this.#follow()),
    ];
    if (looked !== null && someCameLate(room.fold, me, looked)) drop(this.#askLog(looked), parts.complain);
  }

  /** Whether it is new to the reader and still comes in. */
  get isComing(): boolean {
    return this.#isFirst;
  }

  get fold(): Fold {
    return this.#parts.room.fold;
  }

  /** Steps by others, oldest first by `seq`: those that wait, and those seen since the room was opened. */
  get list(): readonly StepKey[] {
    return this.#list;
  }

  isUnseen(step: StepKey): boolean {
    return this.#unseen.has(step);
  }

  /** How many wait. */
  get waiting(): number {
    return this.#unseen.size;
  }

  /** The reader has looked at a step; false when it did not wait. */
  see(step: StepKey): boolean {
    return this.#unseen.delete(step);
  }

  /** The reader has seen all there is. */
  seeAll(): void {
    this.#isFirst = false;
    this.#unseen.clear();
  }

  /** What is to be noted of the room; null when the reader's record says all of it. */
  get news(): Looked | null {
    const looked = seenBut(this.fold, this.#parts.me, this.#unseen);
    const told = this.#parts.told();
    return told !== null && isKnown(looked, told) ? null : looked;
  }

  /** Another device of the reader may have seen what waits here. */
  othersNoted(): void {
    if (this.#unseen.size === 0) return;
    const looked = this.#parts.noted();
    if (looked === null) return;
    const still = new Set(unseenSteps(this.fold, this.#parts.me, looked, this.#cameAt));
    const before = this.#unseen.size;
    for (const key of this.#unseen) if (!still.has(key)) this.#unseen.delete(key);
    if (this.#unseen.size < before) this.#parts.onChange(false);
  }

  dispose(): void {
    this.#isOver = true;
    for (const end of this.#ends) end();
  }

  #take(changed: ReadonlySet<ActId> | null): void {
    const { me, isLooking, onChange } = this.#parts;
    const came: StepKey[] = [];
    for (const key of changed === null ? this.fold.keys() : stepsOf(this.fold, changed)) {
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      if (this.fold.step(key)?.by !== me) came.push(key);
    }
    if (came.length === 0) return;
    if (!this.#isFirst && !(this.#inStep && isLooking())) {
      for (const key of came) this.#unseen.add(key);
      this.#list = [...this.#list, ...came];
    }
    onChange(true);
  }

  #follow(): void {
    const { state } = this.#parts.room.status.hub;
    // One's own steps that are on their way do not put the line out of step.
    if (state !== 'sending') this.#inStep = state === 'saved';
    if (!this.#inStep || !this.#isFirst) return;
    // From then on a room that was new to the reader is as known as any other.
    this.#isFirst = false;
    this.#parts.onKnown();
  }

  /** Which steps came late is the log's to tell; what was seen or came in meanwhile stays so. */
  async #askLog(looked: Looked): Promise<void> {
    const { me, room, cameAt, onChange } = this.#parts;
    const [before, guessed] = [new Set(this.#known), new Set(this.#list)];
    this.#cameAt = await cameAt(room.name);
    if (this.#isOver) return;
    const right = new Set(unseenSteps(this.fold, me, looked, this.#cameAt).filter((key) => before.has(key)));
    const since = this.#list.slice(guessed.size);
    for (const key of guessed) if (!right.has(key)) this.#unseen.delete(key);
    for (const key of right) if (!guessed.has(key)) this.#unseen.add(key);
    this.#list = [...right, ...since];
    onChange(false);
  }
}

/** The steps of some records. */
function* stepsOf(fold: Fold, records: Iterable<ActId>): Iterable<StepKey> {
  for (const id of records) for (const { act } of fold.history(id)) yield stepOf(act);
}

/** Whether somebody did anything here: then they have looked, too. */
function hasStepsOf(fold: Fold, member: MemberId): boolean {
  for (const key of fold.keys()) if (fold.step(key)?.by === member) return true;
  return false;
}
