import type { Row } from '../links/arcs.ts';
import styles from './pointing.module.css';
import type { PaintedPointing, PlacedPointing } from './pointing-layer.ts';

/** How long a flag shows after its caret moved, in milliseconds. */
const FRESH = 2_000;
/** From the right edge of the article, in CSS pixels: nearer to it a flag flies to the left. */
const ROOM = 160;
/** A flag as high as this has no room above the first rows of the text, in CSS pixels. */
const FLAG = 20;

/** What one window of somebody points at, on the page: washes and a caret behind the words, a flag in front. */
export class PointingElement {
  readonly #back = document.createElement('b');
  readonly #flag = document.createElement('b');
  #drawn = '';
  #stands = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(back: HTMLElement, front: HTMLElement) {
    this.#back.className = styles.person ?? '';
    this.#flag.className = styles.flag ?? '';
    back.append(this.#back);
    front.append(this.#flag);
  }

  /** Draws it where it lies now; writes nothing when it lies and looks as before. `width` is the article's. */
  draw({ name, colour, stretch, caret }: PaintedPointing, placed: PlacedPointing, width: number): void {
    const drawn = JSON.stringify([name, colour, placed, width]);
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      const who = `var(--person-${CSS.escape(colour)},var(--person-slate))`;
      for (const each of [this.#back, this.#flag]) {
        each.style.setProperty('--who', who);
        each.dataset.person = name;
      }
      const washes = placed.rows.map((row) => box('wash', row));
      this.#back.replaceChildren(...washes, ...(placed.caret ? [box('caret', placed.caret)] : []));
      this.#fly(name, placed.caret, width);
    }
    const stands = `${stretch.start} ${stretch.end} ${caret}`;
    if (stands === this.#stands) return;
    this.#stands = stands;
    this.#refresh();
  }

  /** Whether the mouse is at it. */
  point(isAt: boolean): void {
    this.#flag.toggleAttribute('data-pointed', isAt);
  }

  remove(): void {
    clearTimeout(this.#timer);
    this.#back.remove();
    this.#flag.remove();
  }

  #fly(name: string, caret: Row | null, width: number): void {
    this.#flag.hidden = caret === null;
    if (!caret) return;
    if (this.#flag.textContent !== name) this.#flag.textContent = name;
    const isLow = caret.top < FLAG;
    const toLeft = caret.left > width - ROOM;
    this.#flag.toggleAttribute('data-low', isLow);
    this.#flag.toggleAttribute('data-left', toLeft);
    const side = toLeft ? `right:${width - caret.left - 2}px` : `left:${caret.left}px`;
    this.#flag.style.cssText = `--who:${this.#flag.style.getPropertyValue('--who')};${side};top:${isLow ? caret.top + caret.height : caret.top}px`;
  }

  #refresh(): void {
    this.#flag.setAttribute('data-fresh', '');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flag.removeAttribute('data-fresh'), FRESH);
  }
}

function box(what: 'wash' | 'caret', { left, top, width, height }: Row): HTMLElement {
  const element = document.createElement('i');
  element.className = styles[what] ?? '';
  const wide = what === 'wash' ? `width:${width}px;` : '';
  element.style.cssText = `left:${left}px;top:${top}px;${wide}height:${height}px`;
  return element;
}
