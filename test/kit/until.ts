/** Something that tells when it may have changed. */
interface Telling {
  subscribe(listener: () => void): () => void;
}

/** Resolves as soon as `holds` does; it is asked again after every change. Rejects after `limit` milliseconds. */
export function until(watched: Telling, holds: () => boolean, what: string, limit = 20_000): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      if (!holds()) return;
      clearTimeout(timer);
      end();
      resolve();
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`waited ${limit} ms in vain until ${what}`));
    }, limit);
    // Changes are told while a transaction may still run: what is asked must see its end.
    const end = watched.subscribe(() => queueMicrotask(check));
    queueMicrotask(check);
  });
}
