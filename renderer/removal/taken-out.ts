import { articleEntry } from '../../shared/model/records.ts';
import { removedArticles } from '../../shared/steps/article-removal.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import type { ArticleIndex } from '../articles/article-index.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';

/**
 * Articles that were taken out, and those deleted for good of which a copy is still here. Of the latter a hub takes nothing
 * more: brought back in a `shared` project, only their titles would be there for everybody else.
 */
export function takenOutArticles(project: Fold, index: Pick<ArticleIndex, 'of'>, shared: boolean): TakenOutArticle[] {
  const removed = new Set(removedArticles(project).map(({ aid }) => aid));
  return [...project.dropped('make', 'article')].flatMap((record) => {
    const entry = articleEntry(record);
    if (entry === null) return [];
    const counted = index.of(entry.aid);
    const isRemoved = removed.has(entry.aid);
    if (isRemoved && counted === undefined) return [];
    const heading = entry.title || counted?.opening || words.workbench.untitledArticle;
    return [{ record, heading, comesBack: !(isRemoved && shared) }];
  });
}
