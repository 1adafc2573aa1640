import { articleIdOf, type MemberId, type ProjectId, type RoomName } from '../../../shared/model/ids.ts';
import { peopleRoom, projectRoom, registerRoom, roomName, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import type { Standing } from './hub.ts';
import { keysOf } from './people.ts';

/** The one article. */
export const TEXT =
  'Harbour strike enters week two\n\nAbout 90 dockers stayed away on Friday, the port said. “We are nearly 200,” said their union, “and more come.”\n\nيقول الاتحاد إن العدد أكبر. 👩‍👩‍👧 stayed at home.\n';
/** The one project. */
export const PID = 'dice'.padEnd(26, 'a') as ProjectId;
export const AID = articleIdOf(TEXT);

/** Five people, the first with two computers; the last knows the project from a file alone at first. */
export const PEOPLE: readonly { readonly name: string; readonly person: number; readonly standing: Standing }[] = [
  { name: 'Ana', person: 0, standing: 'owner' },
  { name: 'Ana’s second', person: 0, standing: 'owner' },
  { name: 'Ben', person: 1, standing: 'curator' },
  { name: 'Cleo', person: 2, standing: 'annotator' },
  { name: 'Dan', person: 3, standing: 'annotator' },
  { name: 'Eva', person: 4, standing: 'stranger' },
];

/** Where somebody marks while the article is independent. */
export const ownRoom = (member: MemberId): RoomName => roomName({ kind: 'marks', pid: PID, aid: AID, set: member });

/** Who marks independently: Cleo and Dan. */
export const APART: readonly MemberId[] = [2, 3].map((person) => keysOf(person).member);

/** The rooms that everybody has open, as far as they are let in. */
export const ROOMS: readonly RoomName[] = [
  projectRoom(PID),
  peopleRoom(PID),
  registerRoom(PID),
  textRoom(PID, AID),
  teamRoom(PID, AID),
  ...APART.map(ownRoom),
];
