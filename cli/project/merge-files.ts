import type { Log } from '../../hub/log/log.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { planFile } from '../plan-file.ts';
import { readInput } from '../read-input.ts';
import { type NotCounted, notCountedIn } from './open-project.ts';
import type { ScratchLog } from './scratch-log.ts';

/** What became of one file. */
export interface MergedFile {
  readonly path: string;
  /** Changes that no file before it brought. */
  readonly added: number;
  readonly notCounted: NotCounted;
}

/** What became of all of them. */
export interface Merged {
  readonly pid: ProjectId;
  readonly files: readonly MergedFile[];
}

/** A file on its way in. */
interface Incoming {
  readonly path: string;
  readonly bytes: Uint8Array;
  added: number;
  notCounted: NotCounted;
}

/**
 * Merges `.postil` files of one project into a log, in whatever order they lie: a file that goes on from another comes in
 * after it, and steps of people whom only a later file introduces come in when it has. The first file that cannot be read,
 * or is of another project, is a refusal.
 *
 * @param there the project that the log holds already; null where it is empty
 */
export async function mergeFiles(
  paths: readonly string[],
  { log, file }: ScratchLog,
  there: ProjectId | null,
  signal: AbortSignal,
): Promise<Result<Merged>> {
  const all: Incoming[] = [];
  for (const path of paths) {
    const bytes = await readInput(path);
    if (!bytes.ok) return fail(bytes.code, `${path}: ${bytes.message}`);
    all.push({ path, bytes: bytes.value, added: 0, notCounted: { strangers: 0, forged: 0, unreadable: 0 } });
  }
  let pid = there;
  let open: readonly Incoming[] = all;
  while (open.length > 0) {
    const again: Incoming[] = [];
    let added = 0;
    let refusal: Result<never> | null = null;
    for (const incoming of open) {
      const plan = await planFile(incoming.bytes, signal, file);
      if (!plan.ok) {
        refusal ??= fail(plan.code, `${incoming.path}: ${plan.message}`);
        if (plan.code !== 'lacks-ground') return refusal;
        again.push(incoming);
        continue;
      }
      pid ??= plan.value.pid;
      if (plan.value.pid !== pid) return otherProject(incoming.path, '');
      await take(log, plan.value.take);
      added += plan.value.added;
      incoming.added += plan.value.added;
      incoming.notCounted = notCountedIn(plan.value);
      if (incoming.notCounted.strangers > 0) again.push(incoming);
    }
    if (added === 0 && refusal !== null) return refusal;
    open = added === 0 ? [] : again;
  }
  if (pid === null) throw new Error('there was nothing to merge');
  return ok({ pid, files: all.map(({ path, added, notCounted }) => ({ path, added, notCounted })) });
}

async function take(log: Log, rooms: readonly { room: Parameters<Log['append']>[0]; update: Uint8Array }[]) {
  await Promise.all(rooms.map(({ room, update }) => log.append(room, update)));
}

/** The refusal of something that is of another project than what came before it. */
export const otherProject = (where: string, name: string) =>
  fail(
    'other-project',
    `${where}: this is of another project${name === '' ? '' : ` than “${name}”`}. Only copies of one project can be merged.`,
  );
