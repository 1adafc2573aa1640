/** One measured thing and the budget it is held to. */
export interface BenchRow {
  readonly what: string;
  readonly value: number;
  /** `ratio` is against something measured in the same run, so it holds on a slow machine, too. */
  readonly unit: 'ms' | 'px' | 'ratio' | 'per s' | 'MB' | 'kB' | 'bytes';
  /** The most (or, with `least`, the least) it may be; null for a figure that is only reported. */
  readonly budget: number | null;
  readonly least?: true;
}

/** Whether a row keeps its budget; true for rows without one. */
export function keepsBudget(row: BenchRow): boolean {
  if (row.budget === null) return true;
  return row.least ? row.value >= row.budget : row.value <= row.budget;
}
