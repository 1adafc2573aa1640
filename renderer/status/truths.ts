import {
  CircleAlert,
  Cloud,
  CloudAlert,
  CloudCheck,
  CloudOff,
  CloudUpload,
  HardDrive,
  HardDriveDownload,
  type LucideIcon,
  User,
  Users,
} from 'lucide-react';
import { missingCase } from '../../shared/base/assert.ts';
import type { SyncStatus } from '../session/session-types.ts';
import { count } from '../ui/text.ts';

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
      return truth('here', HardDrive, 'good', 'On this computer', 'Everything you see is on this computer’s disk.');
    case 'saving':
      return truth(
        'here',
        HardDriveDownload,
        'busy',
        'Saving',
        'The last changes are being written to this computer’s disk.',
      );
    case 'failed':
      return truth('here', CircleAlert, 'bad', 'Not saved', here.message);
    default:
      return missingCase(here);
  }
}

/** On the hub: what its disk holds, as it said itself. */
export function hubTruth({ hub }: SyncStatus, address: string | null): Truth {
  const where = address ? ` at ${address}` : '';
  switch (hub.state) {
    case 'none':
      return truth(
        'hub',
        CloudOff,
        'none',
        'No hub',
        'This project is on this computer only. Share it to work on it with others.',
      );
    case 'connecting':
      return truth('hub', Cloud, 'busy', 'Connecting', `Looking for the hub${where}. You can go on working.`);
    case 'offline':
      return truth(
        'hub',
        CloudOff,
        'busy',
        hub.waiting > 0 ? `Hub away, ${count(hub.waiting, 'step')} to send` : 'Hub away',
        `The hub${where} cannot be reached. Go on working: it will be sent as soon as the hub is back.`,
      );
    case 'sending':
      if (hub.waiting === 0) {
        return truth(
          'hub',
          Cloud,
          'busy',
          'Checking',
          `The hub${where} is being asked whether it has everything; nothing is known to be missing.`,
        );
      }
      return truth(
        'hub',
        CloudUpload,
        'busy',
        `Sending ${hub.waiting}`,
        `The hub${where} has not yet confirmed ${count(hub.waiting, 'step')}.`,
      );
    case 'saved':
      return truth(
        'hub',
        CloudCheck,
        'good',
        'On the hub',
        `The hub${where} has confirmed that everything here is on its disk.`,
      );
    case 'refused':
      return truth('hub', CloudAlert, 'bad', 'Hub refuses', hub.message);
    default:
      return missingCase(hub);
  }
}

/** With n people: who else holds all that is here. */
export function peopleTruth({ people, hub }: SyncStatus): Truth {
  if (people > 0) {
    const who = people === 1 ? '1 person' : `${people} people`;
    return truth(
      'people',
      Users,
      'good',
      `With ${who}`,
      `${who} connected now ${people === 1 ? 'has' : 'have'} all that is in this view.`,
    );
  }
  const alone = hub.state === 'none';
  return truth(
    'people',
    User,
    'none',
    alone ? 'Just you' : 'With nobody yet',
    alone
      ? 'Nobody else works on this project. Share it through a hub, or send it as a .postil file.'
      : 'Nobody who is connected now has all that is in this view. Others show up here as soon as they do.',
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
