import { type Counts, present } from '../../shared/formats/import/not-carried.ts';
import { words } from '../../shared/words/words.ts';
import type { ReadFiles } from './use-import-marks.ts';

/** How many of the files that were passed over are named. */
const NAMED = 3;

/** What was not read of files, a line each: what their format has no place for here, and files that are in none. */
export function notReadLines({ survey, passedOver }: Pick<ReadFiles, 'survey' | 'passedOver'>): readonly string[] {
  const others = words.importMarks.passedOver(passedOver.length, passedOver.slice(0, NAMED));
  return [...lostLines(survey.notRead), ...(passedOver.length > 0 ? [others] : [])];
}

/** What is counted, a line each. */
export const lostLines = (counts: Counts): readonly string[] =>
  Object.entries(present(counts)).map(([what, n]) => words.importMarks.counted(words.importMarks.what(what), n));
