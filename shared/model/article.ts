import type { ArticleId } from './ids.ts';

/** What is known of an article besides its text. An empty string is "not known": nothing is guessed. */
export interface ArticleMeta {
  readonly title: string;
  readonly outlet: string;
  /** Who wrote it, as the article says it; several names with commas between them. */
  readonly byline: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, as far as the head tells; no time zone is assumed. */
  readonly date: string;
  readonly url: string;
  /** BCP 47, e.g. `en`. */
  readonly language: string;
}

/** An article's entry in the project. */
export interface ArticleEntry extends ArticleMeta {
  readonly aid: ArticleId;
}

/** The longest text an article may have, in bytes of UTF-8. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024;
