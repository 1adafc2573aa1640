import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './root.ts';

/** A running loopback host. */
export interface LoopbackHost {
  /** What the person opens, token included. */
  readonly url: string;
  /** Ends it and waits for its end. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/**
 * Starts the built loopback host as a process of its own. Browsers keep storage per origin, so a restart needs the same
 * `port`; 0 lets the system choose. Rejects with what the host said when it ends instead of listening.
 */
export async function startLoopbackHost(dataDir: string, port: number): Promise<LoopbackHost> {
  const host = spawn(process.execPath, [join(ROOT, 'dist/loopback/loopback.js'), '--data-dir', dataDir], {
    cwd: ROOT,
    env: { ...process.env, POSTIL_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test process that dies must leave none behind.
  const end = () => host.kill('SIGKILL');
  process.once('exit', end);
  host.once('exit', () => process.off('exit', end));
  return {
    url: await printedAddress(host),
    async stop(signal) {
      if (host.exitCode !== null || host.signalCode !== null) return;
      const gone = once(host, 'exit');
      host.kill(signal);
      await gone;
    },
  };
}

function printedAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    host.once('error', reject);
    host.once('exit', (code) => reject(new Error(`the loopback host ended with ${code}:\n${said.join('\n')}`)));
    for (const stream of [host.stdout, host.stderr]) {
      if (!stream) throw new Error('the host’s output is not piped');
      createInterface(stream).on('line', (line) => {
        said.push(line);
        const address = /http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]+/.exec(line)?.[0];
        if (address) resolve(address);
      });
    }
  });
}
