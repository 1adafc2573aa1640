import { spawn } from 'node:child_process';

/** What a program printed until it was killed, and whether it had ended before. */
export interface Killed {
  readonly out: string;
  readonly ended: boolean;
}

/** When a program dies: `after` so many milliseconds since `when` first said so of what it has printed. */
export interface Moment {
  readonly when: (out: string) => boolean;
  readonly after: number;
}

/** Runs a program and kills it at a moment; without one it runs to its end. */
export function runAndKill(args: readonly string[], moment: Moment | null): Promise<Killed> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  let timer: NodeJS.Timeout | null = null;
  const look = (): void => {
    if (timer !== null || moment === null || !moment.when(out)) return;
    timer = setTimeout(() => child.kill('SIGKILL'), moment.after);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    out += String(chunk);
    look();
  });
  look();
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      if (timer !== null) clearTimeout(timer);
      resolve({ out, ended: code !== null });
    }),
  );
}
