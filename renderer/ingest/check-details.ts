import type { ArticleMeta } from '../../shared/model/article.ts';
import { META_FIELDS, readDetail } from '../articles/meta-fields.ts';

/** What is wrong with an article that is to come in, by field, in one sentence each. */
export type Problems = { readonly [field in keyof ArticleMeta | 'text']?: string };

/** The details that are not as they must be. */
export const wrongDetails = (meta: Partial<ArticleMeta>): Problems =>
  Object.fromEntries(
    META_FIELDS.flatMap(({ key, check }) => {
      const sentence = check(meta[key]?.trim() ?? '');
      return sentence === null ? [] : [[key, sentence]];
    }),
  );

/** Details as they are kept: without white space around them, dates year first. */
export const keptDetails = <Meta extends Partial<ArticleMeta>>(meta: Meta): Meta =>
  // The keys are the same, and each value is still a string.
  Object.fromEntries(
    Object.entries(meta).map(([key, value]) => [key, readDetail(key as keyof ArticleMeta, value)]),
  ) as Meta;
