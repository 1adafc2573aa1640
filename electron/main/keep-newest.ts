/** Adds a thing to those that are kept, of which the oldest go beyond `most`: of some, nothing ever says that they are over. */
export function keepNewest<T>(kept: Set<T>, thing: T, most: number): void {
  kept.add(thing);
  for (const oldest of kept) {
    if (kept.size <= most) return;
    kept.delete(oldest);
  }
}
