import type { PaintedMark } from '../../../../renderer/reader/reader-types.ts';
import type { Range } from '../../../../shared/model/anchor.ts';
import { actId, type StepKey } from '../../../../shared/model/ids.ts';

const key = `${'a'.repeat(26)}/${'b'.repeat(26)}` as StepKey; // a well-formed key that no one signed

/** A mark over these stretches of the text; `n` makes its id. */
export function paintedMark(n: number, ...ranges: Range[]): PaintedMark {
  return { id: actId(key, n), ranges, tag: 'claim', line: 'solid', colour: 'teal', contested: false, faint: false };
}
