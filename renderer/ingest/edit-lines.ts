import { BLANK, type DraftLine, isKept } from './draft-lines.ts';

/**
 * The lines of a text that a person has changed. Lines that are as they were stay what they were, and so do those that
 * were changed one for one; what is new is running text. What was left out stays where it stood.
 */
export function withText(lines: readonly DraftLine[], text: string): DraftLine[] {
  const before = lines.filter(isKept);
  const after = text.split('\n');
  const same = sameEnds(
    before.map((line) => line.text),
    after,
  );
  const old = before.slice(same.start, before.length - same.end);
  const fresh = after.slice(same.start, after.length - same.end);
  const kept = [
    ...before.slice(0, same.start),
    ...(old.length === fresh.length ? oneForOne(old, fresh) : found(old, fresh)),
    ...before.slice(before.length - same.end),
  ];
  return withLeftOut(kept, lines, (place) =>
    place <= same.start ? place : place >= before.length - same.end ? place + after.length - before.length : null,
  );
}

/** How many lines two texts have in common at their start, and at their end. */
function sameEnds(before: readonly string[], after: readonly string[]): { start: number; end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { start, end };
}

const body = (text: string): DraftLine => ({ ...BLANK, text });

const oneForOne = (old: readonly DraftLine[], fresh: readonly string[]): DraftLine[] =>
  fresh.map((text, index) => ({ ...old[index]!, text }));

/** Lines that stand among the old ones, in their order, are what they were. */
function found(old: readonly DraftLine[], fresh: readonly string[]): DraftLine[] {
  /** Where each line stands, the first place last: those that are passed are taken off. */
  const places = new Map<string, number[]>();
  for (let place = old.length - 1; place >= 0; place--) addTo(places, old[place]!.text, place);
  let from = 0;
  return fresh.map((text) => {
    const left = places.get(text) ?? [];
    while (left.length > 0 && left.at(-1)! < from) left.pop();
    const place = left.pop();
    if (place === undefined) return body(text);
    from = place + 1;
    return old[place]!;
  });
}

/** Puts what was left out of `lines` between the kept ones; `moved` says where a place among these is now, null where it is gone. */
function withLeftOut(
  kept: readonly DraftLine[],
  lines: readonly DraftLine[],
  moved: (place: number) => number | null,
): DraftLine[] {
  const at = new Map<number, DraftLine[]>();
  let place = 0;
  let last = 0;
  for (const line of lines) {
    if (isKept(line)) place++;
    else {
      last = Math.max(last, moved(place) ?? last);
      addTo(at, last, line);
    }
  }
  return [...kept.flatMap((line, index) => [...(at.get(index) ?? []), line]), ...(at.get(kept.length) ?? [])];
}

/** Adds one to what is listed under a key. */
function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
