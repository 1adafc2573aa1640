/** Something that is made once, at the first call, and given to all. */
export type OnceDone<T> = (() => Promise<T>) & {
  /** Has the next call make it anew. */
  again(): void;
};

/** Runs `make` at the first call and gives its outcome to all; a rejection is not kept, so a later call tries again. */
export function onceDone<T>(make: () => Promise<T>): OnceDone<T> {
  let made: Promise<T> | null = null;
  const again = (): void => {
    made = null;
  };
  const get = (): Promise<T> => {
    made ??= make().catch((error: unknown) => {
      again();
      throw error;
    });
    return made;
  };
  return Object.assign(get, { again });
}
