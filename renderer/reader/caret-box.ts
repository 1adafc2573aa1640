import { domPoint } from './lines-dom.ts';
import overlayStyles from './overlay.module.css';
import type { TextModel } from './text-model.ts';

/** The caret as it is seen: a thin box in the layer behind the words. */
export class CaretBox {
  readonly #element = document.createElement('span');
  readonly #stage: HTMLElement;
  readonly #layer: HTMLElement;

  constructor(stage: HTMLElement, layer: HTMLElement) {
    this.#element.className = overlayStyles.caret ?? '';
    this.#stage = stage;
    this.#layer = layer;
  }

  /** Shows it before the character at an offset (UTF-16); null takes it away. */
  show(offset: number | null, article: HTMLElement, model: TextModel): void {
    const rect = offset === null ? null : rectAt(offset, article, model);
    if (!rect) {
      this.#element.remove();
      return;
    }
    const corner = this.#stage.getBoundingClientRect();
    const place = `left:${rect.left - corner.left}px;top:${rect.top - corner.top}px`;
    this.#element.style.cssText = `${place};height:${rect.height}px`;
    if (!this.#element.isConnected) this.#layer.append(this.#element);
  }
}

function rectAt(offset: number, article: HTMLElement, model: TextModel): DOMRect | null {
  const point = domPoint(article, model, offset);
  if (!point) return null;
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  // An empty line has no text to measure: its point lies in the line itself.
  return range.getClientRects()[0] ?? (point.node instanceof Element ? point.node.getBoundingClientRect() : null);
}
