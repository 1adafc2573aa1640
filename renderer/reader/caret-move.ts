import { caretOffset, placeCaret } from './caret-place.ts';
import type { TextModel } from './text-model.ts';

/** How a key moves the caret, in the words of `Selection.modify`. */
interface CaretMove {
  readonly direction: 'left' | 'right' | 'backward' | 'forward';
  readonly unit: string;
}

/** How far a key moves, plainly and with Ctrl (Alt on a Mac). */
const MOVES: Readonly<Record<string, { direction: CaretMove['direction']; plain: string; far: string }>> = {
  ArrowLeft: { direction: 'left', plain: 'character', far: 'word' },
  ArrowRight: { direction: 'right', plain: 'character', far: 'word' },
  ArrowUp: { direction: 'backward', plain: 'line', far: 'paragraph' },
  ArrowDown: { direction: 'forward', plain: 'line', far: 'paragraph' },
  Home: { direction: 'backward', plain: 'lineboundary', far: 'documentboundary' },
  End: { direction: 'forward', plain: 'lineboundary', far: 'documentboundary' },
};

/** The move that a key press asks for; null for every other key. */
export function caretMoveOf(event: KeyboardEvent): CaretMove | null {
  const move = event.metaKey ? undefined : MOVES[event.key];
  return move ? { direction: move.direction, unit: event.ctrlKey || event.altKey ? move.far : move.plain } : null;
}

/** Moves the caret that stands in the article, or extends the selection with it; it never leaves the article. */
export function moveCaret(move: CaretMove, extend: boolean, article: HTMLElement, model: TextModel): void {
  const stood = caretOffset(article, model);
  // The browser's document is the whole workbench, and ends before sections that it has not laid out.
  if (move.unit !== 'documentboundary') {
    document.getSelection()?.modify(extend ? 'extend' : 'move', move.direction, move.unit);
    if (caretOffset(article, model) !== null) return;
  }
  const edges = { backward: 0, forward: model.text.length, left: stood ?? 0, right: stood ?? 0 };
  placeCaret(edges[move.direction], article, model, extend);
}
