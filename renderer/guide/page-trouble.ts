import { words } from '../../shared/words/words.ts';

/** How often an editor that broke is made anew, before the page can only be read. */
export const TRIES = 3;

/** Why somebody who may write in the guidelines cannot do so now, in a sentence; null when they can. `broken`: how many editors broke. */
export function pageTrouble(foreign: boolean, broken: number): string | null {
  if (foreign) return words.guideTrouble.foreign;
  return broken >= TRIES ? words.guideTrouble.broken : null;
}
