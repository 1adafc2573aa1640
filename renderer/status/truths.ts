import {
  CircleAlert,
  CirclePause,
  Cloud,
  CloudAlert,
  CloudCheck,
  CloudOff,
  CloudUpload,
  HardDrive,
  HardDriveDownload,
  type LucideIcon,
  User,
  UserPlus,
  Users,
} from 'lucide-react';
import { missingCase } from '../../shared/base/assert.ts';
import { words } from '../../shared/words/words.ts';
import type { Rest } from '../nearby/nearby-problem.ts';
import type { HubAway, SyncStatus } from '../session/session-types.ts';
import { awayShort, awayTone, awayWhy } from './away-words.ts';

/** One of the three truths, in words. */
export interface Truth {
  readonly place: 'here' | 'hub' | 'people';
  readonly icon: LucideIcon;
  /** `good` is settled, `busy` is on its way, `bad` needs the person, `none` does not apply. */
  readonly tone: 'good' | 'busy' | 'bad' | 'none';
  readonly short: string;
  readonly explanation: string;
}

/** On this computer: what its disk holds. */
export function hereTruth({ here }: SyncStatus): Truth {
  switch (here.state) {
    case 'saved':
      return truth('here', HardDrive, 'good', words.status.onThisComputer, words.status.onThisComputerWhy);
    case 'saving':
      return truth('here', HardDriveDownload, 'busy', words.status.saving, words.status.savingWhy);
    case 'failed':
      return truth('here', CircleAlert, 'bad', words.status.notSaved, here.message);
    default:
      return missingCase(here);
  }
}

/**
 * On the hub: what its disk holds, as it said itself; `away` is why it cannot be used now, and `rest` why it is not even
 * looked for by the person: it is on this computer, and off.
 */
export function hubTruth({ hub }: SyncStatus, address: string | null, away: HubAway | null, rest: Rest = null): Truth {
  const where = address ? words.status.at(address) : '';
  if (rest !== null && (hub.state === 'connecting' || hub.state === 'offline')) {
    return truth('hub', CloudOff, 'none', words.nearby.rests[rest], words.nearby.restsWhy[rest]);
  }
  switch (hub.state) {
    case 'none':
      return truth('hub', CloudOff, 'none', words.status.noHub, words.status.noHubWhy);
    case 'connecting':
      return truth('hub', Cloud, 'busy', words.status.connecting, words.status.connectingWhy(where));
    case 'offline':
      return truth(
        'hub',
        CloudOff,
        away ? awayTone(away) : 'busy',
        awayShort(hub.waiting, away),
        awayWhy(address, away),
      );
    case 'sending':
      if (hub.waiting === 0) {
        return truth('hub', Cloud, 'busy', words.status.checking, words.status.checkingWhy(where));
      }
      return truth(
        'hub',
        CloudUpload,
        'busy',
        words.status.sending(hub.waiting),
        words.status.sendingWhy(where, hub.waiting),
      );
    case 'paused':
      return truth('hub', CirclePause, 'busy', words.sync.pausedShort, words.sync.pausedWhy(where));
    case 'saved':
      return truth('hub', CloudCheck, 'good', words.status.onTheHub, words.status.onTheHubWhy(where));
    case 'refused':
      if (hub.reason === 'unknown-signer') {
        return truth('hub', UserPlus, 'busy', words.status.someWaits, hub.message);
      }
      return truth('hub', CloudAlert, 'bad', words.status.hubRefuses, hub.message);
    default:
      return missingCase(hub);
  }
}

/** With n people: who else holds all that is here. `apart`: the open article is annotated independently, so nobody is to. */
export function peopleTruth({ people, hub }: SyncStatus, apart = false): Truth {
  if (people > 0) {
    return truth('people', Users, 'good', words.status.withPeople(people), words.status.withPeopleWhy(people));
  }
  const alone = hub.state === 'none';
  if (apart && !alone) return truth('people', User, 'none', words.status.apart, words.status.apartWhy);
  return truth(
    'people',
    User,
    'none',
    alone ? words.status.justYou : words.status.withNobodyYet,
    alone ? words.status.justYouWhy : words.status.withNobodyYetWhy,
  );
}

const truth = (
  place: Truth['place'],
  icon: LucideIcon,
  tone: Truth['tone'],
  short: string,
  explanation: string,
): Truth => ({
  place,
  icon,
  tone,
  short,
  explanation,
});
