import type * as Y from 'yjs';
import { liveText } from '../shared/anchor/live-text.ts';
import type { ImportPlan, PlannedMark } from '../shared/formats/import/plan.ts';
import { type ActId, type ArticleId, actId, isStepKey } from '../shared/model/ids.ts';
import type { Act } from '../shared/model/step.ts';
import { comment, mark, relate } from '../shared/steps/commands.ts';
import { parseStep } from '../shared/steps/parse.ts';
import { stepsMap } from '../shared/steps/steps-map.ts';
import { bodyOf } from '../shared/text/genesis.ts';
import { teamRoom, textRoom } from '../shared/wire/room.ts';
import { type Author, write } from './author.ts';
import type { ProjectFile } from './project-file.ts';

/** How many marks and links came in, and how many were there already. */
export interface ImportedCount {
  readonly marks: number;
  readonly links: number;
  readonly already: number;
}

/**
 * Brings planned marks and links into an article's team room, each annotator's in steps of their own. What came in before
 * is known by its source and not written again. The article must be in the project, with the text of the plan.
 */
export function importMarks(file: ProjectFile, author: Author, aid: ArticleId, plan: ImportPlan): ImportedCount {
  const room = teamRoom(file.pid, aid);
  const doc = file.room(room);
  const live = liveText(bodyOf(file.room(textRoom(file.pid, aid))));
  const ids = sourcesIn(doc);
  const fresh = plan.marks.filter(({ source }) => !ids.has(source));
  const links = plan.links.filter(({ source }) => !ids.has(source));
  for (const [annotator, marks] of Map.groupBy(fresh, (planned) => planned.annotator)) {
    const made = marks.map((planned) => ({
      ...mark(
        planned.tag,
        planned.spans.map((span) => live.describe(span)),
        planned.attrs,
      ),
      source: planned.source,
    }));
    for (const [at, id] of write(author, room, doc, made, 'import', annotator).entries())
      ids.set(marks[at]!.source, id);
    const notes = marks.flatMap((planned) => noteOn(planned, ids));
    if (notes.length > 0) write(author, room, doc, notes, 'import', annotator);
  }
  for (const [annotator, some] of Map.groupBy(links, (planned) => planned.annotator)) {
    const acts = some.map(({ type, from, to, source }) => ({ ...relate(type, ids.get(from)!, ids.get(to)!), source }));
    write(author, room, doc, acts, 'import', annotator);
  }
  live.dispose();
  const already = plan.marks.length - fresh.length + plan.links.length - links.length;
  return { marks: fresh.length, links: links.length, already };
}

const noteOn = ({ note, source }: PlannedMark, ids: ReadonlyMap<string, ActId>): readonly Act[] =>
  note === null ? [] : [comment(ids.get(source)!, note, [])];

/** The acts of a room that came in from elsewhere, by their source. */
function sourcesIn(doc: Y.Doc): Map<string, ActId> {
  const ids = new Map<string, ActId>();
  for (const [key, value] of stepsMap(doc).entries()) {
    const step = isStepKey(key) ? parseStep(value) : null;
    if (step === null || !isStepKey(key)) continue;
    for (const [index, act] of step.acts.entries())
      if (act !== null && 'source' in act && act.source !== undefined) ids.set(act.source, actId(key, index));
  }
  return ids;
}
