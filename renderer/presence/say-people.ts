import { byLocale } from '../../shared/words/by-locale.ts';
import { words } from '../../shared/words/words.ts';
import type { PersonHere } from '../session/presence-types.ts';

const lists = byLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** Names as people list them: `Ana, Ben and Cleo`. */
export const listNames = (names: readonly string[]): string => lists().format(names);

/** Whether somebody is at their window: empty when they are. */
export function stateWords({ activity, minutes }: Pick<PersonHere, 'activity' | 'minutes'>): string {
  if (activity === 'active') return '';
  return activity === 'idle' ? words.presence.idle(minutes) : words.presence.away(minutes);
}
