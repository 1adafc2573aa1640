import type { Range as Stretch } from '../../shared/model/anchor.ts';
import type { ActId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { type Box, measureBoxes } from './boxes.ts';
import { assignLanes, MAX_LANES } from './lanes.ts';
import { lineText } from './lines-dom.ts';
import { markElement, setFlag } from './mark-element.ts';
import styles from './overlay.module.css';
import { type LinePieces, piecesIn } from './pieces.ts';
import type { PaintedMark } from './reader-types.ts';

/** One mark as it is painted in this line; `element` is null until it is written. */
interface Entry {
  readonly mark: PaintedMark;
  readonly boxes: readonly Box[];
  readonly lane: number;
  element: HTMLElement | null;
}

/** What reading a line found out, to be written later. */
interface Plan {
  readonly entries: Map<ActId, Entry>;
  readonly hidden: number;
  readonly count: number;
}

/** What a group needs to know to read its line. */
export interface LineContext {
  readonly marks: ReadonlySet<PaintedMark>;
  readonly line: HTMLElement;
  /** The line's place now, in client pixels. */
  readonly rect: DOMRect;
  /** The stage's place now, in client pixels. */
  readonly stage: DOMRect;
  readonly selected: ActId | null;
  readonly ruler: Range;
}

/**
 * The boxes of all marks in one line of the text. Reading (`read`, layout only) and writing (`write`, overlay only) are
 * apart, so that many groups can be read before any is written: one layout a frame instead of one a line.
 */
export class LineGroup {
  /** Offsets of the line in the text, UTF-16. */
  readonly #start: number;
  readonly #end: number;
  readonly #layer: HTMLElement;
  readonly #element = document.createElement('div');
  readonly #more = document.createElement('span');
  #entries = new Map<ActId, Entry>();
  #plan: Plan | null = null;
  #line: HTMLElement | null = null;
  #top = Number.NaN;
  #nextTop = Number.NaN;
  #dirty = true;
  /** Whether the boxes measured earlier still hold. */
  #measured = false;

  constructor(start: number, end: number, layer: HTMLElement) {
    this.#start = start;
    this.#end = end;
    this.#element.className = styles.group ?? '';
    this.#more.className = styles.more ?? '';
    this.#layer = layer;
  }

  /** Its marks changed: boxes already measured are kept. */
  touch(): void {
    this.#dirty = true;
  }

  /** Its words may lie elsewhere now: everything is measured anew. */
  remeasure(): void {
    this.#dirty = true;
    this.#measured = false;
  }

  /** Whether its boxes can stand until it is read again: they lie where the words are, if not every mark is there. */
  get holds(): boolean {
    return this.#measured;
  }

  /** Whether it must be read again, for instance because React put another element in the line's place. */
  needsReading(line: HTMLElement): boolean {
    return this.#dirty || line !== this.#line;
  }

  /** Reads layout for what changed, and keeps a plan for `write`. */
  read(context: LineContext): void {
    if (context.line !== this.#line) this.#measured = false;
    const text = lineText(context.line);
    const found: { mark: PaintedMark; pieces: LinePieces }[] = [];
    if (text) {
      for (const mark of context.marks) {
        const pieces = piecesIn(mark.ranges, this.#start, this.#end);
        if (pieces) found.push({ mark, pieces });
      }
    }
    const lanes = assignLanes(found.map(({ mark, pieces }) => ({ id: mark.id, ...pieces.hull })));
    const origin = { left: context.stage.left, top: context.rect.top };
    const entries = new Map<ActId, Entry>();
    found.forEach(({ mark, pieces }, i) => {
      const free = lanes[i] ?? -1;
      // The mark in hand is always painted, over the outermost lane when there is no free one.
      const lane = free === -1 && mark.id === context.selected ? MAX_LANES - 1 : free;
      if (lane === -1 || !text) return;
      const before = this.#measured ? this.#entries.get(mark.id) : undefined;
      const boxes =
        before && sameRanges(before.mark.ranges, mark.ranges)
          ? before.boxes
          : measureBoxes(text, this.#start, pieces, origin, context.ruler);
      const same = before?.mark === mark && before.boxes === boxes && before.lane === lane;
      entries.set(mark.id, { mark, boxes, lane, element: same ? before.element : null });
    });
    this.#plan = { entries, hidden: found.length - entries.size, count: found.length };
    this.#line = context.line;
    this.#dirty = false;
    this.#measured = true;
  }

  /** Notes where the line lies now, in pixels from the stage's top; written by `write`. */
  placeAt(top: number): void {
    this.#nextTop = top;
  }

  /** Writes what was read. Touches the overlay alone, but for a description of the line that has no layout. */
  write(selected: ActId | null, hovered: ActId | null): void {
    if (!this.#element.isConnected) this.#layer.append(this.#element);
    if (this.#nextTop !== this.#top) {
      this.#top = this.#nextTop;
      this.#element.style.top = `${this.#top}px`;
    }
    const plan = this.#plan;
    if (!plan) return;
    this.#plan = null;
    for (const [id, entry] of this.#entries)
      if (plan.entries.get(id)?.element !== entry.element) entry.element?.remove();
    for (const [id, entry] of plan.entries) {
      if (!entry.element) {
        entry.element = markElement(entry.mark, entry.boxes, entry.lane);
        this.#element.append(entry.element);
      }
      setFlag(entry.element, 'selected', id === selected);
      setFlag(entry.element, 'hovered', id === hovered);
    }
    this.#entries = plan.entries;
    if (plan.hidden > 0) {
      this.#more.textContent = `+${plan.hidden}`;
      this.#element.append(this.#more);
    } else this.#more.remove();
    sayCount(this.#line, plan.count);
  }

  /** Shows or unshows a mark as hovered, without reading anything. */
  hover(id: ActId, on: boolean): void {
    const element = this.#entries.get(id)?.element;
    if (element) setFlag(element, 'hovered', on);
  }

  /** Takes the group out of the overlay. */
  remove(): void {
    this.#element.remove();
  }
}

/** Tells a screen reader how many marks a line has; the list of marks beside the article tells which. */
function sayCount(line: HTMLElement | null, count: number): void {
  if (!line) return;
  if (count === 0) line.removeAttribute('aria-description');
  else line.setAttribute('aria-description', words.counts.marks(count));
}

function sameRanges(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  return a.length === b.length && a.every((range, i) => range.start === b[i]?.start && range.end === b[i]?.end);
}
