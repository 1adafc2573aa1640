import type { Range as Stretch } from '../../shared/model/anchor.ts';
import { placeCaret } from './caret-place.ts';
import { caretAt } from './hit-test.ts';
import type { ReaderSelection } from './reader-types.ts';
import { readSelection, trimBlanks, withRect } from './selection.ts';
import { snapToWords } from './snap-words.ts';
import type { TextModel } from './text-model.ts';
import type { TextUnits } from './text-units.ts';

/** What is told of selections. */
interface SelectionEvents {
  /** A selection stands, lies elsewhere on the screen, or (null) is gone. */
  onSelect(selection: ReaderSelection | null): void;
  /** It is finished. */
  onMade(selection: Stretch): void;
  /** Whether the mouse selects whole words. */
  byWords(): boolean;
}

/** What watches selections, until it is ended. */
export interface SelectionWatch {
  /** A command has made a selection. While Shift is held more may follow: it is finished when that is let go. */
  made(): void;
  end(): void;
}

/**
 * Tells of each selection in the article once it stands: when the mouse is let go, or at once when it was made by keys or
 * by a command; again when its words lie elsewhere on the screen because the room for them changed; null when there is
 * none any more.
 */
export function watchSelection(
  article: HTMLElement,
  model: TextModel,
  units: TextUnits,
  events: SelectionEvents,
): SelectionWatch {
  const ending = new AbortController();
  const { signal } = ending;
  let dragging = false;
  /** How often the mouse was clicked in a row: two for a word, three for a sentence, four for a paragraph. */
  let clicks = 1;
  let shift = false;
  let told = '';
  const look = () => {
    const range = readSelection(article, model);
    const now = range ? `${range.start}-${range.end}` : '';
    if (now === told) return;
    told = now;
    events.onSelect(range && withRect(range, article, model));
  };
  const finish = () => {
    const range = readSelection(article, model);
    if (range) events.onMade(range);
  };
  const moved = () => {
    if (told === '' || dragging) return;
    told = '';
    look();
  };
  const up = (event: PointerEvent) => {
    if (!dragging) return;
    dragging = false;
    const raw = readSelection(article, model);
    const wanted = raw && wantedOf(raw, event);
    if (raw && wanted && (wanted.start !== raw.start || wanted.end !== raw.end)) select(wanted, article, model);
    look();
    finish();
  };
  /** What the person meant by what the mouse went over. */
  const wantedOf = (raw: Stretch, event: PointerEvent): Stretch | null => {
    if (clicks > 2) {
      const at = caretAt(event.clientX, event.clientY, article, model);
      const unit = at === null ? null : units.at(at, clicks === 3 ? 'sentence' : 'paragraph');
      return unit && model.lineAt(unit.start) === model.lineAt(raw.start) ? unit : trimBlanks(raw, model);
    }
    // A mouse seldom stops at a word's last letter.
    return events.byWords() && !event.altKey ? snapToWords(raw, model, units) : trimBlanks(raw, model);
  };
  const changed = () => {
    if (!dragging) look();
  };

  article.addEventListener(
    'pointerdown',
    (event) => {
      dragging = event.button === 0;
    },
    { signal },
  );
  article.addEventListener(
    'mousedown',
    (event) => {
      clicks = event.detail;
    },
    { signal },
  );
  // On the window: a drag often ends outside the article, or is taken over by a scroll.
  window.addEventListener('pointerup', up, { signal });
  window.addEventListener('pointercancel', up, { signal });
  document.addEventListener('selectionchange', changed, { signal });
  window.addEventListener('resize', moved, { signal });
  const sizes = new ResizeObserver(moved);
  sizes.observe(article);
  // The browser tells of a change when it finds the time; a key that follows at once must find the new selection known.
  window.addEventListener(
    'keydown',
    (event) => {
      shift = event.shiftKey;
      changed();
    },
    { signal, capture: true },
  );
  window.addEventListener(
    'keyup',
    (event) => {
      if (event.key !== 'Shift' || !shift) return;
      shift = false;
      if (document.activeElement !== article) return;
      look();
      finish();
    },
    { signal, capture: true },
  );
  return {
    made() {
      look();
      if (!shift) finish();
    },
    end() {
      ending.abort();
      sizes.disconnect();
    },
  };
}

/** Selects a stretch; the end that Shift and a click would move stays the one that it was. */
function select({ start, end }: Stretch, article: HTMLElement, model: TextModel): void {
  const backward = document.getSelection()?.direction === 'backward';
  placeCaret(backward ? end : start, article, model);
  placeCaret(backward ? start : end, article, model, true);
}
