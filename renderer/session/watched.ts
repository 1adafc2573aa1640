import { Emitter } from '../../shared/base/emitter.ts';
import type { Watchable } from './session-types.ts';

/** Outside state that React can watch: `bump` tells everyone that what is read here may have changed. */
export class Watched implements Watchable {
  readonly #listeners = new Emitter<void>();
  #version = 0;

  get version(): number {
    return this.#version;
  }

  subscribe = (listener: () => void): (() => void) => this.#listeners.on(listener);

  protected bump(): void {
    this.#version++;
    this.#listeners.emit();
  }
}
