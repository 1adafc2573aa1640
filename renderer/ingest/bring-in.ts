import type { RefusedPart } from '../../shared/ingest/draft.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { AddedArticle, NewArticle, ProjectSession } from '../session/session-types.ts';
import { errorWords } from '../ui/text.ts';

/** How far a bringing-in is, in articles. */
export interface Progress {
  readonly total: number;
  readonly added: number;
  readonly already: number;
  /** What of the files is no article, each with its reason. */
  readonly refused: readonly RefusedPart[];
  readonly state: 'running' | 'done' | 'stopped';
  /** Why the rest did not come in, in a sentence; null while nothing kept it out. */
  readonly problem: string | null;
  /** The first, in the order they were given, of those that are in. */
  readonly first: ArticleId | null;
}

/**
 * Brings articles into a project, telling how far it is. `signal` stops it: what came in until then stays, as it does when
 * the disk takes no more, which is told with it.
 * @throws with a sentence for the person when nothing came in, or one may not add any
 */
export async function bringIn(
  session: Pick<ProjectSession, 'addArticles'>,
  articles: readonly NewArticle[],
  refused: readonly RefusedPart[],
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<void> {
  const arrived: (AddedArticle | undefined)[] = [];
  const progress = (state: Progress['state']): Progress => {
    const here = arrived.filter((each) => each !== undefined);
    const already = here.filter((each) => each.already).length;
    const first = here[0]?.aid ?? null;
    return { total: articles.length, added: here.length - already, already, refused, state, problem: null, first };
  };
  tell(progress('running'));
  const arrive = (batch: readonly AddedArticle[]) => {
    for (const added of batch) arrived[added.index] = added;
    tell(progress('running'));
  };
  let problem: string | null = null;
  try {
    await session.addArticles(articles, arrive, signal);
  } catch (error) {
    if (arrived.length === 0) throw error;
    problem = words.trouble.restNotAdded(errorWords(error));
  }
  const { added, already } = progress('running');
  tell({ ...progress(added + already < articles.length ? 'stopped' : 'done'), problem });
}
