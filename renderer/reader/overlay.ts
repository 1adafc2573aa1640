import { missingCase } from '../../shared/base/assert.ts';
import type { ActId } from '../../shared/model/ids.ts';
import { LineGroup } from './line-group.ts';
import { lineElement } from './lines-dom.ts';
import { MarkIndex } from './mark-index.ts';
import type { MarkChange, MarkSource, PaintedMark } from './reader-types.ts';
import type { TextModel } from './text-model.ts';
import { type Band, linesIn, scrollerOf, visibleBand } from './viewport.ts';

/** Lines off the screen that are built ahead in one frame; those on the screen are built at once. */
const AHEAD_PER_FRAME = 2;

/** What the overlay works on. */
export interface OverlayParts {
  /** Holds the layer and the article; the layer's boxes are placed from its corner. */
  readonly stage: HTMLElement;
  readonly layer: HTMLElement;
  readonly article: HTMLElement;
  readonly model: TextModel;
  readonly source: MarkSource;
}

/** What a companion may look at: the stage and the screen (client pixels), and the lines near the screen, `to` exclusive. */
export interface Surroundings {
  readonly stage: DOMRect;
  readonly band: Band;
  readonly from: number;
  readonly to: number;
}

/** What is painted along with the marks, in the same rounds: it reads layout with them, and writes with them. */
export interface Companion {
  read(surroundings: Surroundings): void;
  write(): void;
}

/**
 * Paints marks as boxes in a layer behind the article, only near the screen. It never writes into the article (but for a
 * line's `aria-description`), so a mark costs the text no layout.
 */
export class MarkOverlay {
  readonly #parts: OverlayParts;
  readonly #index: MarkIndex;
  readonly #scroller: HTMLElement | null;
  readonly #groups = new Map<number, LineGroup>();
  readonly #ruler = document.createRange();
  readonly #undo: (() => void)[] = [];
  #frame = 0;
  #width = 0;
  #height = 0;
  #selected: ActId | null = null;
  #hovered: ActId | null = null;
  readonly #companions = new Set<Companion>();
  /** The mark that is shown otherwise than it is, as it is. */
  #previewed: PaintedMark | null = null;

  /** Paints what is on the screen at once, so that text and marks come in one frame. */
  constructor(parts: OverlayParts) {
    this.#parts = parts;
    this.#index = new MarkIndex(parts.model);
    this.#scroller = scrollerOf(parts.stage);
    for (const mark of parts.source.all()) this.#index.put(mark);
    this.#undo.push(parts.source.subscribe((change) => this.#change(change)));
    this.#listen();
    this.#sync();
  }

  /** The marks over the character at this offset (UTF-16), innermost first. */
  at(offset: number): readonly PaintedMark[] {
    return this.#index.at(offset);
  }

  /** Where the next mark after an offset (UTF-16) starts; null when there is none. */
  startAfter(offset: number): number | null {
    return this.#index.startAfter(offset);
  }

  /** Where the last mark before an offset (UTF-16) ends; null when there is none. */
  endBefore(offset: number): number | null {
    return this.#index.endBefore(offset);
  }

  /** A mark as it is shown. */
  get(id: ActId): PaintedMark | undefined {
    return this.#index.get(id);
  }

  /** Lets something be painted in every round from the next one on, until the function this answers is called. */
  accompany(companion: Companion): () => void {
    this.#companions.add(companion);
    return () => this.#companions.delete(companion);
  }

  /** Asks for a round in the next frame: what accompanies the marks has changed. */
  again(): void {
    this.#schedule();
  }

  /** The marks with at least one character in this line of the text. */
  inLine(line: number): ReadonlySet<PaintedMark> {
    return this.#index.inLine(line);
  }

