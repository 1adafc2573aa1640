import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { program } from './program.ts';

/** A real hub in a process of its own. */
export class HubProcess {
  readonly dir: string;
  /** More options of `serve`. */
  readonly #options: readonly string[];
  #child: ChildProcess | null = null;
  #url = '';
  #invitation: string | null = null;
  #output = '';

  constructor(dir: string, options: readonly string[] = []) {
    this.dir = dir;
    this.#options = options;
  }

  /** `http://127.0.0.1:port`; the same after every start. */
  get url(): string {
    return this.#url;
  }

  /** The invitation printed at the first start: it puts one project on the hub. */
  get invitation(): string {
    if (this.#invitation === null) throw new Error('the hub printed no invitation');
    return this.#invitation;
  }

  /** What the hub has written so far, on both channels. */
  get output(): string {
    return this.#output;
  }

  /** The process while it runs. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  get running(): boolean {
    return this.#child !== null;
  }

  /** Starts the hub; resolves when it takes connections. Rejects with what it printed when it ends instead. */
  async start(): Promise<void> {
    const port = this.#url === '' ? '0' : new URL(this.#url).port;
    const child = spawn(process.execPath, [
      program('hub-cli'),
      'serve',
      '--port',
      port,
      '--dir',
      this.dir,
      ...this.#options,
    ]);
    this.#child = child;
    // A test process that ends early leaves no hub behind.
    const endWithMe = (): void => void child.kill('SIGKILL');
    process.once('exit', endWithMe);
    child.once('exit', () => {
      process.off('exit', endWithMe);
      this.#child = null;
    });
    const from = this.#output.length;
    await new Promise<void>((resolve, reject) => {
      const read = (data: Buffer): void => {
        this.#output += data;
        const said = this.#output.slice(from);
        const url = (/runs at (\S+)/.exec(said) ?? /"event":"started".*"address":"([^"]+)"/.exec(said))?.[1];
        // On a first start the invitation follows; later ones end with the line about the files. In JSON neither comes.
        const whole = said.startsWith('{')
          ? /\}\n/.exec(said)
          : this.#url === ''
            ? /invitation:\s+(\S+)\s[\s\S]*another\./.exec(said)
            : /files are in/.exec(said);
        if (url === undefined || whole === null) return;
        this.#url = url;
        this.#invitation ??= whole[1] ?? null;
        resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code, signal) => reject(new Error(`the hub ended (${code ?? signal}):\n${this.#output}`)));
    });
  }

  /** Ends it as Ctrl+C would; resolves with its exit code. */
  stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** Ends it as a power cut would, as far as a process can tell. */
  kill(): Promise<number | null> {
    return this.#end('SIGKILL');
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const child = this.#child;
    if (child === null) return null;
    const exit = once(child, 'exit');
    child.kill(signal);
    const [code] = await exit;
    return code;
  }
}
