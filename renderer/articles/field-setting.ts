import type { ArticleMeta } from '../../shared/model/article.ts';
import type { ArticleRow } from './article-row.ts';
import { readDetail } from './meta-fields.ts';

/** What giving several articles the same detail comes to. */
export interface FieldSetting {
  /** What the field is set to; null while nothing was typed, and nobody asked for it to be emptied. */
  readonly value: string | null;
  /** How many of the articles that changes. */
  readonly changed: number;
}

/**
 * What is set of the chosen articles. A field left blank sets nothing: details of many articles are emptied only by
 * somebody who says so.
 */
export function fieldSetting(
  rows: readonly Pick<ArticleRow, keyof ArticleMeta | 'record'>[],
  key: keyof ArticleMeta,
  { typed, empty }: { readonly typed: string; readonly empty: boolean },
): FieldSetting {
  const value = empty ? '' : readDetail(key, typed) || null;
  if (value === null) return { value, changed: 0 };
  const changed = rows.filter((row) => row[key] !== value || row.record.fields[key]?.contested === true).length;
  return { value, changed };
}
