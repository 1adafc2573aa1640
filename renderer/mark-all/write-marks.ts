import type { FindLine } from '../../shared/find/query.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { mark } from '../../shared/steps/commands.ts';
import { type Attributes, suggestAttributes } from '../../shared/suggest/attributes.ts';
import { linesInArticle } from '../find/article-lines.ts';
import type { Ask } from '../find/ask.ts';
import type { Here } from '../find/here.ts';
import type { OpenArticle, ProjectSession, StepsBegun, UndoOutcome } from '../session/session-types.ts';
import { MarksView } from '../store/marks-view.ts';
import { zonesOf } from '../store/zones-view.ts';
import { standingOf } from './candidates.ts';

/** Marks that one step makes at most: a step is read and checked as a whole. */
const PER_STEP = 500;

/** What is to be marked. */
export interface MarkAllPlan {
  readonly ask: Ask;
  readonly tag: string;
  /** Given to every mark. */
  readonly attrs: Attributes;
  /** The places, by article, as they were shown. */
  readonly places: ReadonlyMap<ArticleId, readonly FindLine[]>;
}

/** What a mark-all did. */
export interface MarkAllOutcome {
  readonly marked: number;
  /** In how many articles marks were made. */
  readonly articles: number;
  /** Places whose words, or what stands around them, were changed since they were shown: left out. */
  readonly changed: number;
  /** Places that somebody marked meanwhile: left out. */
  readonly already: number;
  /** Articles that could not be opened, or not be written to the end. */
  readonly failed: number;
  /** Whether it was stopped before its end, by the person or because nothing can be written any more. */
  readonly stopped: boolean;
  /** Takes all of it back. */
  undo(): Promise<UndoOutcome>;
}

interface WriteParts {
  readonly session: Pick<ProjectSession, 'sets' | 'openArticle' | 'together' | 'mayWrite'>;
  readonly here: Here;
  /** BCP 47. */
  languageOf(aid: ArticleId): string;
  /** Looked at between articles. */
  readonly signal: AbortSignal;
  /** Counts the articles that are done, and the marks made so far. */
  onProgress(done: number, marked: number): void;
  /** Told what kept an article from being marked. */
  report(error: unknown): void;
}

/**
 * Marks places, one article after the other: each is opened if it is not, looked through as it is now, and written in one
 * step, or a few when there are very many. What was made when it is stopped stays, and is one undo all the same.
 */
export async function writeMarks(plan: MarkAllPlan, parts: WriteParts): Promise<MarkAllOutcome> {
  const { session, signal, onProgress, report } = parts;
  const begun = session.together.begin();
  const tally: Tally = { marked: 0, changed: 0, already: 0 };
  let [done, articles, failed] = [0, 0, 0];
  for (const [aid, places] of plan.places) {
    const before = tally.marked;
    try {
      await markArticle(aid, places, plan, begun, tally, parts);
    } catch (error) {
      failed++;
      report(error);
    }
    if (tally.marked > before) articles++;
    onProgress(++done, tally.marked);
    // One's role was taken away, or the project closed: it would be the same with every other article.
    if (signal.aborted || !session.mayWrite(session.sets.room(aid))) break;
  }
  begun.end();
  return { ...tally, articles, failed, stopped: done < plan.places.size, undo: () => begun.undo() };
}

/** What has been done so far: a step that fails takes back none of those before it. */
type Tally = { -readonly [count in 'marked' | 'changed' | 'already']: MarkAllOutcome[count] };

async function markArticle(
  aid: ArticleId,
  places: readonly FindLine[],
  plan: MarkAllPlan,
  begun: StepsBegun,
  tally: Tally,
  { session, here, languageOf }: WriteParts,
): Promise<void> {
  const article = await session.openArticle(aid, true);
  const write = () => markPlaces(article, places, plan, begun, tally, languageOf(aid));
  try {
    await (here.place?.aid === aid ? here.place.inTurn(write) : write());
  } finally {
    article.close();
  }
}

async function markPlaces(
  { aid, text, textRoom, marks }: OpenArticle,
  places: readonly FindLine[],
  { ask, tag, attrs }: MarkAllPlan,
  begun: StepsBegun,
  tally: Tally,
  language: string,
): Promise<void> {
  const view = new MarksView(marks.fold, text);
  const now = linesInArticle({ aid, text: text.text, marks: view.list, zones: zonesOf(textRoom.fold, text) }, ask);
  view.dispose();
  const current = new Map(now.map((line) => [line.start, line]));
  const standing = places.flatMap((place) => {
    const line = current.get(place.start);
    return line && isSame(line, place) ? line : [];
  });
  const free = standing.filter((line) => standingOf(line, tag) !== 'marked');
  const acts = free.map(({ start, end, hit }) => {
    const given = { ...suggestAttributes(tag, hit, language), ...attrs };
    return mark(tag, [text.describe({ start, end })], Object.keys(given).length > 0 ? given : undefined);
  });
  tally.changed += places.length - standing.length;
  tally.already += standing.length - free.length;
  for (let from = 0; from < acts.length; from += PER_STEP) {
    const some = acts.slice(from, from + PER_STEP);
    await begun.act(marks, some, 'mark-all');
    tally.marked += some.length;
  }
}

/** Whether a place is still what was shown: the same words in the same context. */
const isSame = (a: FindLine, b: FindLine): boolean =>
  a.end === b.end && a.hit === b.hit && a.left === b.left && a.right === b.right;
