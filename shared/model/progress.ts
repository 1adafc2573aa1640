/** How far somebody is with an article, in the order of the work; `again` asks for a second look at it. */
export const PROGRESS_STATES = ['todo', 'doing', 'done', 'again'] as const;

/** One of these states. */
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** Whether a value names a state that this version knows. */
export const isProgressState = (value: unknown): value is ProgressState =>
  PROGRESS_STATES.some((state) => state === value);
