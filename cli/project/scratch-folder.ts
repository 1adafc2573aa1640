import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what a command needs only while it runs. */
export interface ScratchFolder {
  readonly path: string;
  /** Takes it away, with all that is in it. */
  clear(): void;
}

/** Makes one in the system's folder for what is temporary; a command that is ended at once clears it too. */
export function scratchFolder(): ScratchFolder {
  const path = mkdtempSync(join(tmpdir(), 'postil-'));
  const clear = (): void => {
    process.off('exit', clear);
    rmSync(path, { recursive: true, force: true });
  };
  process.once('exit', clear);
  return { path, clear };
}
