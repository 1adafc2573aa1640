import { takeFileLock } from './log/file-lock.ts';
import { hubFiles } from './store.ts';

/**
 * Takes a hub's folder for this process: for a hub that runs, or a command that replaces its files.
 * @returns what lets go of the folder
 * @throws one sentence when another process has it, else the system's or SQLite's error
 */
export function takeHubLock(dir: string): () => void {
  const free = takeFileLock(hubFiles(dir).lock);
  if (free !== null) return free;
  throw new Error(`A hub is at work on the files in ${dir}. End it first, or name another folder with --dir.`);
}
