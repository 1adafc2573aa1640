/** Where the keys are in a list of rows, how many there are, and how many are in view. */
interface RowPlace {
  readonly at: number;
  readonly count: number;
  readonly page: number;
}

/** The row that a key leads to from row `at` (-1: from none, so that up comes to the last); null for a key that leads to none. */
export function rowStep(key: string, { at, count, page }: RowPlace): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? count - 1 : at - 1,
    Home: 0,
    End: count - 1,
    PageDown: at + page,
    PageUp: at - page,
  };
  const to = steps[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}
