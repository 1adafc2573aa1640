import { isKnown } from '../../shared/history/looked.ts';
import {
  joinRooms,
  type LookedOf,
  type LookedRooms,
  lookedAt,
  noteLooked,
  readNote,
  writeNote,
} from '../../shared/history/looked-notes.ts';
import type { MemberId, ProjectId } from '../../shared/model/ids.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { NotingRoom } from './session-types.ts';
import { Watched } from './watched.ts';

/**
 * What somebody has looked at of a project that their own record does not say yet. It is remembered on this device from
 * the first moment: a window that closes waits for no step to be written, and in a project where nothing may be written
 * it stays here alone.
 */
export class UnwrittenLooks extends Watched {
  readonly #memory: DeviceMemory;
  readonly #name: string;
  readonly #me: MemberId;
  #looks: ReadonlyMap<LookedOf, LookedRooms>;

  constructor(memory: DeviceMemory, pid: ProjectId, me: MemberId) {
    super();
    this.#memory = memory;
    this.#name = `postil.looks.${pid}.${me}`;
    this.#me = me;
    this.#looks = parse(memory.get(this.#name));
  }

  /** What they have looked at of an article, or of the project itself; undefined where the record says all. */
  of(of: LookedOf): LookedRooms | undefined {
    return this.#looks.get(of);
  }

  /** They have looked at so much of it. */
  keep(of: LookedOf, rooms: LookedRooms): void {
    this.#set(new Map(this.#looks).set(of, joinRooms(this.#looks.get(of), rooms)));
  }

  /** Writes all of it into their own record where that may be written; what it says by now is forgotten here. */
  async write(people: NotingRoom): Promise<void> {
    this.#settle(people.fold);
    if (this.#looks.size === 0 || !people.canWrite) return;
    const acts = [...this.#looks].map(([of, rooms]) => noteLooked(people.fold, this.#me, of, rooms));
    await people.record(acts, 'setup');
    this.#settle(people.fold);
  }

  #settle(people: Fold): void {
    const written = lookedAt(people, this.#me);
    const left = [...this.#looks].filter(([of, rooms]) =>
      [...rooms].some(([room, looked]) => {
        const told = written.get(of)?.rooms.get(room);
        // That there was nothing to see is worth a note, too.
        return told === undefined || !isKnown(looked, told);
      }),
    );
    if (left.length < this.#looks.size) this.#set(new Map(left));
  }

  #set(looks: ReadonlyMap<LookedOf, LookedRooms>): void {
    this.#looks = looks;
    this.#memory.set(this.#name, JSON.stringify([...looks].map(([of, rooms]) => writeNote(of, rooms))));
    this.bump();
  }
}

/** What is not as it was written counts for nothing: then it is looked at once more. */
function parse(kept: string | null): ReadonlyMap<LookedOf, LookedRooms> {
  if (kept === null) return new Map();
  try {
    const notes: unknown = JSON.parse(kept);
    return new Map(
      (Array.isArray(notes) ? notes : []).flatMap((note) => {
        const read = readNote(note);
        return read === null ? [] : [[read.of, read.rooms] as const];
      }),
    );
  } catch (error) {
    console.warn('What was looked at last is not known any more:', error);
    return new Map();
  }
}
