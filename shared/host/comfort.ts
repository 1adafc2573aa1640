import { flag, type Guard, oneOf, orNull, shape } from './argument.ts';

/** The themes a person can choose; `contrast` is the one of highest contrast, light or dark as the system is. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** How articles are set for reading, on this computer. */
export interface Reading {
  readonly font: 'serif' | 'sans' | 'system';
  /** The size of the words and the width of the column, in per cent of what is usual. */
  readonly size: number;
  readonly width: number;
  /** Between lines, and between letters and words: more room is easier for many who read with difficulty. */
  readonly lines: 'usual' | 'wide' | 'widest';
  readonly letters: 'usual' | 'wide';
}

/** The sizes of the text on offer, in per cent of the usual one. */
export const READING_SIZES = [80, 90, 100, 115, 130, 150, 175, 200] as const;
/** The widths of its column on offer, in per cent of the usual one. */
export const READING_WIDTHS = [70, 85, 100, 120, 145] as const;

/** How articles look until somebody changes it. */
export const USUAL_READING: Reading = { font: 'serif', size: 100, width: 100, lines: 'usual', letters: 'usual' };

/** A pane beside the text: how wide it is, in CSS pixels (null: as wide as is usual), and whether it is folded away. */
export interface Pane {
  readonly width: number | null;
  readonly folded: boolean;
}

/** A pane until somebody changes it. */
export const USUAL_PANE: Pane = { width: null, folded: false };

/** The two panes; the settings keep each by itself, as `articlesPane` and `inspectorPane`. */
export type PaneName = 'articles' | 'inspector';

const among =
  (list: readonly number[]): Guard<number> =>
  (value): value is number =>
    typeof value === 'number' && list.includes(value);

const isWidth: Guard<number> = (value): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 10_000;

/** Whether a value says how articles look, as one of what is on offer. */
export const isReading: Guard<Reading> = shape<Reading>({
  font: oneOf(['serif', 'sans', 'system']),
  size: among(READING_SIZES),
  width: among(READING_WIDTHS),
  lines: oneOf(['usual', 'wide', 'widest']),
  letters: oneOf(['usual', 'wide']),
});

/** Whether a value says how a pane stands. */
export const isPane: Guard<Pane> = shape<Pane>({ width: orNull(isWidth), folded: flag });
