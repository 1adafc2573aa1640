/** The id of one character in a `Y.Text`: [client, clock], as in `Y.ID`, as plain numbers. */
export type CharId = readonly [client: number, clock: number];

/**
 * Where a span lies, saved in a step. `start` names its first character (a Y.RelativePosition with assoc 0), `end` its
 * last (assoc -1), so text typed at either edge stays outside. The words around it serve to find it again when those
 * characters are gone; they are cut at graphemes.
 */
export interface Anchor {
  readonly start: CharId;
  readonly end: CharId;
  /** The exact words of the span when it was made. */
  readonly quote: string;
  /** About 32 UTF-16 units before the span. */
  readonly prefix: string;
  /** About 32 UTF-16 units after the span. */
  readonly suffix: string;
}

/** A stretch of text in UTF-16 units, start inclusive, end exclusive. Offsets in memory are always these. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * What became of an anchor in the text as it is here now.
 * - `waiting`: the text here does not cover these ids yet; it is not searched, shown as lost, exported or counted
 * - `exact`: the text there equals the quote
 * - `changed`: the characters are there, the words between them are not the quote any more ("changed inside")
 * - `moved`: the characters are gone, a scored search found the quote elsewhere; a person must confirm
 * - `orphan`: nowhere to be found
 */
export type Resolved =
  | { readonly state: 'waiting' }
  | { readonly state: 'exact'; readonly range: Range }
  | { readonly state: 'changed'; readonly range: Range }
  | { readonly state: 'moved'; readonly range: Range; readonly score: number }
  | { readonly state: 'orphan' };
