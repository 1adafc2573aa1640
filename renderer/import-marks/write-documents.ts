import { drop } from '../../shared/base/drop.ts';
import { bringMarks, type WriteStep } from '../../shared/formats/import/bring-marks.ts';
import { decided, type ImportChoices } from '../../shared/formats/import/choices.ts';
import type { Home } from '../../shared/formats/import/homes.ts';
import { knownMeta } from '../../shared/formats/import/known-meta.ts';
import { addCounts, type Counts } from '../../shared/formats/import/not-carried.ts';
import { placesOnFirst, planImport } from '../../shared/formats/import/plan.ts';
import type { Works } from '../../shared/formats/import/works.ts';
import { zonesOfNew } from '../../shared/formats/import/zones-of-new.ts';
import { ingestText } from '../../shared/ingest/ingest.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession, StepsBegun, UndoOutcome } from '../session/session-types.ts';
import { errorWords } from '../ui/text.ts';

/** What an import did. */
export interface ImportOutcome {
  /** The article of the first document that came in; null when none did. */
  readonly first: ArticleId | null;
  readonly articles: number;
  readonly marks: number;
  readonly links: number;
  readonly back: number;
  readonly already: number;
  /** What came in otherwise than it stands in the files, or not at all, by what it is. */
  readonly others: Counts;
  /** Documents that did not come in, a sentence each. */
  readonly failures: readonly string[];
  /** Documents that were not reached when it was stopped. */
  readonly left: number;
  /** Takes all marks and links out again, at once. */
  undo(): Promise<UndoOutcome>;
}

/** What a person decided, with what stands for their annotators' works. */
export interface WriteChoices extends ImportChoices {
  readonly works: Works;
}

/**
 * Brings documents in one after the other: its article where it is new, then all its marks and links in one go, so that
 * each is here as a whole or not at all. All of it is one undo. `signal` stops it between two documents; what came in until
 * then stays.
 */
export async function writeDocuments(
  session: ProjectSession,
  homes: readonly Home[],
  choices: WriteChoices,
  signal: AbortSignal,
  tell: (done: number) => void,
): Promise<ImportOutcome> {
  const begun = session.together.begin();
  const tally: Tally = { articles: 0, marks: 0, links: 0, back: 0, already: 0, others: {} };
  const failures: string[] = [];
  let first: ArticleId | null = null;
  let done = 0;
  for (const home of homes) {
    if (signal.aborted) break;
    try {
      await writeDocument(session, home, choices, begun, tally);
      first ??= home.aid;
    } catch (error) {
      failures.push(words.importMarksTrouble.notWritten(home.document.name, errorWords(error)));
    }
    tell(++done);
  }
  begun.end();
  return { ...tally, first, failures, left: homes.length - done, undo: () => begun.undo() };
}

type Tally = {
  -readonly [count in 'articles' | 'marks' | 'links' | 'back' | 'already' | 'others']: ImportOutcome[count];
};

async function writeDocument(
  session: ProjectSession,
  { kind, aid, document, on, lost }: Home,
  choices: WriteChoices,
  begun: StepsBegun,
  tally: Tally,
): Promise<void> {
  if (session.sets.blind(aid)) throw new Error(words.importMarksTrouble.independent);
  if (kind === 'new') {
    const article = ingestText(document.text);
    if (!article.ok) throw new Error(article.message);
    const { text, zones: inText, meta: found } = article.value;
    const { zones, lost: unknown } = zonesOfNew(document, inText);
    const { already } = await session.addArticle({ text, zones, meta: knownMeta(document, found).meta });
    if (!already) tally.articles++;
    tally.others = addCounts(tally.others, unknown);
  }
  const { document: meant, leftOut } = decided(document, choices);
  const article = await session.openArticle(aid, true, 'team');
  try {
    const why = article.marks.readOnly;
    if (why !== null) throw new Error(why);
    const corrected = on === 'corrected' ? article.text : null;
    if (corrected !== null && corrected.text !== meant.text) throw new Error(words.importMarksTrouble.textChanged);
    const placeOf = corrected === null ? undefined : placesOnFirst(corrected);
    const plan = planImport(meant, choices.labels, placeOf, choices.works);
    const steps: Promise<unknown>[] = [];
    const write: WriteStep = (acts, annotator) => {
      const step = begun.act(article.marks, acts, 'import', annotator);
      drop(step, () => undefined); // it is waited for below, with the others
      steps.push(step);
    };
    const made = bringMarks(plan, article.marks.fold, write, corrected);
    await Promise.all(steps);
    tally.marks += made.marks;
    tally.links += made.links;
    tally.back += made.back;
    tally.already += made.already;
    tally.others = [leftOut, lost, made.notBrought].reduce(addCounts, tally.others);
    tally.others = addCounts(tally.others, {
      'marks left out as told': plan.leftOut.marks,
      'links of marks that were left out': plan.leftOut.links,
      'marks widened to whole characters': made.widened,
      'marks left out because they are too long': made.tooLong,
      'links of marks that are too long': made.loose,
      'marks that became one with another': plan.merged,
      'marks like others, with other attributes': plan.alike,
    });
  } finally {
    article.close();
  }
}
