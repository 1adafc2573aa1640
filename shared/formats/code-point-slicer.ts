/**
 * Slices a text by code points, as `text[start:end]` does in Python. It shares nothing with what computes the offsets of
 * an export, on purpose: the self-check holds the two against each other.
 */
export function codePointSlicer(text: string): (start: number, end: number) => string {
  /** The UTF-16 offset of each code point. */
  const starts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let offset = 0; offset < text.length; offset += text.codePointAt(offset)! > 0xffff ? 2 : 1) {
    starts[count++] = offset;
  }
  starts[count] = text.length;
  return (start, end) => text.slice(starts[Math.min(start, count)] ?? 0, starts[Math.min(end, count)] ?? 0);
}
