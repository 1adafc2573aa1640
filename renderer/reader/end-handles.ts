import { drop } from '../../shared/base/drop.ts';
import type { Range as Stretch } from '../../shared/model/anchor.ts';
import type { ActId } from '../../shared/model/ids.ts';
import { measureBoxes } from './boxes.ts';
import { dragEnd, type End } from './drag-end.ts';
import { lineElement, lineText } from './lines-dom.ts';
import styles from './overlay.module.css';
import type { Companion, MarkOverlay, Surroundings } from './overlay.ts';
import { piecesIn } from './pieces.ts';
import type { PaintedMark } from './reader-types.ts';
import type { TextModel } from './text-model.ts';
import { trackDrag } from './track-drag.ts';

/** What the handles work on. */
interface HandleParts {
  readonly stage: HTMLElement;
  /** Lies over the article; the handles are its children. */
  readonly front: HTMLElement;
  readonly article: HTMLElement;
  readonly model: TextModel;
  readonly overlay: MarkOverlay;
  /** An end was dragged and let go; resolves when the mark is as it will be. */
  onAdjust(stretch: Stretch): Promise<void>;
}

/** Where a handle stands: pixels from the stage's corner, as tall as the words. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** One handle, and where it was read to stand; null while its line is far from the screen. */
interface Handle {
  readonly end: End;
  readonly element: HTMLElement;
  place: Place | null;
}

/**
 * Handles at both ends of one stretch of the mark in hand. Dragged, an end follows the pointer from grapheme to grapheme
 * and the mark is painted along; let go, the new stretch is told; Escape leaves everything as it was. They are for the
 * pointer alone: keys and the inspector's buttons move ends, too.
 */
export class EndHandles implements Companion {
  readonly #parts: HandleParts;
  readonly #handles: readonly Handle[];
  readonly #ruler = document.createRange();
  #mark: ActId | null = null;
  /** The stretch as the mark has it, and as it is shown: another one while an end is dragged, and until that is written. */
  #stretch: Stretch | null = null;
  #shown: Stretch | null = null;
  #stopDrag: (() => void) | null = null;

  constructor(parts: HandleParts) {
    this.#parts = parts;
    this.#handles = (['start', 'end'] as const).map((end) => {
      const element = document.createElement('div');
      element.className = `${styles.handle} ${styles[`${end}Handle`]}`;
      element.dataset.end = end;
      element.addEventListener('pointerdown', (event) => this.#press(event, end));
      // Else the browser begins to select words.
      element.addEventListener('mousedown', (event) => event.preventDefault());
      return { end, element, place: null };
    });
    parts.overlay.accompany(this);
  }

  /** Puts the handles at a stretch of a mark; null takes them away. A drag that was of another stretch is broken off. */
  show(mark: ActId | null, stretch: Stretch | null): void {
    if (mark === this.#mark && sameStretch(stretch, this.#stretch)) return;
    this.#mark = stretch && mark;
    this.#stretch = mark && stretch;
    this.#reset();
  }

  read({ stage, from, to }: Surroundings): void {
    for (const handle of this.#handles)
      handle.place = this.#shown && this.#placeOf(handle.end, this.#shown, stage, from, to);
  }

  write(): void {
    for (const { element, place } of this.#handles) {
      if (!place) element.remove();
      else {
        element.style.cssText = `left:${place.left}px;top:${place.top}px;height:${place.height}px`;
        if (!element.isConnected) this.#parts.front.append(element);
      }
    }
  }

  /** Breaks off a drag and takes the handles away. */
  dispose(): void {
    this.#stopDrag?.();
    this.#shown = null;
    this.#showDragging(false);
    for (const { element } of this.#handles) element.remove();
  }

  /** Shows the mark as it is. */
  #reset(): void {
    this.#stopDrag?.();
    this.#stopDrag = null;
    this.#shown = this.#stretch;
    this.#showDragging(false);
    this.#parts.overlay.preview(null);
  }

  #showDragging(on: boolean): void {
    this.#parts.stage.classList.toggle(styles.dragging ?? '', on);
  }

  #press(event: PointerEvent, end: End): void {
    const { model, overlay } = this.#parts;
    const stretch = this.#stretch;
    const mark = this.#mark && overlay.get(this.#mark);
    const index = mark ? mark.ranges.findIndex((range) => sameStretch(range, stretch)) : -1;
    if (event.button !== 0 || this.#stopDrag || !stretch || !mark || index < 0) return;
    event.preventDefault();
    const room = { start: mark.ranges[index - 1]?.end ?? 0, end: mark.ranges[index + 1]?.start ?? model.text.length };
    const rect = this.#handles.find((handle) => handle.end === end)!.element.getBoundingClientRect();
    const grip = { x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2 };
    this.#showDragging(true);
    this.#stopDrag = trackDrag(event, grip, this.#parts, {
      onMove: (offset) => this.#preview(mark, index, dragEnd(model, stretch, end, offset, room)),
      onEnd: (kept) => this.#finish(kept),
    });
  }

  #preview(mark: PaintedMark, index: number, stretch: Stretch): void {
    if (sameStretch(stretch, this.#shown)) return;
    this.#shown = stretch;
    this.#parts.overlay.preview({ ...mark, ranges: mark.ranges.with(index, stretch) });
  }

  #finish(kept: boolean): void {
    const shown = this.#shown;
    if (!kept || !shown || sameStretch(shown, this.#stretch)) {
      this.#reset();
      return;
    }
    this.#stopDrag = null;
    this.#showDragging(false);
    // Until it is written the mark stays where it was let go: it would jump back for a moment.
    const settle = () => {
      if (this.#shown === shown) this.#reset();
    };
    drop(this.#parts.onAdjust(shown).finally(settle));
  }

  #placeOf(end: End, stretch: Stretch, stage: DOMRect, from: number, to: number): Place | null {
    const { article, model } = this.#parts;
    const i = model.lineAt(end === 'start' ? stretch.start : stretch.end - 1);
    const line = i >= from && i < to ? lineElement(article, i) : null;
    const text = line && lineText(line);
    const pieces = piecesIn([stretch], model.startOf(i), model.endOf(i));
    if (!text || !pieces) return null;
    const boxes = measureBoxes(text, model.startOf(i), pieces, stage, this.#ruler);
    const box = boxes.find(({ leftTick, rightTick }) => leftTick?.role === end || rightTick?.role === end);
    if (!box) return null;
    return { left: box.leftTick?.role === end ? box.left : box.left + box.width, top: box.top, height: box.height };
  }
}

const sameStretch = (a: Stretch | null, b: Stretch | null): boolean =>
  a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
