import type { Range as Stretch } from '../../shared/model/anchor.ts';
import { words } from '../../shared/words/words.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import type { Standing } from './caret.ts';
import type { CaretMove } from './caret-moves.ts';
import type { MarkOverlay } from './overlay.ts';
import { rowAt } from './row-at.ts';
import type { TextModel } from './text-model.ts';
import type { TextUnits } from './text-units.ts';

/** What is selected is told in full up to so many UTF-16 units; of more, its beginning and its end. */
const WHOLE = 160;

interface TellerParts {
  readonly article: HTMLElement;
  readonly model: TextModel;
  readonly units: TextUnits;
  readonly overlay: MarkOverlay;
  /** Where the caret stands; null when it does not. */
  stood(): Standing | null;
  /** Says what these words are once the caret rests; null for nothing. */
  speak(words: () => string | null): void;
}

/**
 * Tells screen readers what the caret came to or selected, as a field of text would, and which marks it stands in: they
 * follow no caret in text that cannot be edited.
 */
export class CaretTeller {
  readonly #parts: TellerParts;
  #from = 0;
  #marks = '';

  constructor(parts: TellerParts) {
    this.#parts = parts;
  }

  /** A command moved the caret, or selected words (null). */
  moved(move: CaretMove | null): void {
    this.#parts.speak(() => this.#words(move));
  }

  #words(move: CaretMove | null): string | null {
    const { model } = this.#parts;
    const stood = this.#parts.stood();
    if (stood === null) return null;
    const { anchor, focus } = stood;
    const from = this.#from;
    this.#from = focus;
    const marks = this.#marksAt(focus);
    if (anchor !== focus) {
      return words.marking.selected(ends(model.text.slice(Math.min(anchor, focus), Math.max(anchor, focus))));
    }
    // What was selected is let go of already: something was done with it.
    if (move === null) return null;
    const { start, end } = this.#came(move, from, focus);
    const read = model.text.slice(start, end).trim();
    return [read || words.marking.blank, ...marks].join(words.marks.and);
  }

  /** What the caret came to: as much as it moved by. */
  #came(move: CaretMove, from: number, at: number): Stretch {
    const { article, model, units } = this.#parts;
    const nothing = { start: at, end: at };
    switch (move) {
      case 'left':
      case 'right':
      case 'row-start':
      case 'row-end':
        return { start: at, end: units.letter(at, 1) };
      case 'word-left':
      case 'word-right':
        return (at > from ? units.before(at, 'word') : units.at(at, 'word')) ?? nothing;
      case 'up':
      case 'down':
        return rowAt(at, article, model);
      case 'sentence-back':
      case 'sentence-on':
      case 'article-start':
        return units.at(at, 'sentence') ?? nothing;
      case 'paragraph-back':
      case 'paragraph-on':
        return units.at(at, 'paragraph') ?? nothing;
      case 'article-end':
        return units.before(at, 'sentence') ?? nothing;
    }
  }

  /** Which marks the caret has come into, or that it has left them; nothing while they are the same. */
  #marksAt(offset: number): readonly string[] {
    const over = this.#parts.overlay.at(offset).map(({ tag }) => tagLabel(tag));
    const now = over.join(words.marks.and);
    const was = this.#marks;
    this.#marks = now;
    if (now === was) return [];
    return [now === '' ? words.marking.outside : words.marking.inside(now)];
  }
}

/** The beginning and the end of what is too long to be heard each time it grows. */
const ends = (text: string): string =>
  text.length <= WHOLE ? text : `${text.slice(0, WHOLE / 2).trimEnd()} … ${text.slice(-WHOLE / 2).trimStart()}`;
