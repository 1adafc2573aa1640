import { resolve } from 'node:path';
import { app } from 'electron';
import { showWindow } from './window.ts';

/** Something the system hands to Postil: a `.postil` file that was double-clicked, or a `postil://` link. */
export type FromOutside =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'link'; readonly url: string };

/** What a command line brings. Relative paths start at `cwd`. */
export function fromCommandLine(argv: readonly string[], cwd: string): FromOutside[] {
  return argv.flatMap((arg): FromOutside[] => {
    if (arg.startsWith('postil://')) return [{ kind: 'link', url: arg }];
    if (arg.toLowerCase().endsWith('.postil')) return [{ kind: 'file', path: resolve(cwd, arg) }];
    return [];
  });
}

/** Keeps what comes until the workbench can take it: on macOS files and links may come before `ready`. */
export class Outside {
  #waiting: FromOutside[] = [];
  #take: ((thing: FromOutside) => void) | null = null;

  /** Hands on what has come and what will. */
  handTo(take: (thing: FromOutside) => void): void {
    this.#take = take;
    for (const thing of this.#waiting.splice(0)) take(thing);
  }

  /** Adds something that has come. */
  add(things: readonly FromOutside[]): void {
    if (this.#take) things.forEach(this.#take);
    else this.#waiting.push(...things);
  }
}

/** Listens to all the ways in: the command line, a second start (which ends itself), macOS's own events. */
export function listenOutside(): Outside {
  const outside = new Outside();
  outside.add(fromCommandLine(process.argv.slice(1), process.cwd()));
  app.on('second-instance', (_event, argv, cwd) => {
    showWindow();
    outside.add(fromCommandLine(argv.slice(1), cwd));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    outside.add([{ kind: 'file', path }]);
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    outside.add([{ kind: 'link', url }]);
  });
  return outside;
}
