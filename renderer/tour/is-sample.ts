import { type ArticleId, articleIdOf, type MemberId } from '../../shared/model/ids.ts';
import { SAMPLE_ARTICLES } from '../../shared/sample/articles.ts';
import type { Fold } from '../../shared/steps/fold.ts';

/** Whether a project holds every sample article: told by their texts, whatever the project is called. */
export function isSample(articles: Iterable<ArticleId>): boolean {
  const here = new Set(articles);
  return here.size >= SAMPLE_ARTICLES.length && SAMPLE_ARTICLES.every((text) => here.has(articleIdOf(text)));
}

/** Whether a person has begun the project with these steps: whoever joins somebody's sample has come to work in it. */
export const isBegunBy = (project: Pick<Fold, 'sourced'>, me: MemberId): boolean =>
  project.sourced('project', 'project')?.made.by === me;
