import { diskMessage } from '../disk-message.ts';
import type { Snapshots } from './snapshots.ts';

/** When it is looked whether a snapshot is due, in milliseconds: a quiet minute after the start, then every hour. */
const TIMES = { first: 60_000, hourly: 3_600_000 };

/** What daily snapshots need. */
interface DailyParts {
  readonly snapshots: Snapshots;
  /** Whether there is anything to copy. */
  readonly hasWork: () => boolean;
  /** Told in one sentence when a snapshot could not be made. */
  readonly notice: (message: string) => void;
  /** Other than the usual only to test. */
  readonly times?: { readonly first: number; readonly hourly: number };
}

/** Makes a snapshot on every day on which Postil runs. @returns what ends it, once what is under way is done */
export function keepDaily({ snapshots, hasWork, notice, times = TIMES }: DailyParts): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = Promise.resolve();
  let ended = false;
  const again = (pause: number): void => {
    if (ended) return;
    timer = setTimeout(() => {
      looking = look(snapshots, hasWork)
        .then((problem) => problem && notice(`Today’s snapshot is missing. ${problem}`))
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

/** Makes today's snapshot when it is due. @returns why there is none, in a sentence; null when all is well */
async function look(snapshots: Snapshots, hasWork: () => boolean): Promise<string | null> {
  try {
    const today = new Date().toDateString();
    const latest = (await snapshots.list()).find(({ cause }) => cause === 'daily');
    if (!hasWork() || (latest !== undefined && new Date(latest.madeAt).toDateString() === today)) return null;
    const made = await snapshots.make('daily');
    return made.ok ? null : made.message;
  } catch (error) {
    return diskMessage(error);
  }
}
