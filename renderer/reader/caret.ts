import { CaretBox } from './caret-box.ts';
import { type CaretMove, STARTS } from './caret-moves.ts';
import { caretOffset, placeCaret } from './caret-place.ts';
import { hasRtl } from './direction.ts';
import { lineElement } from './lines-dom.ts';
import { reveal } from './reveal.ts';
import { graphemeEdge } from './selection.ts';
import type { TextModel } from './text-model.ts';
import type { TextUnits, Unit } from './text-units.ts';
import { linesIn, scrollerOf, visibleBand } from './viewport.ts';

/** What the caret works on. */
interface CaretParts {
  readonly stage: HTMLElement;
  readonly layer: HTMLElement;
  readonly article: HTMLElement;
  readonly model: TextModel;
  readonly units: TextUnits;
}

/** Where the two ends of the selection stand (UTF-16): the same place while nothing is selected. `focus` is the one that moves. */
export interface Standing {
  readonly anchor: number;
  readonly focus: number;
}

/**
 * A caret in text that cannot be edited: browsers move and extend a selection there, but draw none. Left and right bring
 * it up, and so do moves by more; until then up, down, Home and End alone scroll as they do everywhere. It stays where it was when the article loses the
 * focus, when the selection goes elsewhere, and when the lines around it are made anew.
 */
export class Caret {
  readonly #parts: CaretParts;
  readonly #box: CaretBox;
  readonly #listening = new AbortController();
  readonly #sizes: ResizeObserver;
  #live = false;
  /** Where it stood last: typing in a field takes the browser's selection out of the article. */
  #stood: Standing | null = null;

