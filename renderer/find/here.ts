import { needleOf, occurrences } from '../../shared/find/occurrences.ts';
import type { FindLine } from '../../shared/find/query.ts';
import type { Range } from '../../shared/model/anchor.ts';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';
import { Watched } from '../session/watched.ts';
import type { OpenText } from './article-lines.ts';

/** The open article, as whoever searches needs it. */
export interface OpenPlace extends OpenText {
  /** Brings a stretch into view and selects it; `focus`: the text gets the focus. */
  show(range: Range, focus: boolean): void;
  /** Takes a mark in hand and brings it into view. */
  take(mark: ActId, focus: boolean): void;
  /** Lets go of the selected words. */
  letGo(): void;
  /** Gives the text the focus. */
  focus(): void;
  /** Does something in the article's marks in its turn among what one does there; settles as it does. */
  inTurn<T>(what: () => Promise<T>): Promise<T>;
}

/** A line to be shown, and whether the text is to get the focus. */
interface Wish {
  readonly line: FindLine;
  readonly focus: boolean;
  /** The words are not in the text any more. */
  readonly onGone: () => void;
}

/** Which article is open; tells whoever searches in it when it changes. */
export class Here extends Watched {
  #place: OpenPlace | null = null;
  #wish: Wish | null = null;

  get place(): OpenPlace | null {
    return this.#place;
  }

  /** The open article is this now; the returned function says that it is closed. */
  enter(place: OpenPlace): () => void {
    this.#place = place;
    const wish = this.#wish;
    if (wish?.line.aid === place.aid) {
      this.#wish = null;
      show(place, wish);
    }
    this.bump();
    return () => {
      if (this.#place !== place) return;
      this.#place = null;
      this.bump();
    };
  }

  /** Shows a line, once its article is open: `open` opens it. */
  show(wish: Wish, open: (aid: ArticleId) => void): void {
    const { aid } = wish.line;
    if (this.#place?.aid === aid) show(this.#place, wish);
    else {
      this.#wish = wish;
      open(aid);
    }
  }
}

function show(place: OpenPlace, { line, focus, onGone }: Wish): void {
  const range = line.mark === null ? placeOf(line, place.text) : null;
  if (line.mark !== null) place.take(line.mark, focus);
  else if (range === null) onGone();
  else place.show(range, focus);
}

/** Where a line's words are now: the text may have been corrected since they were found. */
export function placeOf({ start, end, hit }: FindLine, text: string): Range | null {
  if (text.slice(start, end) === hit) return { start, end };
  const needle = needleOf(hit, { whole: false, capitals: true, accents: true });
  const places = needle === null ? [] : occurrences(text, needle);
  return places.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0] ?? null;
}
