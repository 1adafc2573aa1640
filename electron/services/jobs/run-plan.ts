import type { Log } from '../../../hub/log/log.ts';
import { fromBase64url } from '../../../shared/base/base64url.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { Bundle, BundleGround } from '../../../shared/bundle/bundle.ts';
import { type Grounded, lacksGround, onGround } from '../../../shared/bundle/ground.ts';
import { type Known, knownFrom, type Verify } from '../../../shared/bundle/known.ts';
import { type MergePlan, planMerge } from '../../../shared/bundle/plan-merge.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import type { MemberId, ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { curates } from '../../../shared/wire/rights.ts';
import { parseRoom, peopleRoom, projectRoom } from '../../../shared/wire/room.ts';
import { locale, words } from '../../../shared/words/words.ts';
import type { AdmittedPerson } from '../admitted.ts';
import type { OpenedHere } from '../opened-files.ts';
import { newVerifier } from '../verify.ts';
import { SignaturesTogether, type Watch } from '../verify-together.ts';
import { logSource, type RoomSource } from './room-source.ts';
import { type FileViewer, seenBy, type Viewer, viewerOf, wholeBy } from './seen-rooms.ts';

/** What opening a `.postil` file would do, and what the plan was made against. */
export interface BundlePlan extends MergePlan {
  /** How many rows each room had that something is to be added to. With another number the plan is out of date. */
  readonly rows: readonly { readonly room: RoomName; readonly rows: number }[];
  /** Of how many articles something was left out because only curators may see it for now. */
  readonly withheld: number;
  /** Names the file; null when an older version wrote it. */
  readonly id: string | null;
  /** The rooms of the file, and of what it goes on from, that whoever opens it may not see for now. */
  readonly hidden: readonly RoomName[];
  /** Those of which this computer held or gets all that there is in the file. */
  readonly shown: readonly RoomName[];
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
  opened: readonly OpenedHere[] = [],
  viewer?: FileViewer,
): Promise<Result<BundlePlan>> {
  const file = readBundle(bytes);
  if (!file.ok) return file;
  const { pid, name, savedAt, since, id = null } = file.value;
  const here = logSource(log, pid);
  const grounded = onGround(file.value, (room) => here.read(room));
  const { rooms, short } = grounded;
  const people = here.read(peopleRoom(pid));
  const known = people === null ? null : knownHere(people, pid, admitted);
  const { isSeen, comesIn } = screenOf(file.value, grounded, { here, known }, viewer);
  const before = opened.find((one) => one.pid === pid);
  const withheld = since !== undefined && before?.ids.includes(since.id) === true ? before.withheld : null;
  if (lacksGround(grounded, withheld, comesIn))
    return fail('lacks-ground', words.nearbyTrouble.lacksGround(name, momentOf(since)));
  const bundle: Bundle = { pid, name, savedAt, rooms: rooms.filter((room) => comesIn(room.name)) };
  // Counted before any is read: a row that comes meanwhile shows as one more.
  const rows = rooms.map(({ name: room }) => ({ room, rows: log.size(room) }));
  const mayGuide = viewer !== undefined && writesGuide(viewerOf(viewer, pid));
  const plan = (verify: Verify): Result<MergePlan> =>
    planMerge(bundle, { held: (room) => here.read(room), known, mayGuide, verify });
  const signatures = new SignaturesTogether();
  const believed = plan(signatures.believe);
  if (!believed.ok) return believed;
  let knowing: Verify | null;
  try {
    knowing = await signatures.check(watch);
  } catch (error) {
    if (watch.signal.aborted) return fail('cancelled', words.bundleTrouble.cancelled);
    throw error;
  }
  const settled = knowing === null ? believed : plan(knowing);
  if (!settled.ok) return settled;
  const taking = new Set(settled.value.take.map(({ room }) => room));
  const names = rooms.map((room) => room.name);
  return ok({
    ...settled.value,
    withheld: new Set(names.filter((room) => !isSeen(room)).map(articleOf)).size,
    id,
    hidden: [...new Set([...names, ...short])].filter((room) => !isSeen(room)),
    shown: names.filter((room) => isSeen(room) && !short.has(room)),
    rows: rows.filter(({ room }) => taking.has(room)),
  });
}

/** Whether somebody may write the guidelines of a project; where it is on no hub, everybody does. */
const writesGuide = ({ role }: Viewer): boolean => role === null || curates(role);

interface Screen {
  isSeen(room: RoomName): boolean;
  comesIn(room: RoomName): boolean;
}

/**
 * Which rooms of a file whoever opens it may see, and which come in: those but for what takes nothing more. What a file
 * reveals itself counts only as far as it is signed by people the project knows.
 */
function screenOf(
  file: Bundle,
  { rooms, short }: Grounded,
  { here, known }: { readonly here: RoomSource; readonly known: Known | null },
  viewer: FileViewer | undefined,
): Screen {
  if (viewer === undefined) return { isSeen: () => true, comesIn: () => true };
  const { pid } = file;
  const name = projectRoom(pid);
  const project = here.read(name);
  const as = viewerOf(viewer, pid);
  const isSeenHere = seenBy(as, pid, [project]);
  const brought = (): Uint8Array | null => {
    const telling = rooms.filter((room) => room.name === name || room.name === peopleRoom(pid));
    const plan = planMerge(
      { ...file, rooms: telling },
      { held: (room) => here.read(room), known, verify: newVerifier() },
    );
    return plan.ok ? (plan.value.take.find(({ room }) => room === name)?.update ?? null) : null;
  };
  const named = [...rooms.map((room) => room.name), ...short];
  // Only the file tells who began a project that is not here yet.
  const isTold = project !== null && named.every(isSeenHere);
  const isSeen = isTold ? isSeenHere : seenBy(as, pid, [project, brought()]);
  const isWhole = wholeBy(project, (room) => here.read(room));
  return { isSeen, comesIn: (room) => isSeen(room) && !isWhole(room) };
}

function articleOf(name: RoomName): string {
  const room = parseRoom(name);
  return room !== null && 'aid' in room ? room.aid : '';
}

/** When a file was written, as this computer's person writes moments. */
function momentOf(ground: BundleGround | undefined): string {
  const at = new Date(ground?.savedAt ?? Number.NaN);
  if (Number.isNaN(at.getTime())) return ground?.savedAt ?? '';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
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
