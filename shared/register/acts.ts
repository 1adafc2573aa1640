import type { ActId } from '../model/ids.ts';
import type { Act, MakeAct } from '../model/step.ts';
import { drop, edit } from '../steps/commands.ts';
import type { FoldedRecord } from '../steps/fold.ts';
import { type EntryField, makeSame, wordsIn } from './records.ts';
import type { Entry } from './register.ts';
import { groups, type Same } from './same.ts';

/** Tells something of an entry: on its record in front. Nothing told clears it wherever a live one told it [R4, R6]. */
export function tell(entry: Entry, field: EntryField, words: string): Act[] {
  const [front] = entry.members;
  if (words !== '') return [edit(front, { [field]: words })];
  return entry.members
    .filter((member) => !member.dropped && wordsIn(member, field) !== '')
    .map((member) => edit(member, { [field]: null }));
}

/** Makes two entries one; `front` keeps its name, the other's becomes one more of it [R4]. */
export const merge = (front: Entry, other: Entry): Act[] => [makeSame(front.members[0].id, other.members[0].id)];

/** Takes an entry out of the register, with all its records [R6]. */
export const takeOut = (entry: Entry): Act[] => entry.members.filter(({ dropped }) => !dropped).map(drop);

/** What splitting one record off an entry would do. */
export interface Split {
  /** The words that end: all that join the record to another. */
  readonly ends: readonly Same[];
  /** What keeps the others one where only this record held them together. */
  readonly keeps: readonly MakeAct[];
}

/** Splits a record off its entry; everything else stays one [R7]. */
export function splitOff(entry: Entry, member: ActId): Split {
  const ends = entry.sames.filter(({ a, b }) => a.id === member || b.id === member);
  const stay = entry.sames.filter((same) => !ends.includes(same));
  const behind = new Set(stay.map(({ b }) => b.id));
  const rest = entry.members.map(({ id }) => id).filter((id) => id !== member);
  const fronts = groups(rest, stay)
    .map((group) => group.find((id) => !behind.has(id)) ?? group[0]!)
    .sort();
  const [first, ...others] = fronts;
  return { ends, keeps: first === undefined ? [] : others.map((other) => makeSame(first, other)) };
}

/** A split as acts, all for one step. */
export const splitActs = ({ ends, keeps }: Split): Act[] => [...ends.map(({ record }) => drop(record)), ...keeps];

/** The aliases and the name that go with a record when it is split off. */
export const ownNames = (entry: Entry, member: FoldedRecord): string[] => [
  ...new Set([
    wordsIn(member, 'name'),
    ...entry.aliases.filter(({ record }) => wordsIn(record, 'of') === member.id).map(({ text }) => text),
  ]),
];
