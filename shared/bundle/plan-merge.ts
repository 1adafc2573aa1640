import { fail, ok, type Result } from '../base/result.ts';
import type { BundleNews } from '../host/bundles.ts';
import type { ProjectId, RoomName } from '../model/ids.ts';
import { parseRoom, peopleRoom } from '../wire/room.ts';
import { words } from '../words/words.ts';
import { admit } from './admit.ts';
import type { Bundle } from './bundle.ts';
import type { StepEntry } from './judge-steps.ts';
import { type Known, knownFrom, type Verify } from './known.ts';
import { NewsCounter } from './news.ts';

/** What there is here for a bundle to meet. */
export interface Here {
  /** A room's state here; null when there is none. */
  held(room: RoomName): Uint8Array | null;
  /**
   * The people this project knows here. Null for a project that is not here yet: then the people in the bundle are
   * believed to be who they say, as their keys prove.
   */
  readonly known: Known | null;
  /**
   * Whether the guidelines of a file come in. Nobody signs them: who opens it counts, as who carries them does at a hub
   * ([G15]). Those of a project that is not here yet come in as they are.
   */
  readonly mayGuide?: boolean;
  readonly verify: Verify;
}

/** What opening a bundle would do. Nothing is done yet. */
export interface MergePlan {
  readonly pid: ProjectId;
  readonly name: string;
  /** What to add to which room; rooms that bring nothing new are left out. */
  readonly take: readonly { readonly room: RoomName; readonly update: Uint8Array }[];
  /** Steps that are new here, and who did what in them. */
  readonly added: number;
  readonly news: readonly BundleNews[];
  /** Steps by strangers, to be set aside. */
  readonly waiting: readonly { readonly room: RoomName; readonly steps: readonly StepEntry[] }[];
  /** Steps left out: wrongly signed, or not readable by this version. */
  readonly forged: number;
  readonly unreadable: number;
}

/**
 * What opening a bundle would add here. Opening the same bundle again adds nothing. A bundle with a part that cannot be
 * read is refused whole.
 */
export function planMerge(bundle: Bundle, here: Here): Result<MergePlan> {
  const people = bundle.rooms.find((room) => room.name === peopleRoom(bundle.pid));
  const known = here.known ?? introduced(people?.state);
  if (known === null) return fail('unreadable', words.bundleTrouble.peopleUnreadable);
  const take: { room: RoomName; update: Uint8Array }[] = [];
  const waiting: { room: RoomName; steps: readonly StepEntry[] }[] = [];
  const news = new NewsCounter();
  let [added, forged, unreadable] = [0, 0, 0];
  for (const { name: room, state } of bundle.rooms) {
    const admitted = admit({
      room,
      update: state,
      held: here.held(room),
      isNew: here.known === null || (here.mayGuide === true && parseRoom(room)?.kind === 'guide'),
      known,
      verify: here.verify,
    });
    if (!admitted.ok) return admitted;
    const brought = admitted.value;
    if (brought.take !== null) take.push({ room, update: brought.take });
    if (brought.waiting.length > 0) waiting.push({ room, steps: brought.waiting });
    added += brought.added.length;
    news.add(room, brought.added);
    forged += brought.forged;
    unreadable += brought.unreadable;
  }
  return ok({ pid: bundle.pid, name: bundle.name, take, added, news: news.list, waiting, forged, unreadable });
}

/** The people a bundle brings along; null when that room cannot be read. */
function introduced(state: Uint8Array | undefined): Known | null {
  if (state === undefined) return () => null;
  try {
    return knownFrom(state);
  } catch {
    return null; // Yjs throws whatever its decoder stumbled over
  }
}
