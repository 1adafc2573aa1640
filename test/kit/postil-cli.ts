import { execFile } from 'node:child_process';
import { join } from 'node:path';

const POSTIL = join(import.meta.dirname, '..', '..', 'bin', 'postil.mjs');

/** What a command printed, and its exit code. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `postil` in a process of its own, with the key of whoever's data folder this is. */
export const postilCli = (dataDir: string, ...args: readonly string[]): Promise<CliRun> =>
  postilIn(process.cwd(), dataDir, ...args);

/** The same in a folder, which paths start from. */
export function postilIn(cwd: string, dataDir: string, ...args: readonly string[]): Promise<CliRun> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [POSTIL, ...args],
      { cwd, env: { ...process.env, POSTIL_DATA_DIR: dataDir }, maxBuffer: 64 * 1024 * 1024 },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}
