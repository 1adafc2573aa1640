import type { ActId, ArticleId, StepKey } from '../model/ids.ts';
import type { Fold, FoldedRecord } from '../steps/folded.ts';
import { type Happening, happening } from './deed.ts';

/** The order of one room that nobody's clock decides: by `seq`, then by key [H4]. */
export const bySeq = (a: Happening, b: Happening): number => a.seq - b.seq || (a.step < b.step ? -1 : 1);

/** All that happened in a room, a line a step, oldest first [H1]. */
export function timelineOf(fold: Fold): Happening[] {
  return [...fold.keys()].flatMap((key) => happening(fold, key) ?? []).sort(bySeq);
}

/** What happened to one mark, and was said of it and linked with it [H5]: only these deeds of each step, oldest first. */
export function timelineOfMark(fold: Fold, mark: ActId): Happening[] {
  const about = new Set<ActId>(recordsAt(fold, mark));
  const acts = new Set([...about].flatMap((id) => fold.history(id).map(({ act }) => act)));
  const steps = new Set([...acts].map((act) => act.slice(0, act.lastIndexOf('/')) as StepKey)); // an act's id begins with its step's key
  return [...steps]
    .flatMap((key) => happening(fold, key) ?? [])
    .map((line) => ({ ...line, deeds: line.deeds.filter(({ act }) => acts.has(act)) }))
    .sort(bySeq);
}

/** What happened in the project's room to one article's entry, its assignments and its removal. */
export const timelineOfEntry = (project: Fold, aid: ArticleId): Happening[] =>
  timelineOf(project).flatMap((line) => lineOfEntry(project, aid, line) ?? []);

/** A line of the project's room with what it did to one article's entry alone; null for nothing. */
export function lineOfEntry(project: Fold, aid: ArticleId, line: Happening): Happening | null {
  const isOfArticle = (id: ActId | null) => id !== null && project.get(id)?.fields.aid?.value === aid;
  const deeds = line.deeds.filter(({ record }) => isOfArticle(record));
  return deeds.length === 0 ? null : { ...line, deeds };
}

/** The mark that a record is about: itself, what a comment or a verdict is on, one end of a link; null for none. */
export function markOf(fold: Fold, id: ActId): ActId | null {
  const record = fold.get(id);
  if (record === undefined) return null;
  if (record.kind === 'mark') return record.id;
  const [of] = POINTERS.flatMap((field) => targetOf(fold, record, field) ?? []);
  return of ?? null;
}

const POINTERS = ['of', 'from', 'to'] as const;

/** A mark, and the links, comments and verdicts that lead to it, dropped ones too. */
function* recordsAt(fold: Fold, mark: ActId): Iterable<ActId> {
  const id = fold.get(mark)?.id;
  if (id === undefined) return;
  yield id;
  for (const kind of ['relate', 'comment', 'verdict'] as const) {
    for (const records of [fold.all(kind), fold.dropped(kind)]) {
      for (const record of records) {
        if (POINTERS.some((field) => targetOf(fold, record, field) === id)) yield record.id;
      }
    }
  }
}

function targetOf(fold: Fold, { fields }: FoldedRecord, field: (typeof POINTERS)[number]): ActId | null {
  const value = fields[field]?.value;
  return typeof value === 'string' ? (fold.get(value as ActId)?.id ?? null) : null; // a string that is no id finds nothing
}
