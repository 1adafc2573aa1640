import { drop } from '../../shared/base/drop.ts';
import type { CameAt } from '../../shared/history/looked.ts';
import { joinRooms, type LookedOf, type LookedRoom, lookedAt } from '../../shared/history/looked-notes.ts';
import type { MemberId, RoomName, StepKey } from '../../shared/model/ids.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import type { NotingRoom, OpenRoom } from '../session/session-types.ts';
import type { UnwrittenLooks } from '../session/unwritten-looks.ts';
import { Watched } from '../session/watched.ts';
import { CameRoom } from './came-room.ts';

/** How long after the last look it is written down what was walked, in milliseconds: a walk through many is one step. */
const PAUSE = 3_000;
/**
 * How often it is written down at most what was seen as it came in, in milliseconds: each time is a step for ever, in a
 * room that everybody has open, by everybody who reads along.
 */
const REST = 300_000;

interface CameInParts {
  readonly of: LookedOf;
  readonly me: MemberId;
  /** What is followed, in the order in which it is walked. */
  readonly rooms: readonly (readonly [LookedRoom, OpenRoom])[];
  /** Where it is noted what was seen: the reader's own record. */
  readonly people: NotingRoom;
  /** Where it is kept until then. */
  readonly looks: UnwrittenLooks;
  /** Whether the person is looking now. */
  isLooking(): boolean;
  /** Tells when they turn away, for long perhaps; the answer ends it. */
  onAway(listener: () => void): () => void;
  /** When each step came into this computer's log; asked only where some came late. */
  cameAt(room: RoomName): Promise<CameAt>;
  complain(error: unknown): void;
}

/** A step that came in, and where. */
export interface CameStep {
  readonly room: LookedRoom;
  readonly step: StepKey;
  /** What the step is part of. */
  readonly fold: Fold;
}

/**
 * What others did in the open article, or in the project's own rooms, since the reader last looked [H6, H7, H10]. What
 * comes in over a line that is in step with the hub, while they look, is seen as it comes; what comes otherwise waits
 * until it is walked. What they look at for the first time is seen as it is.
 */
export class CameIn extends Watched {
  readonly #parts: CameInParts;
  readonly #rooms: ReadonlyMap<LookedRoom, CameRoom>;
  readonly #ends: (() => void)[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: CameInParts) {
    super();
    this.#parts = parts;
    const { of, me, people, looks, isLooking, cameAt, complain } = parts;
    const written = () => lookedAt(people.fold, me).get(of)?.rooms;
    const onChange = (came: boolean) => {
      if (came) this.#timer ??= setTimeout(() => this.#write(), REST);
      this.bump();
    };
    // At once, in one step: whoever leaves the project again would not have looked at it.
    const onKnown = () => {
      if (![...this.#rooms.values()].some(({ isComing }) => isComing)) this.#write();
    };
    const rooms = parts.rooms.map(([name, room]) => {
      const noted = () => joinRooms(written(), looks.of(of)).get(name) ?? null;
      const told = () => written()?.get(name) ?? null;
      return [name, new CameRoom({ me, room, noted, told, isLooking, cameAt, onChange, onKnown, complain })] as const;
    });
    this.#rooms = new Map(rooms);
    this.#ends = [
      people.fold.onChange(() => {
        for (const [, room] of rooms) room.othersNoted();
      }),
      parts.onAway(() => this.#write()),
    ];
    if (rooms.some(([, room]) => room.isNew)) this.#soon();
  }

  /** Of which article it is followed what comes in; or of the project. */
  get of(): LookedOf {
    return this.#parts.of;
  }

  /** Steps by others, room after room, oldest first by `seq`: those that wait, and those seen since this was opened. */
  get list(): readonly CameStep[] {
    return [...this.#rooms].flatMap(([room, { list, fold }]) => list.map((step) => ({ room, step, fold })));
  }

  isUnseen({ room, step }: Pick<CameStep, 'room' | 'step'>): boolean {
    return this.#rooms.get(room)?.isUnseen(step) ?? false;
  }

  /** How many wait. */
  get waiting(): number {
    return [...this.#rooms.values()].reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** The reader has looked at a step. */
  see({ room, step }: Pick<CameStep, 'room' | 'step'>): void {
    if (this.#rooms.get(room)?.see(step) !== true) return;
    if (this.waiting === 0) this.#write();
    else {
      this.#keep();
      this.#soon();
    }
    this.bump();
  }

  /** The reader has seen all there is. */
  seeAll(): void {
    for (const room of this.#rooms.values()) room.seeAll();
    this.#write();
    this.bump();
  }

  dispose(): void {
    for (const room of this.#rooms.values()) room.dispose();
    for (const end of this.#ends) end();
    this.#write();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), PAUSE);
  }

  /** One small step for all rooms, and only where it says something new. */
  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { people, looks, complain } = this.#parts;
    if (this.#keep()) drop(looks.write(people), complain);
  }

  /** Keeps what was seen on this device; false when the reader's record says all of it. */
  #keep(): boolean {
    const { people, looks, of } = this.#parts;
    const news = [...this.#rooms].flatMap(([name, { news: looked }]) =>
      looked === null ? [] : [[name, looked] as const],
    );
    if (news.length === 0 || !isShared(people.fold)) return false;
    looks.keep(of, new Map(news));
    return true;
  }
}

/** Whether there is anybody from whom something could come in. */
const isShared = (people: Fold): boolean => [...people.all('make', 'member')].length > 1;
