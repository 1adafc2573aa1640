/**
 * A text with the decimal digits of every script as ASCII ones. Digits beyond U+FFFF take two UTF-16 units and become one,
 * so offsets into the text do not hold in the answer.
 */
export const asciiDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0)!)));

/** Unicode lays decimal digits out in runs of ten from zero to nine: the distance to the start of the run tells the value. */
function digitValue(codePoint: number): number {
  let start = codePoint;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
  return (codePoint - start) % 10;
}
