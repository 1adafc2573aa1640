import { execFileSync } from 'node:child_process';
import { closeSync, openSync, statfsSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { tempDir } from './temp-dir.ts';

/** A disk of a few MiB that a test can fill. */
export interface SmallDisk {
  readonly path: string;
  /** Fills what is free but for `leave` bytes. */
  fill(leave: number): void;
  /** Gives back what `fill` took. */
  free(): void;
  /** Lets nobody write to it any more, or again. No file on it may be open for writing. */
  readOnly(on: boolean): void;
  remove(): void;
}

/** Mounts a small disk, or null where this process may not mount: then tests say so in their title. */
export function smallDisk(mebibytes: number): SmallDisk | null {
  const dir = tempDir('small-disk');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', dir.path], { stdio: 'ignore' });
  } catch {
    dir.remove();
    return null;
  }
  const ballast = path.join(dir.path, 'ballast');
  return {
    path: dir.path,
    fill(leave) {
      const { bavail, bsize } = statfsSync(dir.path);
      const file = openSync(ballast, 'a');
      const block = new Uint8Array(bsize);
      try {
        for (let left = bavail * bsize - leave; left >= bsize; left -= bsize) writeSync(file, block);
      } catch (error) {
        // Whoever writes at the same time takes some of the room: then it is full already.
        if (!isFull(error)) throw error;
      } finally {
        closeSync(file);
      }
    },
    free: () => unlinkSync(ballast),
    readOnly: (on) => void execFileSync('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, dir.path]),
    remove() {
      // The helpers of a killed process end a moment after it: what they hold open is given back then.
      execFileSync('umount', ['--lazy', dir.path]);
      dir.remove();
    },
  };
}

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOSPC';

/** Whether this machine lets the tests mount a small disk. */
export const canMount: boolean = (() => {
  const disk = smallDisk(1);
  disk?.remove();
  return disk !== null;
})();
