import { isMemberId, type MemberId } from '../../shared/model/ids.ts';
import type { MarkSet } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';
import type { PeopleView } from '../store/people-view.ts';

/** What a set of marks is called. */
export function setName(set: MarkSet, me: MemberId, people: Pick<PeopleView, 'of'>): string {
  if (set === me) return words.blind.own;
  if (isMemberId(set)) return people.of(set).name;
  return set === 'team' ? words.blind.team : words.blind.gold;
}

/** The set after this one; after the last the first. */
export const nextSet = (sets: readonly MarkSet[], set: MarkSet): MarkSet =>
  sets[(sets.indexOf(set) + 1) % sets.length] ?? set;
