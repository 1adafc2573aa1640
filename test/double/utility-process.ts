import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { refusal, strict } from './strict.ts';

/** Gives the child `process.parentPort`, and takes away `process.send`, which a utility process has not. */
const PRELUDE = `
import { EventEmitter } from 'node:events';
const send = process.send.bind(process);
const port = new EventEmitter();
port.postMessage = (message) => send(message);
process.on('message', (data) => port.emit('message', { data, ports: [] }));
process.parentPort = port;
process.type = 'utility';
delete process.send;
`;

class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(file: string, args: readonly string[], switches: readonly string[]) {
    super();
    this.#child = fork(file, args, {
      serialization: 'advanced',
      execArgv: ['--import', `data:text/javascript,${encodeURIComponent(PRELUDE)}`, ...switches.flatMap(jsFlags)],
    });
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown): void {
    this.#child.send(structuredClone(message) as object); // anything that clones can be sent
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

/** As much of Electron's `ForkOptions` as is used. */
interface ForkOptions {
  readonly serviceName?: string;
  readonly execArgv?: readonly string[];
}

/** Electron takes `execArgv` for switches of Chromium, of which this one holds V8's. Refuses any other. */
function jsFlags(given: string): readonly string[] {
  const flags = /^--js-flags=(.*)$/.exec(given)?.[1];
  if (flags === undefined) throw refusal(`a utility process does not know ${given}`);
  return flags.split(' ');
}

/** Electron's `utilityProcess`, without MessagePorts. */
export const utilityProcess = strict('utilityProcess', {
  fork: (file: string, args: readonly string[] = [], { execArgv = [] }: ForkOptions = {}) =>
    new UtilityProcess(file, args, execArgv),
});
