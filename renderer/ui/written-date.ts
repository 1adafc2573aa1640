import { fail, ok, type Result } from '../../shared/base/result.ts';
import { datesIn } from '../../shared/ingest/dates.ts';
import { words } from '../../shared/words/words.ts';

/** What a person wrote as an article's date, as articles hold it. */
export interface WrittenDate {
  /** `YYYY-MM-DD`, with `THH:MM` where a time of day was written; the text as it stands where it is no date by itself. */
  readonly text: string;
  /** Whether it is a date that can be read in two ways, or that no calendar has: day and month are not told apart. */
  readonly unsure: boolean;
}

/** Reads a date as people write it, such as “3 May 2023” or “13.05.2023”, where it can mean one day only. */
export function writtenDate(written: string): WrittenDate {
  const text = written.trim();
  const [found] = datesIn(text);
  if (found === undefined || found.from !== 0 || found.to !== text.length) return { text, unsure: false };
  return found.value === '' ? { text, unsure: true } : { text: found.value, unsure: false };
}

/** Reads a day as people write it: `YYYY-MM-DD`, or empty where nothing is written. */
export function writtenDay(written: string): Result<string> {
  const { text, unsure } = writtenDate(written);
  if (unsure) return fail('unsure', words.trouble.articleDateUnsure);
  return text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text) ? ok(text) : fail('not-a-day', words.trouble.notADay);
}
