import type { ArticleId, MemberId } from '../model/ids.ts';
import { articleEntry, makeRemoval, removedArticle } from '../model/records.ts';
import type { Act } from '../model/step.ts';
import { drop, restore } from './commands.ts';
import type { Fold, FoldedRecord } from './folded.ts';

/** An article that was deleted for good. */
export interface RemovedArticle {
  readonly aid: ArticleId;
  /** Empty when it had none. */
  readonly title: string;
  /** Who deleted it. */
  readonly by: MemberId;
}

/** What a project's history says was deleted for good and is not back: a removal counts while its entry is dropped. */
export function removedArticles(project: Fold): RemovedArticle[] {
  return [...project.all('make', 'removal')].flatMap((record) => {
    const aid = removedArticle(record);
    const entry = aid === null ? undefined : project.sourced('article', aid);
    if (aid === null || !entry?.dropped) return [];
    // Of one that was deleted a second time the same record tells: whoever restored it is who deleted the article.
    const by = record.fields.dropped?.heads[0]?.by ?? record.made.by;
    return [{ aid, title: articleEntry(entry)?.title ?? '', by }];
  });
}

/** Deletes an article for good: says so, and drops its entry. Empty where both are done. */
export function removal(project: Fold, entry: FoldedRecord, aid: ArticleId): Act[] {
  const said = project.sourced('removal', aid);
  // Made anew, it would be one more twin of a dropped record [F8], and dropped with it.
  const say = said === undefined ? [makeRemoval(aid)] : said.dropped ? [restore(said)] : [];
  return entry.dropped ? say : [...say, drop(entry)];
}

/** Brings a dropped article back: what says that it was deleted for good goes, or it would count at the next taking out. */
export function bringBack(project: Fold, entry: FoldedRecord): Act[] {
  const aid = articleEntry(entry)?.aid;
  const said = aid === undefined ? undefined : project.sourced('removal', aid);
  return said === undefined || said.dropped ? [restore(entry)] : [restore(entry), drop(said)];
}
