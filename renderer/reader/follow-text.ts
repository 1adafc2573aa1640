/** Where an offset (UTF-16) of a text lies in the text that has come in its place: with the words around it. */
export function offsetAfter(before: string, after: string, offset: number): number {
  if (before === after) return offset;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (offset <= head) return offset;
  if (offset >= before.length - tail) return offset + after.length - before.length;
  return after.length - tail;
}
