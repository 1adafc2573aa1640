import { decided, type ImportChoices } from '../../shared/formats/import/choices.ts';
import type { Home } from '../../shared/formats/import/homes.ts';
import type { MarksThere } from '../../shared/formats/import/marks-there.ts';
import { notBrought } from '../../shared/formats/import/not-brought.ts';
import { addCounts, type Counts, present } from '../../shared/formats/import/not-carried.ts';
import { type PlannedLink, type PlannedMark, planImport } from '../../shared/formats/import/plan.ts';
import type { Works } from '../../shared/formats/import/works.ts';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';
import type { MarksHere } from './marks-here.ts';

/** What bringing documents in comes to as it was decided on. */
export interface WhatComes {
  readonly articles: number;
  readonly marks: number;
  /** Links whose marks come in, too. */
  readonly links: number;
  /** Marks and links that are here already: they are not counted among the others. */
  readonly already: number;
  /** Marks and links that become one with another. */
  readonly merged: number;
  /** Marks and links that are left out with their label or type, and links of a mark with itself. */
  readonly leftOut: number;
  /** How many more links there are than in the files, as those of events start at each claim of theirs. */
  readonly ofEvents: number;
  /** What Postil's own rows tell of what comes in and does not come with it. */
  readonly notBrought: Counts;
}

/**
 * Counts what would be written: nothing of labels that are left out, of articles that are annotated independently, or of
 * what is here already. What somebody took out by undoing its import comes back, and counts.
 */
export function whatComes(
  homes: readonly Home[],
  choices: ImportChoices,
  isBlind: (aid: ArticleId) => boolean,
  here: MarksHere = new Map(),
  works: Works = new Map(),
): WhatComes {
  let [marks, links, already] = [0, 0, 0];
  let [merged, leftOut, ofEvents] = [0, 0, 0];
  let lost: Counts = {};
  const added = new Set<ArticleId>();
  for (const { aid, kind, document } of homes) {
    if (isBlind(aid)) continue;
    if (kind === 'new') added.add(aid);
    const article = here.get(aid);
    const decision = decided(document, choices);
    const plan = planImport(decision.document, choices.labels, article?.placeOf, works);
    const typesOut = decision.leftOut['links, left out as told'] ?? 0;
    ofEvents += decision.document.links.length + typesOut - document.links.length;
    leftOut += plan.leftOut.marks + plan.leftOut.links + typesOut;
    merged += plan.merged + decision.document.links.length - plan.leftOut.links - plan.links.length;
    const known = new Map(plan.marks.map((planned) => [planned.source, article?.there.mark(planned)]));
    const isNew = ({ source }: PlannedMark): boolean => !isThere(article?.there, known.get(source));
    const isNewLink = ({ type, from, to }: PlannedLink): boolean => {
      const [first, second] = [known.get(from), known.get(to)];
      return !isThere(article?.there, first && second && article?.there.link(type, first, second));
    };
    const coming = { marks: plan.marks.filter(isNew), links: plan.links.filter(isNewLink) };
    marks += coming.marks.length;
    links += coming.links.length;
    already += plan.marks.length + plan.links.length - coming.marks.length - coming.links.length;
    lost = addCounts(lost, notBrought(coming.marks, coming.links));
  }
  return { articles: added.size, marks, links, already, merged, leftOut, ofEvents, notBrought: present(lost) };
}

const isThere = (there: MarksThere | undefined, id: ActId | undefined): boolean =>
  id !== undefined && there?.undone(id) === null;
