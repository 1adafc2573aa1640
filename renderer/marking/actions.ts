import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { Json } from '../../shared/base/canonical-json.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Anchor, CharId, Range } from '../../shared/model/anchor.ts';
import { type ActId, actId } from '../../shared/model/ids.ts';
import { referredTo } from '../../shared/register/reference.ts';
import { drop, edit, mark, restore } from '../../shared/steps/commands.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { READ_ATTRIBUTES, suggestAttributes } from '../../shared/suggest/attributes.ts';
import { words } from '../../shared/words/words.ts';
import type { OpenRoom } from '../session/session-types.ts';
import { type Nudge, nudge, type Stride } from './boundaries.ts';
import { type Placed, place, placed, spansToWrite } from './placed.ts';
import { wordsOf } from './spans.ts';

/** Where marks are made: the room they go to and the text they lie in. */
export interface Ground {
  readonly room: OpenRoom;
  readonly text: LiveText;
  /** BCP 47: how words are told apart. */
  readonly language: string;
}

/** Whether anything had to be written. */
type Done = Promise<Result<boolean>>;

/** A selection without the white space at its ends, whole graphemes only; null when no words are left. */
export function wordsIn(text: LiveText, range: Range): Range | null {
  const raw = text.text.slice(range.start, range.end);
  const trimmed = raw.trim();
  if (trimmed === '') return null;
  const start = range.start + (raw.length - raw.trimStart().length);
  return text.snap({ start, end: start + trimmed.length });
}

/** Marks words with a tag, and with the attributes that the words tell by themselves; answers the new mark. */
export async function markRange({ room, text, language }: Ground, words: Range, tag: string): Promise<Result<ActId>> {
  const told = suggestAttributes(tag, text.text.slice(words.start, words.end), language);
  const key = await room.act([mark(tag, [text.describe(words)], told)]);
  return ok(actId(key, 0));
}

/**
 * Gives a mark another tag. Its attributes stay; those the new tag does not know are only not shown. One that becomes a
 * figure gets what its words tell, unless it has some of that already.
 */
export async function retag({ room, text, language }: Ground, record: FoldedRecord, tag: string): Done {
  const field = record.fields.tag;
  if (field?.value === tag && !field.contested) return ok(false);
  const isBare = READ_ATTRIBUTES.every((key) => (record.fields[`attrs.${key}`]?.value ?? null) === null);
  const told = isBare ? suggestAttributes(tag, wordsOf(record, text), language) : undefined;
  const attrs = Object.entries(told ?? {}).map(([key, value]) => [`attrs.${key}`, value] as const);
  await room.act([edit(record, { tag, ...Object.fromEntries(attrs) })]);
  return ok(true);
}

/** Adds a stretch to a mark; one that touches a part it has already makes that part longer. */
export async function addFragment(ground: Ground, record: FoldedRecord, words: Range): Done {
  let whole = words;
  const kept: Placed[] = [];
  for (const part of placed(ground.text, record)) {
    if (part.range && part.range.start <= whole.end && part.range.end >= whole.start) {
      whole = { start: Math.min(whole.start, part.range.start), end: Math.max(whole.end, part.range.end) };
    } else kept.push(part);
  }
  return writeSpans(ground, record, [...kept, place(ground.text, whole)]);
}

/** Makes the part of a mark that touches the selection (else its part number `fragment`) exactly the selection. */
export async function fitFragment(ground: Ground, record: FoldedRecord, fragment: number, words: Range): Done {
  const parts = placed(ground.text, record);
  const touched = parts.findIndex(({ range: at }) => at && at.start < words.end && at.end > words.start);
  const index = touched >= 0 ? touched : Math.min(fragment, parts.length - 1);
  return writeSpans(ground, record, parts.with(index, place(ground.text, words)));
}

/** Moves one end of one part of a mark. */
export async function nudgeFragment(
  ground: Ground,
  record: FoldedRecord,
  fragment: number,
  move: Nudge,
  stride: Stride,
): Done {
  const parts = placed(ground.text, record);
  const index = Math.min(fragment, parts.length - 1);
  const range = parts[index]?.range;
  if (!range) return fail('lost', words.trouble.endsLost);
  const moved = ground.text.snap(nudge(ground.text.text, range, move, stride, ground.language));
  if (moved.start === range.start && moved.end === range.end) return ok(false);
  return writeSpans(ground, record, parts.with(index, place(ground.text, moved)));
}

/** Takes one part out of a mark of several; one that is gone already stays out. */
export async function removeFragment(ground: Ground, record: FoldedRecord, gone: Anchor): Done {
  const parts = placed(ground.text, record);
  const kept = parts.filter(({ anchor }) => !isSameStretch(anchor, gone));
  if (kept.length === parts.length) return ok(false);
  if (kept.length === 0) return fail('last-part', words.trouble.lastPart);
  return writeSpans(ground, record, kept);
}

/** Confirms where a changed or moved mark lies now: the words there become its quote. */
export async function confirmPlace(ground: Ground, record: FoldedRecord): Done {
  const parts = placed(ground.text, record).map((part) => (part.range ? place(ground.text, part.range) : part));
  return writeSpans(ground, record, parts);
}

/** A marked actor that is said to be an entry of the register, together with what refers to that. */
export interface SameActor {
  readonly mark: ActId;
  /** A reference to the entry. */
  readonly entry: Json;
}

/**
 * Sets attributes (or any other fields) of a record; settles them where they are contested. A marked actor that somebody
 * has said to be an entry meanwhile stays that one.
 */
export async function setFields(
  { room }: Pick<Ground, 'room'>,
  record: FoldedRecord,
  set: { readonly [field: string]: Json },
  also?: SameActor,
): Done {
  const actor = also && room.fold.get(also.mark);
  const isFree = actor && !actor.dropped && referredTo(actor.fields['attrs.name']?.value) === null;
  await room.act([edit(record, set), ...(isFree ? [edit(actor, { 'attrs.name': also.entry })] : [])]);
  return ok(true);
}

/** Drops a record; its history stays, and it can be brought back. */
export async function dropRecord({ room }: Pick<Ground, 'room'>, record: FoldedRecord): Done {
  await room.act([drop(record)]);
  return ok(true);
}

/** Brings a dropped record back, or keeps one whose drop is contested; one that is there stays as it is. */
export async function restoreRecord({ room }: Pick<Ground, 'room'>, record: FoldedRecord): Done {
  if (!record.dropped && !record.dropContested) return ok(false);
  await room.act([restore(record)]);
  return ok(true);
}

/** Whether two anchors hold on to the same characters. */
const isSameStretch = (a: Anchor, b: Anchor): boolean => isSameChar(a.start, b.start) && isSameChar(a.end, b.end);

const isSameChar = (a: CharId, b: CharId): boolean => a[0] === b[0] && a[1] === b[1];

/** Writes the parts of a mark. */
async function writeSpans({ room }: Ground, record: FoldedRecord, parts: readonly Placed[]): Done {
  await room.act([edit(record, { spans: spansToWrite(parts) })]);
  return ok(true);
}
