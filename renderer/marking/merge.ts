import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { Json } from '../../shared/base/canonical-json.ts';
import { canonicalJson } from '../../shared/base/canonical-json.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { type ActId, isActId } from '../../shared/model/ids.ts';
import { isMutual } from '../../shared/model/link-types.ts';
import type { Act, EditAct } from '../../shared/model/step.ts';
import { drop, edit, relate } from '../../shared/steps/commands.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import type { MarkView } from '../store/mark-view.ts';
import type { Ground } from './actions.ts';
import { type Placed, place, placed, spansToWrite } from './placed.ts';
import { settledAttributes } from './split.ts';

const ATTRIBUTE = 'attrs.';

/**
 * The mark that merging the one in hand would take in: one of the same tag that overlaps it or touches it, else the next
 * one of that tag in the text. Null when there is none.
 */
export function mergePartner(order: readonly MarkView[], inHand: ActId): MarkView | null {
  const at = order.findIndex(({ id }) => id === inHand);
  const mine = order[at];
  if (!mine) return null;
  const alike = (mark: MarkView) => mark.id !== inHand && mark.tag === mine.tag && mark.ranges.length > 0;
  const touches = (mark: MarkView) =>
    mark.ranges.some((a) => mine.ranges.some((b) => a.start <= b.end && b.start <= a.end));
  return order.find((mark) => alike(mark) && touches(mark)) ?? order.slice(at + 1).find(alike) ?? null;
}

/** Merges a mark into another one in one step [M2, M3]: the other is dropped, and nothing anybody said of it is settled. */
export async function mergeMarks(
  { room, text }: Ground,
  record: FoldedRecord,
  other: FoldedRecord,
): Promise<Result<true>> {
  if (other.dropped) return fail('gone', words.trouble.mergeGone);
  const open = attributesOf(other).some(([, field]) => field.contested);
  if (open || other.dropContested) return fail('contested', words.trouble.mergeContested);
  const parts = united(text, [...placed(text, record), ...placed(text, other)]);
  await room.act([
    withTaken(edit(record, { spans: spansToWrite(parts) }), record, other),
    drop(other),
    ...movedLinks(room.fold, record.id, other.id),
  ]);
  return ok(true);
}

/** Parts of marks as those of one: what overlaps, touches, or has only blanks of one line between becomes one part. */
export function united(text: LiveText, parts: readonly Placed[]): readonly Placed[] {
  const found = parts.flatMap((part) => (part.range ? [{ ...part, range: part.range }] : []));
  const whole: (Placed & { readonly range: NonNullable<Placed['range']> })[] = [];
  for (const part of found.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    const last = whole.at(-1);
    const joins =
      last &&
      (part.range.start <= last.range.end || /^[^\S\n]*$/.test(text.text.slice(last.range.end, part.range.start)));
    if (!last || !joins) whole.push(part);
    else if (part.range.end > last.range.end) {
      const range = { start: last.range.start, end: part.range.end };
      whole[whole.length - 1] = { ...place(text, range), range };
    }
  }
  return [...whole, ...parts.filter(({ range }) => range === null)];
}

/** The edit that gives a mark its new parts, with the other's values: alone, or beside those that differ. */
function withTaken(act: EditAct, record: FoldedRecord, other: FoldedRecord): EditAct {
  const set: Record<string, Json> = { ...act.set };
  const over: Record<string, readonly ActId[]> = { ...act.over };
  for (const [name, { value }] of attributesOf(other)) {
    const mine = record.fields[name];
    const isFree = mine === undefined || (!mine.contested && mine.value === null);
    if (value === null || mine?.heads.some((head) => canonicalJson(head.value) === canonicalJson(value))) continue;
    set[name] = value;
    over[name] = isFree ? (mine?.heads.map((head) => head.act) ?? []) : [];
  }
  return { ...act, set, over };
}

/** The live links of a mark, made anew with what is settled of them at the one it is merged into, and dropped where they were. */
function movedLinks(fold: Fold, to: ActId, from: ActId): readonly Act[] {
  const links = [...fold.all('relate')].flatMap((link) => {
    const [type, a, b] = ['type', 'from', 'to'].map((field) => link.fields[field]?.value);
    return typeof type === 'string' && isActId(a) && isActId(b) ? [{ link, type, a, b }] : [];
  });
  // For some types it makes no difference which mark a link leads from [L3].
  const nameOf = (type: string, a: ActId, b: ActId) => `${type} ${isMutual(type) && b < a ? `${b} ${a}` : `${a} ${b}`}`;
  const known = new Set(links.map(({ type, a, b }) => nameOf(type, a, b)));
  const acts: Act[] = [];
  for (const { link, type, a, b } of links.filter((each) => each.a === from || each.b === from)) {
    const [newA, newB] = [a === from ? to : a, b === from ? to : b];
    const name = nameOf(type, newA, newB);
    if (newA !== newB && !known.has(name)) {
      known.add(name);
      const attrs = settledAttributes(link);
      acts.push(relate(type, newA, newB, Object.keys(attrs).length > 0 ? attrs : undefined));
    }
    acts.push(drop(link));
  }
  return acts;
}

const attributesOf = ({ fields }: FoldedRecord) =>
  Object.entries(fields).filter(([name]) => name.startsWith(ATTRIBUTE));
