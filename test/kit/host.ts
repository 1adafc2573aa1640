import { type ChildProcess, spawn } from 'node:child_process';
import { WebSocket } from 'ws';
import type { Host } from '../../shared/host/contract.ts';
import { fromWire, toWire } from '../../shared/host/crossing.ts';
import { makeHost } from '../../shared/host/transport.ts';
import { program } from './program.ts';

/** A real loopback host in a process of its own, on a port the system chose. */
export interface TestHost {
  /** What a person would open: address and token. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  readonly dataDir: string;
  /** The process. */
  readonly pid: number;
  /** The contract as a tab of this name has it, whose person prefers these languages; resolves once its events flow. */
  connect(page: string, languages?: readonly string[]): Promise<{ host: Host; close(): void }>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts a host over a data folder: of this source or bundle, if one is named. Rejects with what it printed when it ends
 * before it listens.
 */
export async function startHost(
  dataDir: string,
  env: NodeJS.ProcessEnv = {},
  file = program('host'),
): Promise<TestHost> {
  const child = spawn(process.execPath, [file, '--data-dir', dataDir], {
    env: { ...process.env, POSTIL_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test process that ends early leaves no host behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const gone = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  child.once('exit', () => process.off('exit', end));
  const url = await printedAddress(child);
  const { origin, hash } = new URL(url);
  if (child.pid === undefined) throw new Error('a host that listens has a process');
  const token = hash.replace('#t=', '');
  return {
    url,
    origin,
    token,
    dataDir,
    pid: child.pid,
    connect: (page, languages = ['en']) => connect(origin, token, page, languages),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    stop() {
      child.kill('SIGTERM');
      return gone;
    },
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, reject) => {
    let printed = '';
    const take = (chunk: Buffer): void => {
      printed += String(chunk);
      const url = /http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]+/.exec(printed)?.[0];
      if (url !== undefined) found(url);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('exit', (code) => reject(new Error(`the host ended (${code}): ${printed}`)));
  });
}

async function connect(
  origin: string,
  token: string,
  page: string,
  languages: readonly string[],
): Promise<{ host: Host; close(): void }> {
  const protocols = ['postil.v1', `token.${token}`, `page.${page}`];
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/host/events`, protocols, { origin });
  const host = makeHost({
    caps: { nativeMenu: false, dragsFiles: false, languages },
    async call(name, args) {
      const answer = await fetch(`${origin}/host/${name}`, {
        method: 'POST',
        headers: {
          origin,
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'accept-language': languages.join(', '),
          'x-postil-page': page,
        },
        body: toWire(args),
      });
      const body = fromWire(await answer.text()) as { value?: unknown; error?: string }; // an answer of the host under test
      if (!answer.ok) throw new Error(body.error);
      return body.value;
    },
    listen(deliver) {
      socket.on('message', (message) => {
        const { event, payload } = fromWire(String(message)) as { event: string; payload: unknown }; // as above
        deliver(event, payload);
      });
    },
  });
  await new Promise<void>((open, reject) => socket.once('open', () => open()).once('error', reject));
  return { host, close: () => socket.terminate() };
}
