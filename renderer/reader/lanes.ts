/** Most lines under one line of words; what does not fit is counted in the margin. Five fit a line height of 2. */
export const MAX_LANES = 5;

/** A stretch (UTF-16, end exclusive) that wants a line of its own, and the name that breaks ties. */
export interface Extent {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The lane of each extent, 0 nearest the words, or -1 when all lanes are taken along it. Shorter ones come first, so an
 * inner mark lies inside its outer one. Strict: extents that only touch get different lanes, or they would look like one.
 * Depends on the set alone, never on the order in which marks came, so everybody sees the same picture.
 */
export function assignLanes(extents: readonly Extent[]): Int8Array {
  const lanes = new Int8Array(extents.length).fill(-1);
  const taken: Extent[][] = Array.from({ length: MAX_LANES }, () => []);
  const order = extents.map((_, i) => i).sort((a, b) => compare(extents[a]!, extents[b]!));
  for (const i of order) {
    const extent = extents[i]!;
    const lane = taken.findIndex((others) => !others.some((other) => touch(extent, other)));
    if (lane === -1) continue;
    taken[lane]!.push(extent);
    lanes[i] = lane;
  }
  return lanes;
}

function touch(a: Extent, b: Extent): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function compare(a: Extent, b: Extent): number {
  return a.end - a.start - (b.end - b.start) || a.start - b.start || (a.id < b.id ? -1 : 1);
}
