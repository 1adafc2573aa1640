import type { Range as Stretch } from '../../shared/model/anchor.ts';
import type { Point, Row } from '../links/arcs.ts';
import { domPoint } from '../reader/lines-dom.ts';
import type { Companion, Surroundings } from '../reader/overlay.ts';
import type { ReaderSurface } from '../reader/surface.ts';
import styles from './pointing.module.css';
import { PointingElement } from './pointing-element.ts';
import { rowsOfStretch } from './rows-of-stretch.ts';

/** What somebody points at, as it is painted. Offsets are UTF-16 in the article's text. */
export interface PaintedPointing {
  /** Tells the windows of people apart. */
  readonly window: number;
  readonly name: string;
  /** The colour's name (`--person-<colour>`). */
  readonly colour: string;
  /** What is selected; empty where nothing is. */
  readonly stretch: Stretch;
  readonly caret: number;
}

/** Where it lies, in CSS pixels from the stage's corner; the caret is null while it is not near the screen. */
export interface PlacedPointing {
  readonly rows: readonly Row[];
  readonly caret: Row | null;
}

/** How near to a caret the mouse has to come for its flag to show, in CSS pixels. */
const NEAR = 8;

/**
 * Paints what others point at: calm washes and carets in the layer behind the words, and the flags with their names in
 * front of them. Only lines near the screen are looked at, in the rounds of the marks' own boxes and whenever somebody
 * moves: all reads, then all writes. Nothing of it catches the pointer.
 */
export class PointingLayer implements Companion {
  readonly #surface: ReaderSurface;
  readonly #back = document.createElement('div');
  readonly #front = document.createElement('div');
  readonly #ruler = document.createRange();
  readonly #elements = new Map<number, PointingElement>();
  readonly #ending = new AbortController();
  readonly #leave: () => void;
  #painted: readonly PaintedPointing[] = [];
  #placed = new Map<number, PlacedPointing>();
  /** Which lines are near the screen, by the marks' last round. */
  #near: Surroundings | null = null;
  #width = 0;
  /** Frames that were asked for: to draw anew, and to look where the mouse is. */
  #drawing = 0;
  #looking = 0;

  constructor(surface: ReaderSurface) {
    this.#surface = surface;
    this.#back.className = styles.layer ?? '';
    this.#front.className = styles.layer ?? '';
    // Below the marks: a wash takes nothing from their lines.
    surface.layer.prepend(this.#back);
    surface.front.append(this.#front);
    this.#leave = surface.overlay.accompany(this);
    surface.stage.addEventListener('pointermove', (event) => this.#pointer(event), {
      signal: this.#ending.signal,
      passive: true,
    });
  }

  /** Shows what people point at now. */
  show(painted: readonly PaintedPointing[]): void {
    if (painted.length === 0 && this.#painted.length === 0) return;
    this.#painted = painted;
    if (this.#drawing !== 0) return;
    // Not in a round of the marks: of them nothing has moved.
    this.#drawing = requestAnimationFrame(() => {
      this.#drawing = 0;
      if (!this.#near) return this.#surface.overlay.again();
      this.read({ ...this.#near, stage: this.#surface.stage.getBoundingClientRect() });
      this.write();
    });
  }

  read(surroundings: Surroundings): void {
    this.#near = surroundings;
    this.#placed = new Map();
    this.#width = surroundings.stage.width;
    for (const each of this.#painted) {
      const rows = rowsOfStretch(each.stretch, this.#surface, surroundings, this.#ruler);
      this.#placed.set(each.window, { rows, caret: this.#caretOf(each, surroundings) });
    }
  }

  write(): void {
    for (const [window, element] of this.#elements) {
      if (this.#placed.has(window)) continue;
      element.remove();
      this.#elements.delete(window);
    }
    for (const each of this.#painted) {
      const placed = this.#placed.get(each.window);
      if (!placed) continue;
      const element = this.#elements.get(each.window) ?? new PointingElement(this.#back, this.#front);
      this.#elements.set(each.window, element);
      element.draw(each, placed, this.#width);
    }
  }

  /** Takes the layer away. */
  dispose(): void {
    this.#leave();
    this.#ending.abort();
    cancelAnimationFrame(this.#drawing);
    cancelAnimationFrame(this.#looking);
    for (const element of this.#elements.values()) element.remove();
    this.#back.remove();
    this.#front.remove();
  }

  #caretOf({ caret }: PaintedPointing, { stage, from, to }: Surroundings): Row | null {
    const { article, model } = this.#surface;
    const line = model.lineAt(caret);
    if (line < from || line >= to) return null;
    const point = domPoint(article, model, caret);
    if (!point) return null;
    this.#ruler.setStart(point.node, point.offset);
    this.#ruler.collapse(true);
    const [rect] = this.#ruler.getClientRects();
    // An empty line has no text to measure: its point lies in the line itself.
    const box = rect ?? (point.node instanceof Element ? point.node.getBoundingClientRect() : null);
    return box && { left: box.left - stage.left, top: box.top - stage.top, width: 0, height: box.height };
  }

  /** Shows the flags of those whose caret or selection the mouse is at, once a frame at most. */
  #pointer({ clientX, clientY, pointerType }: PointerEvent): void {
    if (this.#elements.size === 0 || this.#looking !== 0 || pointerType === 'touch') return;
    this.#looking = requestAnimationFrame(() => {
      this.#looking = 0;
      const corner = this.#surface.stage.getBoundingClientRect();
      const at = { x: clientX - corner.left, y: clientY - corner.top };
      for (const [window, element] of this.#elements) {
        const placed = this.#placed.get(window);
        element.point(placed !== undefined && isAt(placed, at));
      }
    });
  }
}

const isAt = ({ rows, caret }: PlacedPointing, at: Point): boolean =>
  [...rows, ...(caret ? [caret] : [])].some(
    ({ left, top, width, height }) =>
      at.x >= left - NEAR && at.x <= left + width + NEAR && at.y >= top && at.y <= top + height,
  );
