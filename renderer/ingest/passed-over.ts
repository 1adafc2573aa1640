import { words } from '../../shared/words/words.ts';

/** How many of the files that were passed over are named. */
const NAMED = 3;

/** One sentence on the files in folders that were passed over, by their paths, with the first of them; none without any. */
export const passedOverWords = (paths: readonly string[]): readonly string[] =>
  paths.length > 0 ? [words.ingest.passedOver(paths.length, paths.slice(0, NAMED))] : [];
