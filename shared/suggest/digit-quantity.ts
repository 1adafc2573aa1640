import type { Doubt } from './doubt.ts';
import { magnitudeIn } from './magnitude-words.ts';
import { isYear } from './not-figures.ts';
import { FRACTION_SIGNS, LETTER_MAGNITUDES, SHORT_MAGNITUDES } from './number-words.ts';
import { readNumeral } from './numeral.ts';
import { isHyphen, lower, type Quantity, tidy } from './quantity.ts';
import type { Token } from './tokens.ts';
import { fractionAt } from './word-quantity.ts';

/**
 * The number in digits that begins at a piece: with a fraction and magnitudes behind it [N3] [N4]. `letters` says that
 * `m`, `b` and `t` are magnitudes here, as next to money.
 */
export function digitsAt(
  tokens: readonly Token[],
  at: number,
  language: string,
  letters: (at: number) => boolean,
): Quantity | null {
  const token = tokens[at];
  if (token?.kind === 'sign') return withMagnitudes(FRACTION_SIGNS.get(token.text), at + 1, 'share');
  if (token?.kind !== 'digits') return null;
  const numeral = readNumeral(token.text, language);
  if (numeral === null) return null;
  const slashed = slashedAt(tokens, at);
  if (slashed !== null) return withMagnitudes(slashed, at + 3, 'share', 'share');
  const more = FRACTION_SIGNS.get(lower(tokens, at + 1)) ?? null;
  if (more !== null) return withMagnitudes(numeral.value + more, at + 2, 'number');
  const part = slashedAt(tokens, at + 1);
  if (part !== null) return withMagnitudes(numeral.value + part, at + 4, 'number');
  const half = lower(tokens, at + 1) === 'and' ? fractionAt(tokens, at + 2) : null;
  if (half !== null) return withMagnitudes(numeral.value + half.value, half.to, 'number');
  const doubt = numeral.doubtful ? 'separator' : null;
  return withMagnitudes(numeral.value, at + 1, isYear(token.text) ? 'year' : 'number', doubt);

  function withMagnitudes(
    value: number | undefined,
    to: number,
    kind: Quantity['kind'],
    unsure: Doubt | null = null,
  ): Quantity | null {
    if (value === undefined) return null;
    const { factor, behind } = magnitudesAt(tokens, to, language, letters);
    if (factor === 1) return { value, to, factor, kind, doubt: unsure };
    // With a magnitude a point can only be a decimal one.
    return { value: tidy(value * factor), to: behind, factor, kind: 'number', doubt: null };
  }
}

/** `1/3` as three pieces, glued; null for what is no fraction below one. */
function slashedAt(tokens: readonly Token[], at: number): number | null {
  const [over, slash, under] = tokens.slice(at, at + 3);
  if (over?.kind !== 'digits' || slash?.text !== '/' || !slash.glued || !under?.glued) return null;
  if (!/^\d$/.test(over.text) || !/^\d{1,2}$/.test(under.text)) return null;
  const [a, b] = [Number(over.text), Number(under.text)];
  return a > 0 && a < b ? a / b : null;
}

function magnitudesAt(tokens: readonly Token[], at: number, language: string, letters: (at: number) => boolean) {
  let factor = 1;
  let behind = at;
  for (;;) {
    const next = isHyphen(tokens, behind) ? behind + 1 : behind;
    const word = lower(tokens, next);
    const letter = behind === at && letters(next) ? LETTER_MAGNITUDES.get(word) : undefined;
    const times = magnitudeIn(language, word) ?? (behind === at ? SHORT_MAGNITUDES.get(word) : undefined) ?? letter;
    if (times === undefined) return { factor, behind };
    factor *= times;
    behind = next + 1;
  }
}
