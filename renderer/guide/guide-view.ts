import type * as Y from 'yjs';
import { Emitter } from '../../shared/base/emitter.ts';
import type { GuidePage } from '../../shared/guide/page.ts';
import { readGuide } from '../../shared/guide/read-guide.ts';

/** The page of the guidelines as it is now, read when somebody looks after a change. */
export class GuideView {
  readonly #root: Y.XmlText;
  readonly #changes = new Emitter<void>();
  readonly #follow = (): void => {
    this.#page = null;
    this.#version++;
    this.#changes.emit();
  };
  #page: GuidePage | null = null;
  #version = 0;

  constructor(root: Y.XmlText) {
    this.#root = root;
    root.observeDeep(this.#follow);
  }

  get version(): number {
    return this.#version;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  get page(): GuidePage {
    this.#page ??= readGuide(this.#root);
    return this.#page;
  }

  dispose(): void {
    this.#root.unobserveDeep(this.#follow);
  }
}
