import type { Log } from '../../../hub/log/log.ts';
import { fromBase64url } from '../../../shared/base/base64url.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { type Known, knownFrom, type Verify } from '../../../shared/bundle/known.ts';
import { type MergePlan, planMerge } from '../../../shared/bundle/plan-merge.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import type { MemberId, ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { peopleRoom } from '../../../shared/wire/room.ts';
import type { AdmittedPerson } from '../admitted.ts';
import { SignaturesTogether, type Watch } from '../verify-together.ts';
import { logSource } from './room-source.ts';

/** What opening a `.postil` file would do, and what the plan was made against. */
export interface BundlePlan extends MergePlan {
  /** How many rows each room had that something is to be added to. With another number the plan is out of date. */
  readonly rows: readonly { readonly room: RoomName; readonly rows: number }[];
}

const UNWATCHED: Watch = { onProgress: () => undefined, signal: new AbortController().signal };

/**
 * Works out what opening a `.postil` file would add to what lies in this log. Most of the time goes into signatures,
 * which are checked together. Fails with `cancelled` when the watch's signal ends it.
 */
export async function runPlan(
  log: Log,
  admitted: readonly AdmittedPerson[],
  bytes: Uint8Array,
  watch: Watch = UNWATCHED,
): Promise<Result<BundlePlan>> {
  const bundle = readBundle(bytes);
  if (!bundle.ok) return bundle;
  const { pid, rooms } = bundle.value;
  const here = logSource(log, pid);
  // Counted before any is read: a row that comes meanwhile shows as one more.
  const rows = rooms.map(({ name: room }) => ({ room, rows: log.size(room) }));
  const people = here.read(peopleRoom(pid));
  const known = people === null ? null : knownHere(people, pid, admitted);
  const plan = (verify: Verify): Result<MergePlan> =>
    planMerge(bundle.value, { held: (room) => here.read(room), known, verify });
  const signatures = new SignaturesTogether();
  const believed = plan(signatures.believe);
  if (!believed.ok) return believed;
  let knowing: Verify | null;
  try {
    knowing = await signatures.check(watch);
  } catch (error) {
    if (watch.signal.aborted)
      return fail('cancelled', 'Opening the file was cancelled: nothing of it was taken in. Open it again.');
    throw error;
  }
  const settled = knowing === null ? believed : plan(knowing);
  if (!settled.ok) return settled;
  const taking = new Set(settled.value.take.map(({ room }) => room));
  return ok({ ...settled.value, rows: rows.filter(({ room }) => taking.has(room)) });
}

/** The people a project knows here: those in its people room (null: none), and those who were admitted. */
export function knownHere(people: Uint8Array | null, pid: ProjectId, admitted: readonly AdmittedPerson[]): Known {
  const inRoom: Known = people === null ? () => null : knownFrom(people);
  const keyOf = (member: MemberId): Uint8Array | null => {
    const found = admitted.find((person) => person.pid === pid && person.member === member);
    return found === undefined ? null : fromBase64url(found.publicKey);
  };
  return (member) => inRoom(member) ?? keyOf(member);
}
