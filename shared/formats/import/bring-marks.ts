import * as Y from 'yjs';
import { MAX_QUOTE } from '../../anchor/describe.ts';
import { type LiveText, liveText } from '../../anchor/live-text.ts';
import { assert } from '../../base/assert.ts';
import type { Range } from '../../model/anchor.ts';
import { type ActId, actId, type StepKey } from '../../model/ids.ts';
import type { Act } from '../../model/step.ts';
import { comment, mark, relate, restore } from '../../steps/commands.ts';
import type { Fold } from '../../steps/fold.ts';
import { shareOut } from '../../steps/step-length.ts';
import { newRoomDoc } from '../../steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../../text/genesis.ts';
import { MarksThere } from './marks-there.ts';
import { notBrought } from './not-brought.ts';
import type { Counts } from './not-carried.ts';
import type { ImportPlan, PlannedLink, PlannedMark } from './plan.ts';

/** What came in of a plan. */
export interface BroughtMarks {
  readonly marks: number;
  readonly links: number;
  /** Marks and links that were there. */
  readonly already: number;
  /** Marks and links that were there until their import was undone, and are there again. */
  readonly back: number;
  /** Marks that would have cut a character as people see it, and were made to hold it whole. */
  readonly widened: number;
  /** Marks that are longer than a mark can be, left out. */
  readonly tooLong: number;
  /** Links left out because one of their marks is too long. */
  readonly loose: number;
  /** What Postil's own rows tell of those marks and links and did not come in with them. */
  readonly notBrought: Counts;
}

/**
 * Writes one step for an annotator (null: nobody's in particular). `acts` must be asked for its acts at once, before this
 * returns: the next steps name them.
 */
export type WriteStep = (acts: (key: StepKey) => readonly Act[], annotator: string | null) => void;

/** Marks, or links, that one step brings at most: a step is read and checked as a whole. */
const PER_STEP = 500;

/**
 * Brings planned marks and links into a room, each annotator's in steps of their own. What is there before is not written
 * again [F8]. The plan's places are places of the article's first text, whatever was corrected since: its characters keep
 * their ids. Or, with `corrected`, places of that text, which must be the plan's.
 */
export function bringMarks(
  plan: ImportPlan,
  fold: Fold,
  write: WriteStep,
  corrected: LiveText | null = null,
): BroughtMarks {
  const there = new MarksThere(fold);
  const count = { marks: 0, links: 0, already: 0, back: 0, widened: 0, tooLong: 0, loose: 0 };
  assert(corrected === null || corrected.text === plan.text, 'a plan lies on the text that its marks come onto');
  const bring = (live: LiveText) => bringFresh(plan.marks, live, there, count, write);
  const marks = corrected === null ? onFirstText(plan.text, bring) : bring(corrected);
  const links = bringLinks(plan, there, count, write);
  return { ...count, notBrought: notBrought(marks, links) };
}

/** Does something with the first version of a text, in which every character has the id that it has in all others. */
function onFirstText<T>(text: string, work: (live: LiveText) => T): T {
  const first = newRoomDoc();
  Y.applyUpdate(first, genesisUpdate(text));
  const live = liveText(bodyOf(first));
  try {
    return work(live);
  } finally {
    live.dispose();
    first.destroy();
  }
}

type Count = { -readonly [what in Exclude<keyof BroughtMarks, 'notBrought'>]: number };

/** Answers those that came in, or came back. */
function bringFresh(
  marks: readonly PlannedMark[],
  live: LiveText,
  there: MarksThere,
  count: Count,
  write: WriteStep,
): readonly PlannedMark[] {
  const wanted = marks.filter((planned) => {
    const known = there.mark(planned);
    if (known !== undefined && there.undone(known) === null) count.already++;
    else if (planned.spans.some((span) => isTooLong(live.snap(span)))) count.tooLong++;
    else return true;
    return false;
  });
  for (const [annotator, some] of steps(wanted, (planned) => longest(planned, live.text))) {
    write((key) => {
      const ids: ActId[] = [];
      const acts = some.map((planned, index): Act => {
        const known = there.mark(planned);
        const undone = known === undefined ? null : there.undone(known);
        if (undone !== null) {
          count.back++;
          ids.push(undone.id);
          return restore(undone);
        }
        count.marks++;
        ids.push(actId(key, index));
        return markAct(planned, live, count);
      });
      for (const [at, { source }] of some.entries()) there.add(source, ids[at]!);
      const notes = some.flatMap(({ note }, at) => (note === null ? [] : [comment(ids[at]!, note, [])]));
      return [...acts, ...notes];
    }, annotator);
  }
  return wanted;
}

function markAct({ tag, spans, attrs, source }: PlannedMark, live: LiveText, count: Count): Act {
  const whole = spans.map((span) => live.snap(span));
  if (whole.some(({ start, end }, at) => start !== spans[at]?.start || end !== spans[at]?.end)) count.widened++;
  const anchors = whole.map((span) => live.describe(span));
  return { ...mark(tag, anchors, attrs), source };
}

/** Answers those that came in, or came back. */
function bringLinks(
  { marks, links }: ImportPlan,
  there: MarksThere,
  count: Count,
  write: WriteStep,
): readonly PlannedLink[] {
  const markOf = new Map(marks.map((planned) => [planned.source, there.mark(planned)]));
  const wanted = links.flatMap((planned) => {
    const [from, to] = [markOf.get(planned.from), markOf.get(planned.to)];
    if (from === undefined || to === undefined) {
      count.loose++; // an end is too long to be marked
      return [];
    }
    const known = there.link(planned.type, from, to);
    const undone = known === undefined ? null : there.undone(known);
    if (known !== undefined && undone === null) {
      count.already++;
      return [];
    }
    return [{ ...planned, from, to, undone }];
  });
  for (const [annotator, some] of steps(wanted, ({ source }) => source.length + ACT)) {
    write((key) => {
      for (const [index, link] of some.entries()) if (link.undone === null) there.addLink(link, actId(key, index));
      return some.map(({ type, from, to, source, undone }): Act => {
        if (undone === null) count.links++;
        else count.back++;
        return undone === null ? { ...relate(type, from, to), source } : restore(undone);
      });
    }, annotator);
  }
  return wanted;
}

const isTooLong = ({ start, end }: Range): boolean => end - start > MAX_QUOTE;

/** More than the rest of an act or an anchor takes: ids, and the words on both sides. UTF-16 units. */
const ACT = 1_000;

/** How long a mark and its note are at most as acts, in UTF-16 units. */
function longest({ spans, attrs, note, source }: PlannedMark, text: string): number {
  const quotes = spans.map(({ start, end }) => text.slice(start, end));
  return JSON.stringify([quotes, attrs, note, source]).length + (spans.length + 2) * ACT;
}

/** What each step holds, and whose it is. */
function steps<Planned extends { readonly annotator: string | null }>(
  planned: readonly Planned[],
  lengthOf: (planned: Planned) => number,
): readonly (readonly [annotator: string | null, some: readonly Planned[]])[] {
  return [...Map.groupBy(planned, ({ annotator }) => annotator)].flatMap(([annotator, all]) =>
    shareOut(all, { most: PER_STEP, lengthOf }).map((some) => [annotator, some] as const),
  );
}
