import { Emitter } from '../../shared/base/emitter.ts';
import type { Watchable } from './session-types.ts';

/** Outside state that React can watch: `bump` tells everyone that what is read here may have changed. */
export class Watched implements Watchable {
  readonly #listeners = new Emitter<void>();
  #version = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;

  get version(): number {
    return this.#version;
  }

  subscribe = (listener: () => void): (() => void) => this.#listeners.on(listener);

  protected bump(): void {
    this.endSoon();
    this.#version++;
    this.#listeners.emit();
  }

  /** The same within so many milliseconds: of what changes all the time, everyone is told now and then. */
  protected bumpSoon(within: number): void {
    this.#soon ??= setTimeout(() => this.bump(), within);
  }

  /** Nobody needs to be told any more of what `bumpSoon` was asked for. */
  protected endSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
  }
}
