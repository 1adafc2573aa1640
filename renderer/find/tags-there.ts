import type { IndexedArticle } from '../../shared/model/indexed-article.ts';
import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';

/** The tags one can look for: the three, those that marks of the project have besides, and the one that is asked for. */
export function tagsThere(
  articles: readonly { readonly counted: Pick<IndexedArticle, 'tags'> | undefined }[],
  asked: string | null,
): readonly string[] {
  const marked = articles.flatMap(({ counted }) => counted?.tags.map(([tag]) => tag) ?? []);
  const tags = new Set([...BUILT_IN_TAGS.map(({ key }) => key), ...marked, asked ?? '']);
  return [...tags].filter((tag) => tag !== '');
}
