import { shorten } from '../text/shorten.ts';
import { readDateline } from './dateline.ts';

/** How much of a text stands for its title, in UTF-16 units. */
const LENGTH = 90;

/** What a text begins with, after its dateline, on one line: stands for a title where there is none. */
export function openingOf(text: string): string {
  const words = shorten(text.slice(0, 4 * LENGTH), 4 * LENGTH);
  return shorten(words.slice(readDateline(words)?.length ?? 0), LENGTH);
}