  /** Shows a mark otherwise than it is, whatever its source says, until another one or null is given. */
  preview(mark: PaintedMark | null): void {
    const before = this.#previewed;
    if (mark?.id !== before?.id) {
      if (before) this.#touchLines(this.#index.put(before));
      this.#previewed = mark && (this.#index.get(mark.id) ?? null);
    }
    if (mark && this.#previewed) this.#touchLines(this.#index.put(mark));
    this.#schedule();
  }

  /** Shows a mark as the one in hand; null for none. */
  select(id: ActId | null): void {
    if (id === this.#selected) return;
    const before = this.#selected;
    this.#selected = id;
    for (const each of [before, id]) this.#touch(each === null ? undefined : this.#index.get(each));
  }

  /** Shows a mark as the one under the pointer; null for none. */
  hover(id: ActId | null): void {
    if (id === this.#hovered) return;
    for (const group of this.#groups.values()) {
      if (this.#hovered !== null) group.hover(this.#hovered, false);
      if (id !== null) group.hover(id, true);
    }
    this.#hovered = id;
  }

  /** The article's elements or their look changed: measures anew. */
  refresh(): void {
    for (const group of this.#groups.values()) group.remeasure();
    this.#sync();
  }

  /** Ends every subscription and takes the boxes away. */
  dispose(): void {
    for (const undo of this.#undo) undo();
    cancelAnimationFrame(this.#frame);
    for (const group of this.#groups.values()) group.remove();
    this.#groups.clear();
  }

  #listen(): void {
    const { article } = this.#parts;
    const schedule = () => this.#schedule();
    const scrolled: EventTarget = this.#scroller ?? document;
    scrolled.addEventListener('scroll', schedule, { passive: true });
    window.addEventListener('resize', schedule);
    const remeasure = () => this.refresh();
    document.fonts.addEventListener('loadingdone', remeasure);
    const rect = article.getBoundingClientRect();
    this.#width = rect.width;
    this.#height = rect.height;
    // Runs after layout and before paint: boxes move in the very frame in which the text does.
    const observer = new ResizeObserver(() => this.#resized());
    observer.observe(article);
    this.#undo.push(
      () => scrolled.removeEventListener('scroll', schedule),
      () => window.removeEventListener('resize', schedule),
      () => document.fonts.removeEventListener('loadingdone', remeasure),
      () => observer.disconnect(),
    );
  }

  #resized(): void {
    const { width, height } = this.#parts.article.getBoundingClientRect();
    if (width === this.#width && height === this.#height) return;
    const wider = width !== this.#width;
    this.#width = width;
    this.#height = height;
    if (wider) this.refresh();
    else this.#sync();
  }

  #change(change: MarkChange): void {
    switch (change.kind) {
      case 'reset':
        this.#previewed = null;
        this.#index.clear();
        for (const mark of this.#parts.source.all()) this.#index.put(mark);
        for (const group of this.#groups.values()) group.touch();
        break;
      case 'patch':
        for (const id of change.gone) {
          if (id === this.#previewed?.id) this.#previewed = null;
          this.#touchLines(this.#index.remove(id));
        }
        for (const mark of change.put) {
          if (mark.id === this.#previewed?.id) this.#previewed = mark;
          else this.#touchLines(this.#index.put(mark));
        }
        break;
      default:
        missingCase(change);
    }
    this.#schedule();
  }

  #touch(mark: PaintedMark | undefined): void {
    if (!mark) return;
    this.#touchLines(this.#index.linesOf(mark));
    this.#schedule();
  }

  #touchLines(lines: Iterable<number>): void {
    for (const line of lines) this.#groups.get(line)?.touch();
  }

  #schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#sync());
  }

  /** One round: all reads, then all writes. */
  #sync(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const near = new Set<LineGroup>();
    const complete = this.#read(near);
    for (const [i, group] of this.#groups) {
      if (near.has(group)) group.write(this.#selected, this.#hovered);
      else {
        group.remove();
        this.#groups.delete(i);
      }
    }
    for (const companion of this.#companions) companion.write();
    if (!complete) this.#schedule();
  }

  /** Reads every line within half a screen; fills `near`. False when lines off the screen are left for the next frame. */
  #read(near: Set<LineGroup>): boolean {
    const { stage, article } = this.#parts;
    const stageRect = stage.getBoundingClientRect();
    const band = visibleBand(this.#scroller);
    const half = (band.bottom - band.top) / 2;
    const { from, to } = linesIn(article, { top: band.top - half, bottom: band.bottom + half });
    for (const companion of this.#companions) companion.read({ stage: stageRect, band, from, to });
    let ahead = AHEAD_PER_FRAME;
    let complete = true;
    for (let i = from; i < to; i++) {
      const marks = this.#index.inLine(i);
      const line = marks.size > 0 || this.#groups.has(i) ? lineElement(article, i) : null;
      if (!line) continue;
      const rect = line.getBoundingClientRect();
      const known = this.#groups.get(i);
      const onScreen = rect.bottom > band.top && rect.top < band.bottom;
      const read = !known || known.needsReading(line);
      const later = read && !onScreen && ahead-- <= 0;
      if (later) complete = false;
      if (later && !known?.holds) continue;
      const group = known ?? this.#newGroup(i);
      if (read && !later) {
        group.read({ marks, line, rect, stage: stageRect, selected: this.#selected, ruler: this.#ruler });
      }
      group.placeAt(rect.top - stageRect.top);
      near.add(group);
    }
    return complete;
  }

  #newGroup(i: number): LineGroup {
    const { model, layer } = this.#parts;
    const group = new LineGroup(model.startOf(i), model.endOf(i), layer);
    this.#groups.set(i, group);
    return group;
  }
}
