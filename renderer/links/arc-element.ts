import { tagColour } from '../ui/tag-look.ts';
import type { Arc } from './arcs.ts';
import styles from './link-layer.module.css';
import type { ArcLook } from './link-layer.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** One arc on the page: the curve, and a sign at each end. */
export class ArcElement {
  readonly #svg = document.createElementNS(SVG, 'svg');
  readonly #curve = document.createElementNS(SVG, 'path');
  readonly #from = document.createElementNS(SVG, 'path');
  readonly #to = document.createElementNS(SVG, 'path');
  #drawn = '';

  /** @param link its link's id, to be found by */
  constructor(layer: HTMLElement, link: string) {
    this.#svg.dataset.link = link;
    this.#curve.classList.add(styles.curve ?? '');
    for (const end of [this.#from, this.#to]) end.classList.add(styles.end ?? '');
    this.#svg.append(this.#curve, this.#from, this.#to);
    layer.append(this.#svg);
  }

  /** Draws it where it lies now; writes nothing when it lies and looks as before. */
  draw({ path, from, to }: Arc, { tag, mutual, state }: ArcLook): void {
    const drawn = [path, tag, mutual, state].join(' ');
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#svg.setAttribute('class', `${styles.arc} ${styles[state]}`);
    this.#svg.style.setProperty('--c', tagColour(tag));
    this.#curve.setAttribute('d', path);
    this.#from.setAttribute('d', from.arrival === 'away' ? '' : dot(from.x, from.y));
    this.#to.setAttribute('d', to.arrival === 'away' ? '' : mutual ? dot(to.x, to.y) : tip(to.x, to.y, to.arrival));
  }

  remove(): void {
    this.#svg.remove();
  }
}

/** A dot around a point. */
const dot = (x: number, y: number): string => `M${x - 2.5} ${y}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0`;

/** The tip of an arrow that comes down or up to a point. */
const tip = (x: number, y: number, arrival: 'down' | 'up'): string => {
  const back = arrival === 'down' ? -6 : 6;
  return `M${x} ${y}l-3.5 ${back}h7z`;
};
