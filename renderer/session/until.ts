/** Resolves as soon as `holds` does; it is asked at once, and again at every change that `subscribe` tells of. */
export function until(subscribe: (listener: () => void) => () => void, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) return resolve();
    const end = subscribe(() => {
      if (!holds()) return;
      end();
      resolve();
    });
  });
}
