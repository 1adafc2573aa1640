/**
 * The UTF-16 offset at which each code point of a text begins, and behind them that of its end: turns what Python counts
 * into what JavaScript counts. Half a surrogate pair is one.
 */
export function codePointStarts(text: string): Uint32Array {
  const starts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) starts[count++] = at;
  starts[count] = text.length;
  return starts.subarray(0, count + 1);
}
