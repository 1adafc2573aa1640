import type { Range } from '../../shared/model/anchor.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { TagDefinition } from '../../shared/model/tagset.ts';
import type { ZoneType } from '../../shared/model/zone.ts';
import type { Attach } from './surface.ts';

/** A mark as the reader paints it: where it is now, and how it looks. Offsets are UTF-16 in the article's text. */
export interface PaintedMark {
  readonly id: ActId;
  /** One or more stretches, ascending; more than one is a discontinuous mark. */
  readonly ranges: readonly Range[];
  /** The tag's key: decides the colour (`tagColour`). */
  readonly tag: string;
  readonly line: TagDefinition['line'];
  /** The author's colour name (`--person-<colour>`), painted as a small tick at the start. */
  readonly colour: string;
  readonly contested: boolean;
  /** `changed` and `moved` marks are painted faintly. */
  readonly faint: boolean;
}

/** A zone as the reader lays it out. */
export interface PaintedZone extends Range {
  readonly id: ActId;
  readonly type: ZoneType;
}

/** What the reader asks of the marks: held outside React, so that a mark never touches React's article. */
export interface MarkSource {
  /** Every mark to paint now. Called once on mount and after `reset`. */
  all(): Iterable<PaintedMark>;
  /** Changes since: marks to paint anew (added or changed) and ids to take away; `reset` means: call `all` again. */
  subscribe(listener: (change: MarkChange) => void): () => void;
}

/** What changed in a mark source. */
export type MarkChange =
  | { readonly kind: 'reset' }
  | { readonly kind: 'patch'; readonly put: readonly PaintedMark[]; readonly gone: readonly ActId[] };

/** What the reader tells the workbench. */
export interface ReaderEvents {
  /** A selection was made or emptied (null); offsets in UTF-16, trimmed to graphemes, never empty. */
  onSelect(selection: ReaderSelection | null): void;
  /** A selection is finished: the mouse or Shift was let go, or a command made it. Told after `onSelect`, if at all. */
  onMade(selection: Range): void;
  /** A click on text under marks, innermost first; empty for bare text. The same word again cycles (see `nextOf`). */
  onPick(ids: readonly ActId[], at: number): void;
  /** Says to screen readers what these words are once the caret rests; null for nothing. */
  speak?(words: () => string | null): void;
  /** A zone's handle was activated. */
  onZone(id: ActId): void;
  /**
   * An end of the stretch in `ends` was dragged: this is the stretch now, cutting no grapheme. Resolves when the mark has
   * changed or will not; until then it is shown as it was let go.
   */
  onAdjust(stretch: Range): Promise<void>;
}

/** A selection in the text and where it lies on the screen (client pixels), for the popover. */
export interface ReaderSelection extends Range {
  readonly rect: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** From the foot of its last row of words to the foot of the next, in pixels. */
  readonly leading: number;
}

/** What the workbench tells the reader, through a ref. */
export interface ReaderHandle {
  /** Brings an offset (UTF-16) into view. */
  reveal(offset: number): void;
  /** Selects a stretch as the mouse would. */
  select(range: Range): void;
  /** Where the caret stands, or stood last (UTF-16); null when it never stood in this text. */
  caret(): number | null;
  /** Lets the caret stand at an offset (UTF-16), unless words are selected. The focus stays where it is. */
  putCaret(offset: number): void;
  /** Lets go of the selected words: the caret stays at their end, and the article has the focus. */
  clearSelection(): void;
  focus(): void;
  /** Gives the text the focus and brings its caret up: where it stood, else where the person reads. */
  bringCaretUp(): void;
}

/** The reader's properties. */
export interface ReaderProps extends ReaderEvents {
  readonly text: string;
  readonly zones: readonly PaintedZone[];
  readonly marks: MarkSource;
  /** The mark in hand: filled, brought in front. */
  readonly selected: ActId | null;
  /** The stretch of the mark in hand whose ends can be dragged; null for none. */
  readonly ends: Range | null;
  /** Whether the mouse selects whole words; Alt turns it off for one selection. */
  readonly byWords: boolean;
  /** BCP 47, for `lang` and direction. */
  readonly language: string;
  /** Lets others paint and drag over the article. */
  readonly attach?: Attach;
  /** Stands for how the text is set (its face, size and spacing): another one has the marks measured anew. */
  readonly setting?: unknown;
}