  constructor(parts: CaretParts) {
    this.#parts = parts;
    this.#box = new CaretBox(parts.stage, parts.layer);
    const { article } = parts;
    const { signal } = this.#listening;
    article.addEventListener('pointerdown', () => this.#hide(), { signal });
    article.addEventListener('focus', () => this.#focused(), { signal });
    article.addEventListener('blur', () => this.#hide(), { signal });
    document.addEventListener('selectionchange', () => this.#follow(), { signal });
    // Text that comes into view takes its true height, and moves all that lies below.
    this.#sizes = new ResizeObserver(() => this.#draw());
    this.#sizes.observe(article);
  }

  /** Where it stands, or stood last; null when it never stood. */
  get offset(): number | null {
    return caretOffset(this.#parts.article, this.#parts.model) ?? this.#stood?.focus ?? null;
  }

  /** Both ends of what is selected, as they are or were last. */
  get stood(): Standing | null {
    return this.#stood;
  }

  /** Whether it is shown: keys that scroll otherwise move it then. */
  get isLive(): boolean {
    return this.#live;
  }

  /** Whether a key moves it now, or is left to the browser. */
  canMove(move: CaretMove, extend: boolean): boolean {
    return this.#live || extend || STARTS.has(move);
  }

  /** Brings it up in the text, which gets the focus: where it stood, else where the person reads. */
  comeUp(): void {
    this.#begin();
    this.#follow();
  }

  /** Moves it, or extends the selection with it; it never leaves the article. */
  move(move: CaretMove, extend: boolean): void {
    const { article, model } = this.#parts;
    this.#begin();
    const from = caretOffset(article, model);
    if (from === null) return;
    const to = this.#target(move, from, extend);
    if (to !== null) placeCaret(to, article, model, extend);
    this.#show();
  }

  /**
   * Selects the unit that the caret is in or stands before; where something is selected, makes that whole units and takes
   * one more of them along: behind it, or before it for -1.
   */
  selectUnit(unit: Unit, by: 1 | -1): void {
    const { units } = this.#parts;
    this.#begin();
    const stood = this.#standing();
    if (!stood) return;
    const [start, end] = [Math.min(stood.anchor, stood.focus), Math.max(stood.anchor, stood.focus)];
    if (start === end) {
      const found = by > 0 ? (units.at(start, unit) ?? units.before(start, unit)) : units.before(start, unit);
      if (found) this.#select({ anchor: found.start, focus: found.end });
      return;
    }
    const first = units.at(start, unit);
    const last = units.before(end, unit);
    const whole = { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
    const grew = whole.start < start || whole.end > end;
    const more = grew ? null : by > 0 ? units.at(end, unit) : units.before(start, unit);
    this.#select({ anchor: Math.min(more?.start ?? start, whole.start), focus: Math.max(more?.end ?? end, whole.end) });
  }

  /** Extends the selection to an offset. */
  extendTo(offset: number): void {
    this.#begin();
    placeCaret(offset, this.#parts.article, this.#parts.model, true);
    this.#show();
  }

  /** Selects the whole article, not the workbench around it. */
  selectAll(): void {
    this.#begin();
    this.#select({ anchor: 0, focus: this.#parts.model.text.length });
  }

  /** Lets it stand at an offset, unless words are selected; it comes up there when the text gets the focus. */
  put(offset: number): void {
    const { article, model } = this.#parts;
    const stood = this.#standing();
    if (stood && stood.anchor !== stood.focus) return;
    this.#stood = { anchor: offset, focus: offset };
    if (document.activeElement !== article) return;
    placeCaret(offset, article, model);
    this.#live = true;
    this.#draw();
  }

  /** What was selected is let go, also while a field has the focus: it comes up at its end. */
  letGo(): void {
    if (!this.#stood) return;
    const end = Math.max(this.#stood.anchor, this.#stood.focus);
    this.#stood = { anchor: end, focus: end };
  }

  /** Puts the selection back after the lines were made anew, with the words it was at. */
  restore(stood: Standing | null, live = this.#live): void {
    if (!stood) return;
    this.#stood = stood;
    if (document.activeElement !== this.#parts.article) return;
    this.#live = live;
    this.#place(stood);
    this.#draw();
  }

  dispose(): void {
    this.#hide();
    this.#listening.abort();
    this.#sizes.disconnect();
  }

  /** Where a move leads; null when the browser has made it already. */
  #target(move: CaretMove, from: number, extend: boolean): number | null {
    const { units, model } = this.#parts;
    const forward = this.#runsLeft(from) ? -1 : 1;
    switch (move) {
      case 'left':
        return this.#aside('left', from, forward === 1 ? -1 : 1, extend);
      case 'right':
        return this.#aside('right', from, forward, extend);
      case 'word-left':
        return units.move(from, 'word', forward === 1 ? -1 : 1);
      case 'word-right':
        return units.move(from, 'word', forward);
      case 'sentence-back':
        return units.move(from, 'sentence', -1);
      case 'sentence-on':
        return units.move(from, 'sentence', 1);
      case 'paragraph-back':
        return units.move(from, 'paragraph', -1);
      case 'paragraph-on':
        return units.move(from, 'paragraph', 1);
      case 'up':
        return this.#byBrowser('backward', 'line', from, extend);
      case 'down':
        return this.#byBrowser('forward', 'line', from, extend);
      case 'row-start':
        return this.#byBrowser('backward', 'lineboundary', from, extend);
      case 'row-end':
        return this.#byBrowser('forward', 'lineboundary', from, extend);
      case 'article-start':
        return 0;
      case 'article-end':
        return model.text.length;
    }
  }

  /** A letter to a side. What is selected is let go of at that side first, as everywhere. */
  #aside(side: 'left' | 'right', from: number, by: 1 | -1, extend: boolean): number | null {
    const { model, units } = this.#parts;
    const stood = this.#standing();
    if (!extend && stood && stood.anchor !== stood.focus)
      return by > 0 ? Math.max(stood.anchor, stood.focus) : Math.min(stood.anchor, stood.focus);
    // Where words run both ways only the browser knows what lies beside what.
    return hasRtl(model.line(model.lineAt(from)))
      ? this.#byBrowser(side, 'character', from, extend)
      : units.letter(from, by);
  }

  #byBrowser(direction: 'left' | 'right' | 'backward' | 'forward', what: string, from: number, extend: boolean) {
    const { article, model } = this.#parts;
    document.getSelection()?.modify(extend ? 'extend' : 'move', direction, what);
    const to = caretOffset(article, model);
    if (to === null) return direction === 'forward' ? model.text.length : direction === 'backward' ? 0 : from;
    // Left alone it keeps the column that it moves in.
    const edge = graphemeEdge(to, model, to < from ? 'start' : 'end');
    return edge === to ? null : edge;
  }

  /** Whether the paragraph at an offset runs from right to left. */
  #runsLeft(offset: number): boolean {
    const line = lineElement(this.#parts.article, this.#parts.model.lineAt(offset));
    return line !== null && getComputedStyle(line).direction === 'rtl';
  }

  /** Where the browser has it now, else where it stood. */
  #standing(): Standing | null {
    return standingIn(this.#parts.article, this.#parts.model) ?? this.#stood;
  }

  /** Brings the focus here and the caret up: where it stood, or else where the person reads. */
  #begin(): void {
    const { stage, article, model } = this.#parts;
    this.#live = true;
    if (document.activeElement !== article) article.focus({ preventScroll: true });
    if (caretOffset(article, model) !== null) return;
    if (this.#stood) {
      this.#place(this.#stood);
      return;
    }
    const { from } = linesIn(article, visibleBand(scrollerOf(stage)));
    placeCaret(model.startOf(Math.min(from, model.count - 1)), article, model);
  }

  #select(standing: Standing): void {
    this.#place(standing);
    this.#show();
  }

  #place({ anchor, focus }: Standing): void {
    const { article, model } = this.#parts;
    placeCaret(anchor, article, model);
    if (focus !== anchor) placeCaret(focus, article, model, true);
    this.#stood = { anchor, focus };
  }

  #show(): void {
    const { stage, article, model } = this.#parts;
    const offset = caretOffset(article, model);
    if (offset !== null) reveal(Math.min(offset, model.text.length - 1), stage, article, model);
    this.#follow();
  }

  #follow(): void {
    this.#stood = standingIn(this.#parts.article, this.#parts.model) ?? this.#stood;
    this.#draw();
  }

  /** By keyboard, not by a press of the mouse: that places the selection itself. */
  #focused(): void {
    if (this.#stood === null || !this.#parts.article.matches(':focus-visible')) return;
    this.#begin();
    this.#draw();
  }

  #hide(): void {
    this.#live = false;
    this.#draw();
  }

  #draw(): void {
    const { article, model } = this.#parts;
    this.#box.show(this.#live ? caretOffset(article, model) : null, article, model);
  }
}

/** Where the browser's selection stands in the article; null when its moving end is elsewhere. */
function standingIn(article: HTMLElement, model: TextModel): Standing | null {
  const focus = caretOffset(article, model);
  return focus === null ? null : { anchor: caretOffset(article, model, 'anchor') ?? focus, focus };
}
