import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../launch/root.ts';

/** A real hub in a process of its own. */
export interface RunningHub {
  readonly address: string;
  /** The invitation it printed for its first owner. */
  readonly invitation: string;
  /** Ends it with SIGKILL, as a crash would. */
  kill(): Promise<void>;
}

/** Starts a hub over a folder; `port` 0 takes any free one. Rejects with what it printed when it ends before it listens. */
export async function startHub(dir: string, port = 0): Promise<RunningHub> {
  const args = [join(ROOT, 'bin/postil.mjs'), 'hub', '--port', String(port), '--dir', dir];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  let printed = '';
  const first = port === 0;
  await new Promise<void>((resolve, reject) => {
    const read = (data: Buffer) => {
      printed += data;
      const complete = first ? /invitation:\s+\S+/.test(printed) : /runs at \S+/.test(printed);
      if (complete) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`the hub ended before it listened:\n${printed}`)));
  });
  return {
    address: /runs at (\S+)/.exec(printed)?.[1] ?? '',
    invitation: /invitation:\s+(\S+)/.exec(printed)?.[1] ?? '',
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
