import { type ArticleId, articleIdOf } from '../../shared/model/ids.ts';
import { SAMPLE_ARTICLES } from '../../shared/sample/articles.ts';

/** Whether a project holds every sample article: told by their texts, whatever the project is called. */
export function isSample(articles: Iterable<ArticleId>): boolean {
  const here = new Set(articles);
  return here.size >= SAMPLE_ARTICLES.length && SAMPLE_ARTICLES.every((text) => here.has(articleIdOf(text)));
}
