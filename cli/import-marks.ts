import * as Y from 'yjs';
import { MAX_QUOTE } from '../shared/anchor/describe.ts';
import { liveText } from '../shared/anchor/live-text.ts';
import { anybodysSource, type ImportPlan, type PlannedMark } from '../shared/formats/import/plan.ts';
import { type ActId, type ArticleId, actId, isStepKey } from '../shared/model/ids.ts';
import type { Act } from '../shared/model/step.ts';
import { comment, mark, relate } from '../shared/steps/commands.ts';
import { parseStep } from '../shared/steps/parse.ts';
import { newRoomDoc, stepsMap } from '../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../shared/text/genesis.ts';
import { teamRoom } from '../shared/wire/room.ts';
import { type Author, write } from './author.ts';
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
  const doc = file.room(room);
  const there = new Brought(doc);
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
    for (const [at, id] of write(author, room, doc, made, 'import', annotator).entries())
      there.marks.set(marks[at]!.source, id);
    const notes = marks.flatMap((planned) => noteOn(planned, there));
    if (notes.length > 0) write(author, room, doc, notes, 'import', annotator);
    count.marks += marks.length;
  }
  const markOf = new Map(plan.marks.map((planned) => [planned.source, there.mark(planned)]));
  for (const [annotator, links] of Map.groupBy(plan.links, (planned) => planned.annotator)) {
    const acts = links.flatMap(({ type, from, to, source }): Act[] => {
      const [start, end] = [markOf.get(from), markOf.get(to)];
      if (start === undefined || end === undefined) return []; // an end is too long to be marked
      if (!there.links.has(linkName(type, start, end))) return [{ ...relate(type, start, end), source }];
      count.already++;
      return [];
    });
    write(author, room, doc, acts, 'import', annotator);
    count.links += acts.length;
  }
  live.dispose();
  first.destroy();
  return count;
}

const isTooLong = ({ start, end }: { start: number; end: number }): boolean => end - start > MAX_QUOTE;

const noteOn = (planned: PlannedMark, there: Brought): readonly Act[] =>
  planned.note === null ? [] : [comment(there.marks.get(planned.source)!, planned.note, [])];

const linkName = (type: string, from: ActId, to: ActId): string => JSON.stringify([type, from, to]);

/** The marks and links of a room that something to be brought in may be. */
class Brought {
  /** Marks by their source. */
  readonly marks = new Map<string, ActId>();
  readonly links = new Set<string>();
  readonly #made = new Map<string, ActId>();
  /** Marks that came in from elsewhere by place and tag alone. */
  readonly #anybodys = new Map<string, ActId>();

  constructor(doc: Y.Doc) {
    for (const [key, value] of stepsMap(doc).entries()) {
      const step = isStepKey(key) ? parseStep(value) : null;
      if (step === null || !isStepKey(key)) continue;
      for (const [index, act] of step.acts.entries()) {
        const id = actId(key, index);
        if (act?.kind === 'relate') this.links.add(linkName(act.type, act.from, act.to));
        if (act?.kind !== 'mark') continue;
        this.#made.set(id, id);
        if (act.source === undefined) continue;
        this.marks.set(act.source, id);
        const anybodys = anybodysSource(act.source);
        if (anybodys !== null) this.#anybodys.set(anybodys, id);
      }
    }
  }

  /**
   * The mark that a planned one is: the one it was exported from, or one that came in under its source. A mark that is
   * nobody's in particular is the same as anybody's at its place.
   */
  mark({ id, source, annotator }: PlannedMark): ActId | undefined {
    const anybodys = anybodysSource(source) ?? source;
    return (
      this.#made.get(id) ??
      this.marks.get(source) ??
      (annotator === null ? this.#anybodys.get(anybodys) : this.marks.get(anybodys))
    );
  }
}
