import type { MarkOverlay } from './overlay.ts';
import type { TextModel } from './text-model.ts';

/** The article as it stands on the page, for what is painted and dragged over it by others than the reader. */
export interface ReaderSurface {
  /** Holds everything; boxes are placed from its corner. */
  readonly stage: HTMLElement;
  /** Lies behind the words. */
  readonly layer: HTMLElement;
  /** Lies over the article. */
  readonly front: HTMLElement;
  readonly article: HTMLElement;
  readonly model: TextModel;
  readonly overlay: MarkOverlay;
}

/** Takes part in a surface until the function it answers is called. */
export type Attach = (surface: ReaderSurface) => () => void;

/** Lets several take part in a surface. */
export const attachAll =
  (...each: readonly Attach[]): Attach =>
  (surface) => {
    const ends = each.map((attach) => attach(surface));
    return () => {
      for (const end of ends) end();
    };
  };
