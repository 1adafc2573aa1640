import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { Json } from '../../shared/base/canonical-json.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Range } from '../../shared/model/anchor.ts';
import { type ActId, actId } from '../../shared/model/ids.ts';
import { edit, mark } from '../../shared/steps/commands.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { type Ground, wordsIn } from './actions.ts';
import { type Placed, place, placed, spansToWrite } from './placed.ts';
import { tagOf } from './spans.ts';

/** What stays of a mark, and what is split off it. */
export interface Halves {
  readonly kept: readonly Placed[];
  readonly off: readonly Placed[];
}

const ATTRIBUTE = 'attrs.';

/**
 * Splits a mark in one step [M1]: at a caret (an empty stretch) what lies behind it, else the selected words, become a mark
 * of their own with the same tag and the same settled attributes. Answers the new mark.
 */
export async function splitMark(ground: Ground, record: FoldedRecord, at: Range): Promise<Result<ActId>> {
  const { kept, off } = halvesOf(ground.text, placed(ground.text, record), at);
  if (kept.length === 0 || off.length === 0) return fail('nowhere', words.trouble.nothingToSplit);
  const key = await ground.room.act([
    edit(record, { spans: spansToWrite(kept) }),
    mark(tagOf(record), spansToWrite(off), settledAttributes(record)),
  ]);
  return ok(actId(key, 1));
}

/** Shares the parts of a mark out at a stretch of the text. Parts that are lost stay; blanks at a cut go to neither. */
export function halvesOf(text: LiveText, parts: readonly Placed[], at: Range): Halves {
  const isCaret = at.start === at.end;
  const taken = { start: at.start, end: isCaret ? text.text.length : at.end };
  const kept: Placed[] = [];
  const off: Placed[] = [];
  for (const part of parts) {
    const { range } = part;
    const inside = range && { start: Math.max(range.start, taken.start), end: Math.min(range.end, taken.end) };
    if (!range || inside === null || inside.start >= inside.end) kept.push(part);
    else if (inside.start === range.start && inside.end === range.end) off.push(part);
    else {
      kept.push(...pieces(text, { start: range.start, end: inside.start }, { start: inside.end, end: range.end }));
      off.push(...pieces(text, inside));
    }
  }
  return { kept, off };
}

const pieces = (text: LiveText, ...ranges: readonly Range[]): Placed[] =>
  ranges.flatMap((range) => {
    const words = range.start < range.end ? wordsIn(text, range) : null;
    return words ? [place(text, words)] : [];
  });

/** Attributes that have a value nobody contests: a contested one stays the first mark's question [M1]. */
export function settledAttributes({ fields }: FoldedRecord): { readonly [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, { value, contested }]) =>
      field.startsWith(ATTRIBUTE) && !contested && value !== null ? [[field.slice(ATTRIBUTE.length), value]] : [],
    ),
  );
}
