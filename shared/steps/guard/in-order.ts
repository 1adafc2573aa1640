import * as Y from 'yjs';

/** The structs of one client, without a gap, and how many of them are in order already. */
interface Run {
  readonly items: readonly Y.Item[];
  at: number;
}

/**
 * New structs in an order in which each finds what it depends on; null when there is none, for then Yjs would keep some
 * of them pending, and what is pending is saved by nobody ([G3]). `next`: the clock that each client's next struct must
 * have. Whatever waits is looked at again only when the very struct it waits for has come, so that no chain of structs,
 * however it is laid, costs more than its length.
 */
export function inOrder(items: readonly Y.Item[], next: (client: number) => number): Y.Item[] | null {
  const runs = new Map<number, Run>();
  for (const [client, run] of Map.groupBy(items, (item) => item.id.client)) runs.set(client, { items: run, at: 0 });
  const waiting = new Map<Y.Item, Run[]>();
  const ordered: Y.Item[] = [];

  /** The struct that must come before this one; null when none must, undefined when it is nowhere. */
  const missingFor = (item: Y.Item): Y.Item | null | undefined => {
    const parent: unknown = item.parent; // the id of a struct, or the name of a root
    for (const id of [item.origin, item.rightOrigin, parent instanceof Y.ID ? parent : null]) {
      if (id === null || id.clock < next(id.client)) continue;
      const run = runs.get(id.client);
      const index = run === undefined ? -1 : coveringIndex(run.items, id.clock);
      if (run === undefined || index < 0) return undefined;
      if (index >= run.at) return run.items[index];
    }
    return null;
  };

  const ready = [...runs.values()].reverse();
  for (let run = ready.pop(); run !== undefined; run = ready.pop()) {
    for (; run.at < run.items.length; run.at++) {
      const item = run.items[run.at]!; // at < length
      const missing = missingFor(item);
      if (missing === undefined) return null;
      if (missing !== null) {
        const others = waiting.get(missing);
        if (others) others.push(run);
        else waiting.set(missing, [run]);
        break;
      }
      ordered.push(item);
      for (const woken of waiting.get(item) ?? []) ready.push(woken);
    }
  }
  return ordered.length === items.length ? ordered : null;
}

/** Which struct of a client covers this clock, or -1. */
function coveringIndex(items: readonly Y.Item[], clock: number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (items[middle]!.id.clock <= clock)
      low = middle; // low < middle <= high < length
    else high = middle - 1;
  }
  const item = items[low];
  return item !== undefined && item.id.clock <= clock && clock < item.id.clock + item.length ? low : -1;
}
