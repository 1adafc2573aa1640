import type { Doubt } from './doubt.ts';
import type { Token } from './tokens.ts';

/** A number among the pieces of a quote, without its unit. */
export interface Quantity {
  readonly value: number;
  /** The index of the piece behind it. */
  readonly to: number;
  /** The last magnitude that multiplied it; 1 without one. */
  readonly factor: number;
  /** `share`: parts of a whole, as a fraction. `vague`: the value is only a lower bound. */
  readonly kind: 'number' | 'year' | 'share' | 'vague';
  readonly doubt: Doubt | null;
}

/** Products and sums of decimals without the tail that binary fractions leave. */
export const tidy = (value: number): number => Number(value.toPrecision(15));

/** The piece in lower case; empty where there is none. */
export const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';
/** Whether a hyphen stands there that touches what is before it. */
export const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  lower(tokens, at) === '-' && tokens[at]!.glued;
