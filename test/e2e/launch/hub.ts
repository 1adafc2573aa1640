import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** A real hub in a process of its own, on this computer. */
export interface HubProcess {
  /** What people enter in Postil; the same after every start. */
  readonly address: string;
  /** The invitation for whoever brings the first project. */
  readonly invitation: string;
  /** SIGTERM; resolves when it is gone. */
  stop(): Promise<void>;
  /** SIGKILL, as a power cut would; resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again over the same files, at the same address. */
  start(): Promise<void>;
}

/** Starts a hub over an empty folder, on a port the system chooses. Rejects with what it said when it ends instead. */
export async function startHubProcess(dir: string): Promise<HubProcess> {
  let child = spawnHub(dir, '0');
  const [, address = '', invitation = ''] = await printed(child, /runs at (\S+)[\s\S]*invitation:\s+(\S+)/);
  const { port } = new URL(address);

  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    address,
    invitation,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async start() {
      child = spawnHub(dir, port);
      await printed(child, /runs at \S+/);
    },
  };
}

function spawnHub(dir: string, port: string): ChildProcess {
  const child = spawn(process.execPath, [join(ROOT, 'bin/postil.mjs'), 'hub', '--dir', dir, '--port', port], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test process that ends early leaves no hub behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

/** Waits until what the hub prints matches. */
function printed(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (data: Buffer) => {
      text += data;
      const found = pattern.exec(text);
      if (found) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the hub ended with ${code}:\n${text}`)));
  });
}
