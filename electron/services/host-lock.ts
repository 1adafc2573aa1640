import { rmSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { takeFileLock } from '../../hub/log/file-lock.ts';
import { LogError } from '../../hub/log/log.ts';
import { logErrorOf } from '../../hub/log/sqlite-error.ts';
import { words } from '../../shared/words/words.ts';
import { hasCode, writeFileAtomic } from './atomic-file.ts';
import type { DataDir } from './data-dir.ts';
import { diskMessage } from './disk-message.ts';

/** What the desktop app tells for an address: it has none. */
export const DESKTOP = 'desktop';

/** Held by the one host that works on a data folder. */
export interface HostLock {
  /** Tells the next start where this host is: the address with its token (for the owner's eyes only), or `DESKTOP`. */
  tell(where: string): Promise<void>;
  /** Lets go of the data folder. */
  free(): Promise<void>;
}

/**
 * Takes a data folder for this process; null when another one has it.
 * @throws one sentence when the folder cannot be written to
 */
export function takeHostLock(dir: Pick<DataDir, 'root' | 'lock' | 'host'>): HostLock | null {
  const letGo = lock(dir);
  if (letGo === null) return null;
  rmSync(dir.host, { force: true }); // what a killed host left leads nowhere
  return {
    tell: (where) => writeFileAtomic(dir.host, where),
    async free() {
      await rm(dir.host, { force: true });
      letGo();
    },
  };
}

/** Where the host is that has the lock; null when it has not told yet. */
export async function toldByHost({ host }: Pick<DataDir, 'host'>): Promise<string | null> {
  try {
    return (await readFile(host, 'utf8')).trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function lock(dir: Pick<DataDir, 'root' | 'lock'>): (() => void) | null {
  try {
    return takeFileLock(dir.lock);
  } catch (error) {
    const cause = logErrorOf(error);
    if (cause instanceof LogError && cause.code === 'damaged') return lockAnew(dir);
    throw new Error(words.startTrouble.folderNotTaken(dir.root, diskMessage(cause)), { cause });
  }
}

/** The lock's file holds nothing: one that was damaged is made anew. Nobody holds it, or it would be busy. */
function lockAnew(dir: Pick<DataDir, 'root' | 'lock'>): (() => void) | null {
  rmSync(dir.lock);
  return lock(dir);
}
