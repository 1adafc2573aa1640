import { type DailyTimes, everyDay, isToday } from '../../../hub/log/every-day.ts';
import { words } from '../../../shared/words/words.ts';
import { diskMessage } from '../disk-message.ts';
import type { Notice } from '../notice.ts';
import type { Snapshots } from './snapshots.ts';

/** What daily snapshots need. */
interface DailyParts {
  readonly snapshots: Snapshots;
  /** Whether there is anything to copy. */
  readonly hasWork: () => boolean;
  /** Told in one sentence when a snapshot could not be made. */
  readonly notice: Notice;
  /** Other than the usual only to test. */
  readonly times?: DailyTimes;
}

/** Makes a snapshot on every day on which Postil runs. @returns what ends it, once what is under way is done */
export const keepDaily = ({ snapshots, hasWork, notice, times }: DailyParts): (() => Promise<void>) =>
  everyDay(
    () => look(snapshots, hasWork),
    (problem) => notice(() => words.diskTrouble.noDailySnapshot(problem)),
    times,
  );

/** Makes today's snapshot when it is due. @returns why there is none, in a sentence; null when all is well */
async function look(snapshots: Snapshots, hasWork: () => boolean): Promise<string | null> {
  try {
    const latest = (await snapshots.list()).find(({ cause }) => cause === 'daily');
    if (!hasWork() || (latest !== undefined && isToday(latest.madeAt))) return null;
    const made = await snapshots.make('daily');
    return made.ok ? null : made.message;
  } catch (error) {
    return diskMessage(error);
  }
}
