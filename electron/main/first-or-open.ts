/**
 * Answers what `find` finds, else what `open` opens. Whoever asks while it is being opened waits for the same one, so
 * there is never a second one and nobody gets one that is not ready.
 */
export function firstOrOpen<T>(find: () => T | undefined, open: () => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | null = null;
  return async () => {
    if (opening !== null) return opening;
    const there = find();
    if (there !== undefined) return there;
    opening = open().finally(() => {
      opening = null;
    });
    return opening;
  };
}
