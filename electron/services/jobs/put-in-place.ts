import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { beforeOf } from './temporary-names.ts';

/** Something that is to get its name: `put` gives it. */
export interface Arrival {
  readonly path: string;
  put(): Promise<void>;
}

/**
 * Gives files and folders their names: all of them or none. What had a name before steps aside first (beside it, under
 * `mark`), is put back when anything fails, and goes only when everything is in place. `gone` are files and folders of an
 * earlier time that go with it. @throws what the file system said
 */
export async function putInPlace(arrivals: readonly Arrival[], gone: readonly string[], mark: string): Promise<void> {
  const moved: string[] = [];
  const arrived: string[] = [];
  try {
    for (const path of [...arrivals.map((arrival) => arrival.path), ...gone]) {
      if (!existsSync(path)) continue;
      await rename(path, beforeOf(path, mark));
      moved.push(path);
    }
    for (const { path, put } of arrivals) {
      await put();
      arrived.push(path);
    }
  } catch (error) {
    for (const path of arrived) await rm(path, { recursive: true, force: true });
    for (const path of moved) await rename(beforeOf(path, mark), path);
    throw error;
  }
  for (const path of moved) await rm(beforeOf(path, mark), { recursive: true, force: true });
}
