import { mergeMarks } from '../../../renderer/marking/merge.ts';
import { splitMark } from '../../../renderer/marking/split.ts';
import { wholeLines } from '../../../renderer/marking/zone-actions.ts';
import type { Room } from '../../../renderer/session/room.ts';
import { type LiveText, liveText } from '../../../shared/anchor/live-text.ts';
import type { Range } from '../../../shared/model/anchor.ts';
import type { MemberId } from '../../../shared/model/ids.ts';
import { makeZone } from '../../../shared/model/records.ts';
import type { Act } from '../../../shared/model/step.ts';
import { ZONE_TYPES } from '../../../shared/model/zone.ts';
import { merge, splitActs, splitOff, takeOut, tell } from '../../../shared/register/acts.ts';
import { makeAlias, makeEntry } from '../../../shared/register/records.ts';
import { readRegister } from '../../../shared/register/register.ts';
import { comment, drop, edit, mark, relate, restore, verdict } from '../../../shared/steps/commands.ts';
import type { FoldedRecord } from '../../../shared/steps/fold.ts';
import type { Doing } from './script.ts';

/** The rooms of one article and its project, open at one computer. */
export interface Desk {
  readonly text: Room;
  readonly marks: Room;
  readonly register: Room;
  readonly people: Room;
  readonly me: MemberId;
}

const TAGS = ['claim', 'actor', 'figure'] as const;
const WORDS = ['asserted', 'denied', 'forecast'] as const;

/** Does one thing, or nothing where it cannot be done here now. `pick` and `other` choose among what there is. */
export async function doIt(desk: Desk, what: Doing, pick: number, other: number): Promise<void> {
  const room = roomOf(desk, what);
  if (!room.canWrite) return;
  if (what === 'undo' || what === 'redo') {
    await room[what]();
    return;
  }
  if (what === 'split' || what === 'merge') return reshape(desk, what, pick, other);
  const acts = actsOf(desk, what, pick, other);
  if (acts.length === 0) return;
  await room.act(acts, what === 'import' ? 'import' : 'hand');
}

function roomOf({ text, marks, register, people }: Desk, what: Doing): Room {
  if (what === 'name') return people;
  if (what === 'zone' || what === 'rezone') return text;
  return isOfRegister(what) ? register : marks;
}

const isOfRegister = (what: Doing): boolean => ['entry', 'alias', 'same', 'part'].includes(what);

function actsOf({ text, marks, register, people, me }: Desk, what: Doing, pick: number, other: number): readonly Act[] {
  const live = pickOf([...marks.fold.all('mark')], pick);
  const second = pickOf([...marks.fold.all('mark')], other);
  switch (what) {
    case 'mark':
      return marksIn(text, [pick]).map((act) => ({ ...act, tag: TAGS[other % 3]! }));
    case 'mark-all':
      return marksIn(text, [pick, pick + 7, other, other + 11]);
    case 'import':
      return marksIn(text, [pick]).map((act) => ({ ...act, source: `line ${pick % 3}` }));
    case 'edit':
      return live ? [edit(live, { tag: TAGS[other % 3]! })] : [];
    case 'set':
      return live ? [edit(live, { 'attrs.modality': WORDS[other % 3]!, [`attrs.x${pick % 2}`]: other })] : [];
    case 'drop':
      return live ? [drop(live)] : [];
    case 'restore': {
      const gone = pickOf([...marks.fold.dropped('mark')], pick);
      return gone ? [restore(gone)] : [];
    }
    case 'relate':
      return live && second && live !== second ? [relate('figure', live.id, second.id)] : [];
    case 'comment': {
      const before = pickOf([...marks.fold.all('comment')], other);
      return [comment(live?.id ?? null, `Note ${other}`, [], before?.id)];
    }
    case 'verdict':
      return live ? [verdict(live.id, other % 2 === 0 ? 'accept' : 'reject')] : [];
    case 'entry':
      return [makeEntry('actor', { name: `Actor ${pick % 4}` })];
    case 'alias':
    case 'same':
    case 'part':
      return registerActs(register, what, pick, other);
    case 'name': {
      const mine = people.fold.sourced('member', me);
      return mine ? [edit(mine, { name: `Somebody ${other}` })] : [];
    }
    case 'zone':
      return zoneIn(text, pick, ZONE_TYPES[other % ZONE_TYPES.length]!);
    case 'rezone': {
      const zone = pickOf([...text.fold.all('make', 'zone')], pick);
      if (zone === undefined) return [];
      return [other % 3 === 0 ? drop(zone) : edit(zone, { type: ZONE_TYPES[other % ZONE_TYPES.length]! })];
    }
    case 'undo':
    case 'redo':
    case 'split':
    case 'merge':
      throw new Error('Bug: done elsewhere');
  }
}

