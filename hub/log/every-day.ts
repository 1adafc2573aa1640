/** When it is looked whether today's copy is due, in milliseconds: a quiet minute after the start, then every hour. */
const TIMES = { first: 60_000, hourly: 3_600_000 };

/** Those times; other than the usual only to test. */
export type DailyTimes = typeof TIMES;

/**
 * Has it looked, at these times, whether today's copy is due. `look` answers null, or in a sentence why there is none;
 * then `tell` is told. @returns what ends it, once what is under way is done
 */
export function everyDay(
  look: () => Promise<string | null>,
  tell: (problem: string) => void,
  times: DailyTimes = TIMES,
): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = Promise.resolve();
  let ended = false;
  const again = (pause: number): void => {
    if (ended) return;
    timer = setTimeout(() => {
      looking = look()
        .then((problem) => problem !== null && tell(problem))
        .then(() => again(times.hourly));
    }, pause);
    timer.unref();
  };
  again(times.first);
  return () => {
    ended = true;
    clearTimeout(timer);
    return looking;
  };
}

/** Whether a moment (milliseconds since 1970) is of today, by this computer's clock. */
export const isToday = (moment: number): boolean => new Date(moment).toDateString() === new Date().toDateString();
