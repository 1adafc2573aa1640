import { missingCase } from '../../shared/base/assert.ts';
import { isLoopback } from '../../shared/wire/loopback-address.ts';
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

/**
 * What is the matter with the hub at this address (null: it is not known), since when, when it is tried again, and that
 * work goes on.
 */
export function awayWhy(address: string | null, away: HubAway | null): string {
  if (away === null) return words.status.hubAwayWhy(address ? words.status.at(address) : '');
  const { since, nextTry, message, code } = away;
  const again = nextTry === null ? words.sync.tryingNow : words.sync.nextTry(toTheSecond().format(nextTry));
  const isComputer = code === 'unreachable' && address !== null && isOnNetwork(address);
  const found = isComputer ? words.nearbyTrouble.computerAway(new URL(address).host) : message;
  const parts = [found, words.sync.since(showMoment(new Date(since))), again];
  return (code === 'unreachable' ? [...parts, words.sync.goOn] : parts).join(' ');
}

/** Whether an address names a computer by its number, as one that shares on its network does; never this one itself. */
const isOnNetwork = (address: string): boolean => /^\w+:\/\/(\d+(\.\d+){3}|\[)/.test(address) && !isLoopback(address);
