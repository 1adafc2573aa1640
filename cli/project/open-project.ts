import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { defaultDataDir, identityFileOf } from '../../electron/services/data-dir.ts';
import { memberIn } from '../../electron/services/identity.ts';
import { logSource, type RoomSource } from '../../electron/services/jobs/room-source.ts';
import type { Viewer } from '../../electron/services/jobs/seen-rooms.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { MergePlan } from '../../shared/bundle/plan-merge.ts';
import type { ProjectId, RoomName } from '../../shared/model/ids.ts';
import { copyOfHub } from '../at-hub/copy-from-hub.ts';
import { isHubPlace } from '../at-hub/hub-place.ts';
import { openLine } from '../at-hub/open-line.ts';
import { planFile } from '../plan-file.ts';
import { readInput } from '../read-input.ts';
import { scratchLog } from './scratch-log.ts';

/** Changes of a project that do not count: by people it does not know, not rightly signed, or not readable here. */
export interface NotCounted {
  readonly strangers: number;
  readonly forged: number;
  readonly unreadable: number;
}

/** A project that a command reads, as it was when it was opened. To be closed after use. */
export interface OpenProject {
  readonly pid: ProjectId;
  readonly source: RoomSource;
  /** Who reads it; undefined where the data folder has no key: then what everybody in the project may read is open. */
  readonly viewer: Viewer | undefined;
  /** Rooms that the hub did not give out though they were the viewer's to read. */
  readonly refused: ReadonlySet<RoomName>;
  readonly notCounted: NotCounted;
  close(): Promise<void>;
}

/**
 * Opens a project to read it: a `.postil` file, or one at a hub, where the person whose key lies in the data folder has to
 * be a member. Its rooms are copied into a folder that is gone when it is closed, or when `signal` is aborted meanwhile.
 */
export async function openProject(
  where: string,
  dataDir: string | undefined,
  signal: AbortSignal,
): Promise<Result<OpenProject>> {
  if (isHubPlace(where)) return openAtHub(where, dataDir, signal);
  const bytes = await readInput(where);
  if (!bytes.ok) return fail(bytes.code, `${where}: ${bytes.message}`);
  const plan = await planFile(bytes.value, signal);
  if (!plan.ok) return fail(plan.code, `${where}: ${plan.message}`);
  const scratch = scratchLog();
  await Promise.all(plan.value.take.map(({ room, update }) => scratch.log.append(room, update)));
  const { pid } = plan.value;
  return ok({
    ...{ pid, source: logSource(scratch.log, pid), viewer: await viewerOfFile(dataDir), refused: new Set() },
    notCounted: notCountedIn(plan.value),
    close: () => scratch.close(),
  });
}

async function openAtHub(
  where: string,
  dataDir: string | undefined,
  signal: AbortSignal,
): Promise<Result<OpenProject>> {
  const line = await openLine(where, dataDir, signal);
  if (!line.ok) return line;
  const { place, member, role } = line.value;
  const { pid } = place;
  const copied = await copyOfHub(line.value).finally(() => line.value.close());
  if (!copied.ok) return copied;
  const { scratch, refused } = copied.value;
  return ok({
    ...{ pid, source: logSource(scratch.log, pid), viewer: { member, role }, refused },
    // A hub takes nothing of the kind.
    notCounted: { strangers: 0, forged: 0, unreadable: 0 },
    close: () => scratch.close(),
  });
}

/**
 * As whom somebody reads a file: by the id of the key in the data folder, which nobody needs to unlock for that. Whoever
 * began the project stands for its curators.
 */
async function viewerOfFile(dataDir: string | undefined): Promise<Viewer | undefined> {
  const folder = resolve(dataDir ?? defaultDataDir(process.platform, process.env, homedir()));
  const member = await memberIn(identityFileOf(folder));
  return member === null ? undefined : { member, role: null };
}

/** What a plan leaves out. */
export const notCountedIn = ({ waiting, forged, unreadable }: MergePlan): NotCounted => ({
  strangers: waiting.reduce((count, { steps }) => count + steps.length, 0),
  forged,
  unreadable,
});
