import { articleEntry } from '../../shared/model/records.ts';
import { removedArticles } from '../../shared/steps/article-removal.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import type { ArticleIndex } from '../articles/article-index.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';

/** Articles that can be brought back: those taken out, and those deleted for good of which a copy is still here. */
export function takenOutArticles(project: Fold, index: Pick<ArticleIndex, 'of'>): TakenOutArticle[] {
  const removed = new Set(removedArticles(project).map(({ aid }) => aid));
  return [...project.dropped('make', 'article')].flatMap((record) => {
    const entry = articleEntry(record);
    if (entry === null) return [];
    const counted = index.of(entry.aid);
    if (removed.has(entry.aid) && counted === undefined) return [];
    return [{ record, heading: entry.title || counted?.opening || words.workbench.untitledArticle }];
  });
}
