import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { drop } from '../../shared/base/drop.ts';
import { stopChromium } from './chromium.ts';
import { preventable } from './preventable.ts';
import { takeLock } from './second-instance.ts';
import { refusal, strict } from './strict.ts';

/** A window as the life cycle sees it. */
export interface Closable {
  close(): void;
  readonly whenClosed: Promise<void>;
}

/** The app's package.json, as far as it is looked at. */
export interface Package {
  readonly main: string;
  readonly name: string;
  readonly productName?: string;
  readonly version: string;
}

/** Electron's `app`. */
export class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = strict('app.commandLine', { appendSwitch: () => undefined, getSwitchValue });
  /** Windows that are open; `BrowserWindow` keeps it. */
  readonly openWindows = new Set<Closable>();
  /** Protocols the app wants to answer for: tests read it. */
  readonly protocols: string[] = [];
  readonly #ready = Promise.withResolvers<void>();
  readonly #paths: Record<string, string> = {};
  #isReady = false;
  #quitting = false;
  #path = '';
  #package: Package = { main: '', name: '', version: '' };
  #unlock: (() => void) | null = null;

  /** Said by boot: where the app lies and what it is. */
  describe(path: string, info: Package): void {
    this.#path = path;
    this.#package = info;
  }

  /** Said by boot once Chromium runs and main has been read. */
  becomeReady(): void {
    this.#isReady = true;
    this.#ready.resolve();
    this.emit('ready', preventable(), {});
  }

  get quitting(): boolean {
    return this.#quitting;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  getAppPath(): string {
    return this.#path;
  }

  getName(): string {
    return this.#package.productName ?? this.#package.name;
  }

  getVersion(): string {
    return this.#package.version;
  }

  getPath(name: string): string {
    const usual: Record<string, string> = {
      home: homedir(),
      temp: tmpdir(),
      documents: join(homedir(), 'Documents'),
      userData: join(homedir(), '.config', this.getName()),
    };
    const path = this.#paths[name] ?? usual[name];
    if (path === undefined) throw refusal(`app.getPath('${name}') is not doubled`);
    if (name === 'userData') mkdirSync(path, { recursive: true });
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths[name] = path;
  }

  async getFileIcon(): Promise<object> {
    return {};
  }

  getPreferredSystemLanguages(): string[] {
    return ['en-GB'];
  }

  requestSingleInstanceLock(): boolean {
    this.#unlock = takeLock(this.getPath('userData'), ({ argv, cwd }) => {
      drop(this.#ready.promise.then(() => this.emit('second-instance', preventable(), argv, cwd, {})));
    });
    return this.#unlock !== null;
  }

  setAsDefaultProtocolClient(scheme: string): boolean {
    this.protocols.push(scheme);
    return true;
  }

  /** Nothing to do: Chromium's pages are sandboxed unless the machine forbids it. */
  enableSandbox(): void {
    // see above
  }

  /** Closes the windows, which may veto, then ends. */
  quit(): void {
    if (this.#quitting || this.#prevented('before-quit')) return;
    this.#quitting = true;
    drop(this.#end());
  }

  /** Ends at once, without asking anyone. */
  exit(code = 0): void {
    this.#quitting = true;
    this.#unlock?.();
    drop(stopChromium().then(() => process.exit(code)));
  }

  async #end(): Promise<void> {
    for (const window of [...this.openWindows]) {
      window.close();
      await Promise.race([window.whenClosed, new Promise((resolve) => setTimeout(resolve, 2000))]);
    }
    if (this.openWindows.size > 0 || this.#prevented('will-quit')) {
      this.#quitting = false;
      return;
    }
    this.emit('quit', preventable(), 0);
    this.exit(0);
  }

  #prevented(event: 'before-quit' | 'will-quit'): boolean {
    const asked = preventable();
    this.emit(event, asked);
    return asked.defaultPrevented;
  }
}

/** The value of `--name=value` on the command line, or the empty text. */
function getSwitchValue(name: string): string {
  const start = `--${name}=`;
  return process.argv.find((arg) => arg.startsWith(start))?.slice(start.length) ?? '';
}

/** The one `app`. */
export const app = new App();
