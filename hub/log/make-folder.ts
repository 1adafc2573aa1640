import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and the missing ones above it, all with this `mode`; one that is there is left as it is.
 * Node's own `recursive` never comes back where the system calls the parent of a new folder missing although it is
 * there (`/proc`), so here each folder is made by itself, and what cannot be made ends it.
 * @throws the system's error
 */
export function makeFolder(path: string, mode: number): void {
  const missing: string[] = [];
  for (let at = resolve(path); !isFolder(at); at = dirname(at)) missing.push(at);
  for (const folder of missing.reverse()) {
    try {
      mkdirSync(folder, { mode });
    } catch (error) {
      if (!isFolder(folder)) throw error; // else somebody else made it meanwhile
    }
  }
}

/** Whether there is a folder. The root counts as one, whatever the system says: nothing is above it to be made. */
function isFolder(path: string): boolean {
  return path === dirname(path) || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}
