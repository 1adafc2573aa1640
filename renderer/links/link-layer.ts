import type { LinksView } from '../../shared/links/links-view.ts';
import type { Link } from '../../shared/links/read-link.ts';
import type { ActId } from '../../shared/model/ids.ts';
import { isMutual } from '../../shared/model/link-types.ts';
import type { Companion, Surroundings } from '../reader/overlay.ts';
import type { PaintedMark } from '../reader/reader-types.ts';
import type { ReaderSurface } from '../reader/surface.ts';
import { ArcElement } from './arc-element.ts';
import { type Arc, arcBetween, type Point, type Whereabouts } from './arcs.ts';
import { LinkHandle } from './link-handle.ts';
import styles from './link-layer.module.css';
import { whereaboutsOf } from './whereabouts.ts';

/** What is to be shown. */
export interface Showing {
  /** The mark in hand: its links show. */
  readonly inHand: ActId | null;
  /** Whether all links on the screen show. */
  readonly all: boolean;
  /** Whether it can be linked: then it has a handle. */
  readonly mayLink: boolean;
}

/** An arc as it will be written. */
interface Plan {
  readonly arc: Arc;
  readonly look: ArcLook;
}

/** How an arc looks. */
export interface ArcLook {
  /** The tag whose colour it has. */
  readonly tag: string;
  readonly mutual: boolean;
  readonly state: 'calm' | 'pointed' | 'aimed';
}

/** The key of the arc that is only aimed. */
const AIM = 'aim';

/**
 * Draws links as arcs over the article, in a layer of its own: those of the mark in hand, or all on the screen. Only
 * lines near the screen are looked at, in the rounds of the marks' own boxes: all reads, then all writes.
 */
export class LinkLayer implements Companion {
  readonly #surface: ReaderSurface;
  readonly #links: LinksView;
  readonly #element = document.createElement('div');
  readonly #ruler = document.createRange();
  readonly #arcs = new Map<string, ArcElement>();
  readonly #handle: LinkHandle;
  readonly #ends: (() => void)[];
  #plans = new Map<string, Plan>();
  #showing: Showing = { inHand: null, all: false, mayLink: false };
  #rtl = false;
  /** What is chosen just now, to be linked with the mark in hand. */
  #aimed: ActId | null = null;
  #pointed: ActId | null = null;

  constructor(surface: ReaderSurface, links: LinksView, onPress: (press: PointerEvent, of: ActId) => void) {
    this.#surface = surface;
    this.#links = links;
    this.#element.className = styles.layer ?? '';
    surface.front.append(this.#element);
    this.#handle = new LinkHandle(this.#element, (press) => {
      const { inHand } = this.#showing;
      if (inHand) onPress(press, inHand);
    });
    this.#ends = [surface.overlay.accompany(this), links.subscribe(() => surface.overlay.again())];
  }

  /** Shows the links of another mark, or all. */
  show(showing: Showing): void {
    this.#showing = showing;
    this.#rtl = this.#surface.article.matches(':dir(rtl)');
    this.#surface.overlay.again();
  }

  /** Shows the mark in hand as it would be linked with this one; null for none. */
  aim(other: ActId | null): void {
    if (other === this.#aimed) return;
    this.#aimed = other;
    this.#surface.overlay.hover(other);
    this.#surface.overlay.again();
  }

  /** Where a drag from the mark in hand begins, in client pixels; null while that is not near the screen. */
  origin(): Point | null {
    return this.#handle.middle();
  }

  /** Brings out one of the links; null for none. */
  point(link: ActId | null): void {
    if (link === this.#pointed) return;
    this.#pointed = link;
    this.#surface.overlay.again();
  }

  read(surroundings: Surroundings): void {
    this.#plans = new Map();
    const { inHand, mayLink } = this.#showing;
    const seen = new Map<ActId, Whereabouts | null>();
    const where = (id: ActId): Whereabouts | null => {
      const known = seen.get(id);
      if (known !== undefined) return known;
      const mark = this.#surface.overlay.get(id);
      const found = mark ? whereaboutsOf(mark, this.#surface, surroundings, this.#ruler) : null;
      seen.set(id, found);
      return found;
    };
    const plan = (key: string, from: ActId, to: ActId, look: ArcLook) => {
      const [a, b] = [where(from), where(to)];
      const arc = a && b && arcBetween(a, b, surroundings.stage.height);
      if (arc) this.#plans.set(key, { arc, look });
    };
    const hand = mayLink && inHand ? where(inHand) : null;
    this.#handle.read((typeof hand === 'string' ? null : hand?.at(-1)) ?? null);
    for (const link of this.#shown(surroundings)) plan(link.id, link.from, link.to, this.#lookOf(link));
    if (this.#aimed && inHand) {
      plan(AIM, inHand, this.#aimed, { tag: this.#tagOf(this.#aimed), mutual: false, state: 'aimed' });
    }
  }

  write(): void {
    this.#handle.write(this.#rtl);
    for (const [key, arc] of this.#arcs) {
      if (this.#plans.has(key)) continue;
      arc.remove();
      this.#arcs.delete(key);
    }
    for (const [key, { arc, look }] of this.#plans) {
      const known = this.#arcs.get(key) ?? new ArcElement(this.#element, key);
      this.#arcs.set(key, known);
      known.draw(arc, look);
    }
  }

  /** Takes the layer away. */
  dispose(): void {
    for (const end of this.#ends) end();
    this.#element.remove();
  }

  /** The live links to be drawn: of the mark in hand, or of every mark near the screen. */
  #shown({ from, to }: Surroundings): readonly Link[] {
    const { inHand, all } = this.#showing;
    const found = new Map<ActId, Link>();
    const take = (mark: ActId) => {
      for (const link of this.#links.at(mark)) if (link.state === 'live') found.set(link.id, link);
    };
    if (inHand) take(inHand);
    if (all) for (const mark of this.#marksIn(from, to)) take(mark.id);
    return [...found.values()];
  }

  #marksIn(from: number, to: number): ReadonlySet<PaintedMark> {
    const marks = new Set<PaintedMark>();
    for (let line = from; line < to; line++) for (const mark of this.#surface.overlay.inLine(line)) marks.add(mark);
    return marks;
  }

  #lookOf(link: Link): ArcLook {
    const state = link.id === this.#pointed ? 'pointed' : 'calm';
    return { tag: this.#tagOf(link.to), mutual: isMutual(link.type), state };
  }

  #tagOf(mark: ActId): string {
    return this.#surface.overlay.get(mark)?.tag ?? '';
  }
}
