import { fail, ok, type Result } from '../../shared/base/result.ts';
import { knownFrom } from '../../shared/bundle/known.ts';
import { type MergePlan, planMerge } from '../../shared/bundle/plan-merge.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import type { BundleOpened } from '../../shared/host/contract.ts';
import { peopleRoom } from '../../shared/wire/room.ts';
import type { DataDir } from './data-dir.ts';
import { diskMessage } from './disk-message.ts';
import type { Projects } from './projects.ts';
import type { RoomStore } from './room-store.ts';
import { setAside } from './set-aside.ts';
import { newVerifier } from './verify.ts';

/** What a merge came to. */
export interface BundleMerged {
  readonly opened: BundleOpened;
  /** What was added to which room, for the windows that have it open. */
  readonly added: MergePlan['take'];
  /** Steps that were left out for good: wrongly signed, or not readable by this version. */
  readonly leftOut: number;
}

/**
 * Merges a `.postil` file into what this computer holds. Nothing here is ever replaced, and opening a file again adds
 * nothing; so when the disk refuses half way, what came in stays and the file can simply be opened once more.
 */
export async function mergeBundle(
  bytes: Uint8Array,
  { dir, rooms, projects }: { dir: DataDir; rooms: RoomStore; projects: Projects },
): Promise<Result<BundleMerged>> {
  const bundle = readBundle(bytes);
  if (!bundle.ok) return bundle;
  const people = rooms.load(peopleRoom(bundle.value.pid));
  const planned = planMerge(bundle.value, {
    held: (room) => rooms.load(room),
    known: people === null ? null : knownFrom(people),
    verify: newVerifier(),
  });
  if (!planned.ok) return planned;
  const plan = planned.value;
  for (const { room, update } of plan.take) {
    const appended = await rooms.append(room, update);
    if (!appended.ok) return appended;
  }
  try {
    await setAside(dir.waiting, plan);
    if (projects.get(plan.pid) === undefined) await projects.change(plan.pid, { name: plan.name });
  } catch (error) {
    return fail('io', `The file was not taken in as a whole. ${diskMessage(error)} Then open it again.`);
  }
  const waiting = plan.waiting.reduce((count, { steps }) => count + steps.length, 0);
  return ok({
    opened: { pid: plan.pid, name: plan.name, added: plan.added, waiting },
    added: plan.take,
    leftOut: plan.forged + plan.unreadable,
  });
}
