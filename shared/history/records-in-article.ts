import type { ArticleId } from '../model/ids.ts';

/** Some records of one article, as they are told where the article is not open. */
export interface RecordsInArticle<Told> {
  readonly aid: ArticleId;
  readonly records: readonly Told[];
  /** How many there are in all: of very many only the first are told. */
  readonly total: number;
}
