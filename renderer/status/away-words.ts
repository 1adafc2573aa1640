import { missingCase } from '../../shared/base/assert.ts';
import { byLocale } from '../../shared/words/by-locale.ts';
import { words } from '../../shared/words/words.ts';
import type { HubAway } from '../session/session-types.ts';
import { showMoment } from '../ui/dates.ts';

const toTheSecond = byLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }));

/** A hub that is away comes back by itself; what is too old has to be updated by somebody. */
export const awayTone = ({ code }: HubAway): 'busy' | 'bad' => (code === 'unreachable' ? 'busy' : 'bad');

/** That the hub is away, in a few words, with how many steps wait for it. */
export function awayShort(waiting: number, away: HubAway | null): string {
  const code = away?.code ?? 'unreachable';
  switch (code) {
    case 'unreachable':
      return waiting > 0 ? words.status.hubAwayWith(waiting) : words.status.hubAway;
    case 'too-old':
      return words.sync.updatePostil;
    case 'too-new':
      return words.sync.hubTooOld;
    default:
      return missingCase(code);
  }
}

/** What is the matter with it, since when, when it is tried again, and that work goes on. `where`: see `words.status.at`. */
export function awayWhy(where: string, away: HubAway | null): string {
  if (away === null) return words.status.hubAwayWhy(where);
  const { since, nextTry, message, code } = away;
  const again = nextTry === null ? words.sync.tryingNow : words.sync.nextTry(toTheSecond().format(nextTry));
  const parts = [message, words.sync.since(showMoment(new Date(since))), again];
  return (code === 'unreachable' ? [...parts, words.sync.goOn] : parts).join(' ');
}
