import { words } from '../../shared/words/words.ts';
import type { Row } from './arcs.ts';
import styles from './link-layer.module.css';

const SVG = 'http://www.w3.org/2000/svg';
/** Two links of a chain, drawn in 24 by 24. */
const SIGN = 'M9 17H7A5 5 0 0 1 7 7h2m6 0h2a5 5 0 1 1 0 10h-2M8 12h8';

/**
 * The handle at the mark in hand from which a link is dragged: a small sign over the end of its words. It is for the
 * pointer alone: a key and the inspector's button link, too.
 */
export class LinkHandle {
  readonly #element = document.createElement('div');
  readonly #layer: HTMLElement;
  #row: Row | null = null;

  constructor(layer: HTMLElement, onPress: (press: PointerEvent) => void) {
    this.#layer = layer;
    this.#element.className = styles.handle ?? '';
    this.#element.title = words.links.handle;
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', SIGN);
    svg.append(path);
    this.#element.append(svg);
    this.#element.addEventListener('pointerdown', (event) => {
      if (event.button === 0) onPress(event);
    });
    // Else the browser begins to select words.
    this.#element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** Notes the last row of the mark's words; null where it is not near the screen. */
  read(row: Row | null): void {
    this.#row = row;
  }

  /** Puts the handle there. */
  write(rtl: boolean): void {
    const row = this.#row;
    if (!row) {
      this.#element.remove();
      return;
    }
    const left = rtl ? row.left : row.left + row.width;
    this.#element.style.cssText = `left:${left}px;top:${row.top}px`;
    if (!this.#element.isConnected) this.#layer.append(this.#element);
  }

  /** Its middle, in client pixels; null while it is not on the page. */
  middle(): { readonly x: number; readonly y: number } | null {
    if (!this.#element.isConnected) return null;
    const { left, right, top, bottom } = this.#element.getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }
}
