import { resolve } from 'node:path';

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
