import { spawn } from 'node:child_process';

/** What a program printed until it was killed, and whether it had ended before. */
export interface Killed {
  readonly out: string;
  readonly ended: boolean;
}

/** Runs a program of the sources and kills it as soon as `when` says so of what it has printed; once a millisecond passes
 * `after`, if that is told, whatever it printed. */
export function runAndKill(
  args: readonly string[],
  { when = () => false, after }: { readonly when?: (out: string) => boolean; readonly after?: number },
): Promise<Killed> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after);
  child.stdout.on('data', (chunk: Buffer) => {
    out += String(chunk);
    if (when(out)) child.kill('SIGKILL');
  });
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve({ out, ended: code !== null });
    }),
  );
}