function registerActs(room: Room, what: 'alias' | 'same' | 'part', pick: number, other: number): readonly Act[] {
  const entries = readRegister(room.fold).all('actor');
  const [one, two] = [pickOf(entries, pick), pickOf(entries, other)];
  if (one === undefined || two === undefined) return [];
  if (what === 'alias')
    return other % 2 ? [makeAlias(one.id, `Name ${other % 5}`)] : tell(one, 'note', `Note ${other}`);
  if (what === 'same') return one === two ? takeOut(one) : merge(one, two);
  const member = pickOf(one.members, other);
  return member && one.members.length > 1 ? splitActs(splitOff(one, member.id)) : [];
}

async function reshape({ text, marks }: Desk, what: 'split' | 'merge', pick: number, other: number): Promise<void> {
  const all = [...marks.fold.all('mark')];
  const [one, two] = [pickOf(all, pick), pickOf(all, other)];
  if (one === undefined || two === undefined) return;
  await withText(text, async (live) => {
    const ground = { room: marks, text: live, language: 'en' };
    if (what === 'merge') {
      if (one !== two) await mergeMarks(ground, one, two);
      return;
    }
    const at = rangeOf(one, live);
    if (at !== null) await splitMark(ground, one, at);
  });
}

/** A caret in the middle of a mark's first part, between graphemes; null when it is nowhere. */
function rangeOf(record: FoldedRecord, text: LiveText): Range | null {
  const spans = record.fields.spans?.value;
  if (!Array.isArray(spans)) return null;
  const place = text.resolve(spans[0] as never); // written by `mark` above
  if (place.state === 'waiting' || place.state === 'orphan') return null;
  const middle = text.snap({ start: place.range.start, end: Math.ceil((place.range.start + place.range.end) / 2) }).end;
  return { start: middle, end: middle };
}

function marksIn(room: Room, places: readonly number[]) {
  const text = liveText(bodyOf(room));
  try {
    return places.flatMap((at) => {
      const start = (at * 13) % Math.max(text.text.length, 1);
      const end = Math.min(start + 3 + (at % 9), text.text.length);
      const range = start < end ? text.snap({ start, end }) : null;
      return range && text.text.slice(range.start, range.end).trim() ? [mark('claim', [text.describe(range)])] : [];
    });
  } finally {
    text.dispose();
  }
}

/** A zone of the lines around a place. */
function zoneIn(room: Room, at: number, type: (typeof ZONE_TYPES)[number]): readonly Act[] {
  const text = liveText(bodyOf(room));
  try {
    const start = (at * 13) % Math.max(text.text.length, 1);
    const lines = wholeLines(text.text, { start, end: start + 1 });
    return lines ? [makeZone(type, text.describe(lines))] : [];
  } finally {
    text.dispose();
  }
}

async function withText(room: Room, work: (text: LiveText) => Promise<void>): Promise<void> {
  const text = liveText(bodyOf(room));
  try {
    await work(text);
  } finally {
    text.dispose();
  }
}

/** The article's text in its room. */
export function bodyOf(room: Room) {
  if (room.body === null) throw new Error(`Bug: ${room.name} has no text`);
  return room.body;
}

const pickOf = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];
