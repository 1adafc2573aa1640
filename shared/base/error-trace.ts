/** An error with its stack where it has one, or whatever else was thrown, as words for a journal. */
export const errorTrace = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
