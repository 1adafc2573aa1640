import type { ArticleEntry } from '../../shared/model/article.ts';
import { type ActId, indexOf, stepOf } from '../../shared/model/ids.ts';
import { articleEntry } from '../../shared/model/records.ts';
import type { Fold, FoldedRecord, Provenance } from '../../shared/steps/fold.ts';

/** An article's entry as lists show it. */
export interface ArticleView extends ArticleEntry {
  readonly id: ActId;
  readonly made: Provenance;
  readonly contested: boolean;
  /** What commands are made from. */
  readonly record: FoldedRecord;
}

/** A project's articles, in the order they came in. */
export function articlesOf(project: Fold): ArticleView[] {
  const articles: ArticleView[] = [];
  for (const record of project.all('make', 'article')) {
    const entry = articleEntry(record);
    if (entry === null) continue;
    articles.push({ ...entry, id: record.id, made: record.made, contested: record.contested, record });
  }
  return articles.sort((a, b) => a.made.seq - b.made.seq || asMade(a.id, b.id));
}

/** Compares acts of the same number: those of one step stand as they do in it, so the tenth behind the second. */
const asMade = (a: ActId, b: ActId): number => (stepOf(a) === stepOf(b) ? indexOf(a) - indexOf(b) : a < b ? -1 : 1);
