import * as Y from 'yjs';
import { MAX_QUOTE } from '../shared/anchor/describe.ts';
import { liveText } from '../shared/anchor/live-text.ts';
import type { ImportPlan, PlannedMark } from '../shared/formats/import/plan.ts';
import type { ArticleId } from '../shared/model/ids.ts';
import type { Act } from '../shared/model/step.ts';
import { comment, mark, relate } from '../shared/steps/commands.ts';
import { newRoomDoc } from '../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../shared/text/genesis.ts';
import { teamRoom } from '../shared/wire/room.ts';
import { type Author, write } from './author.ts';
import { MarksThere } from './marks-there.ts';
import type { ProjectFile } from './project-file.ts';

/** What came in of a plan. */
export interface ImportedCount {
  readonly marks: number;
  readonly links: number;
  /** Marks and links that were there. */
  readonly already: number;
  /** Marks that would have cut a character as people see it, and were made to hold it whole. */
  readonly widened: number;
  /** Marks that are longer than a mark can be, left out. */
  readonly tooLong: number;
}

/**
 * Brings planned marks and links into an article's team room, each annotator's in steps of their own. What is there before
 * is not written again. The article must be in the project, with the text of the plan as its first.
 */
export function importMarks(file: ProjectFile, author: Author, aid: ArticleId, plan: ImportPlan): ImportedCount {
  const room = teamRoom(file.pid, aid);
  const folded = file.folded(room);
  const there = new MarksThere(folded.doc);
  // The plan's places are places of the first text, whatever was corrected since: its characters keep their ids.
  const first = newRoomDoc();
  Y.applyUpdate(first, genesisUpdate(plan.text));
  const live = liveText(bodyOf(first));
  const count = { marks: 0, links: 0, already: 0, widened: 0, tooLong: 0 };
  const fresh = plan.marks.filter((planned) => {
    if (there.mark(planned) !== undefined) count.already++;
    else if (planned.spans.some((span) => isTooLong(live.snap(span)))) count.tooLong++;
    else return true;
    return false;
  });
  for (const [annotator, marks] of Map.groupBy(fresh, (planned) => planned.annotator)) {
    const made = marks.map(({ tag, spans, attrs, source }) => {
      const whole = spans.map((span) => live.snap(span));
      if (whole.some(({ start, end }, at) => start !== spans[at]?.start || end !== spans[at]?.end)) count.widened++;
      const anchors = whole.map((span) => live.describe(span));
      return { ...mark(tag, anchors, attrs), source };
    });
    for (const [at, id] of write(author, room, folded, made, 'import', annotator).entries())
      there.add(marks[at]!.source, id);
    const notes = marks.flatMap((planned) => noteOn(planned, there));
    if (notes.length > 0) write(author, room, folded, notes, 'import', annotator);
    count.marks += marks.length;
  }
  const markOf = new Map(plan.marks.map((planned) => [planned.source, there.mark(planned)]));
  for (const [annotator, links] of Map.groupBy(plan.links, (planned) => planned.annotator)) {
    const acts = links.flatMap(({ type, from, to, source }): Act[] => {
      const [start, end] = [markOf.get(from), markOf.get(to)];
      if (start === undefined || end === undefined) return []; // an end is too long to be marked
      if (there.addLink(type, start, end)) return [{ ...relate(type, start, end), source }];
      count.already++;
      return [];
    });
    write(author, room, folded, acts, 'import', annotator);
    count.links += acts.length;
  }
  live.dispose();
  first.destroy();
  return count;
}

const isTooLong = ({ start, end }: { start: number; end: number }): boolean => end - start > MAX_QUOTE;

const noteOn = (planned: PlannedMark, there: MarksThere): readonly Act[] =>
  planned.note === null ? [] : [comment(there.mark(planned)!, planned.note, [])];
