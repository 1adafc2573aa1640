import { type ArticleId, articleIdOf, type ProjectId } from '../../shared/model/ids.ts';
import { textRoom } from '../../shared/wire/room.ts';
import { type PutArticle, putArticle } from './add-article.ts';
import type { Room } from './room.ts';
import type { RoomPool } from './room-pool.ts';
import type { AddedArticle, NewArticle } from './session-types.ts';

/** How many texts are written at once: the host puts what comes together on its disk together. */
const AT_ONCE = 8;
/** Articles are entered in steps of about so many: each makes whatever shows the project look at all of it anew. */
const TOGETHER = 25;

/** What adding articles works with. */
interface AddingParts {
  readonly pid: ProjectId;
  readonly project: Room;
  readonly pool: RoomPool;
}

/**
 * Brings articles into a project: their texts a few at a time, and their entries many in a step once the texts of these are
 * on this computer's disk. `tell` gets each batch that is in, in any order. `signal` stops it; what is under way still
 * comes in, as it does before a failure is told.
 * @throws when one's role does not allow it, or with the disk's own sentence
 */
export async function addArticles(
  { pid, project, pool }: AddingParts,
  articles: readonly NewArticle[],
  tell: (batch: readonly AddedArticle[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const seen = new Set<ArticleId>();
  const failures: unknown[] = [];
  /** By their places, until they are entered. */
  const put = new Map<number, PutArticle>();
  let next = 0;
  let entered = 0;

  /** Enters what is put, in the order in which it was given: as far as nothing before it is under way, or all of it. */
  const enter = async (all: boolean): Promise<void> => {
    const batch: (PutArticle & { readonly index: number })[] = [];
    for (; entered < articles.length && (all || put.has(entered)); entered++) {
      const done = put.get(entered);
      if (done !== undefined) batch.push({ index: entered, ...done });
      put.delete(entered);
    }
    const acts = batch.flatMap((article) => article.acts);
    if (acts.length > 0) await project.record(acts, 'import');
    if (batch.length > 0) tell(batch.map(({ index, aid, already }) => ({ index, aid, already })));
  };

  const work = async (): Promise<void> => {
    while (next < articles.length && failures.length === 0 && !signal.aborted) {
      const index = next++;
      const article = articles[index]!;
      const aid = articleIdOf(article.text);
      const isFirst = !seen.has(aid);
      seen.add(aid);
      try {
        const none = { aid, already: true, acts: [] };
        const done = isFirst
          ? await pool.within(textRoom(pid, aid), (text) => putArticle(project, text, article))
          : none;
        put.set(index, done);
        if (put.size >= TOGETHER) await enter(false);
      } catch (error) {
        failures.push(error);
      }
    }
  };

  await Promise.all(Array.from({ length: Math.min(AT_ONCE, articles.length) }, work));
  await enter(true);
  if (failures.length > 0) throw failures[0];
}
