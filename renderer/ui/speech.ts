import { Emitter } from '../../shared/base/emitter.ts';
import type { Watchable } from '../session/session-types.ts';

/** How long nothing else comes before `sayAtRest` speaks, in ms: a key that is held down tells only where it ends. */
const REST = 80;

/** What is said to screen readers alone. Held outside of React: a word said renders nothing but the place of its words. */
export class Speech implements Watchable {
  readonly #changes = new Emitter<void>();
  #words = '';
  #version = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  get version(): number {
    return this.#version;
  }

  /** What was said last; empty before anything was. */
  get words(): string {
    return this.#words;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  say(words: string): void {
    clearTimeout(this.#rest);
    this.#words = words;
    this.#version++;
    this.#changes.emit();
  }

  /** Says what these words are then (null: nothing) when nothing else came meanwhile. */
  sayAtRest(words: () => string | null): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      const now = words();
      if (now !== null) this.say(now);
    }, REST);
  }
}
