import { useEffect, useState } from 'react';
import { type ArticleId, isArticleId, isProjectId, type ProjectId } from '../../shared/model/ids.ts';

/** Where the person is in Postil. */
export interface Place {
  readonly pid: ProjectId;
  /** Null while no article was chosen. */
  readonly aid: ArticleId | null;
}

const KEY = 'postil.place';

/**
 * The place kept for this tab or window: the browser holds it through a reload and a crash of the page, and forgets it
 * with the tab. Null at the list of projects, or when what is kept has another form.
 */
export function keptPlace(): Place | null {
  const [pid, aid] = (sessionStorage.getItem(KEY) ?? '').split('/');
  return isProjectId(pid) ? { pid, aid: isArticleId(aid) ? aid : null } : null;
}

/** Keeps a place; null is the list of projects. */
export function keepPlace(place: Place | null): void {
  if (place === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, `${place.pid}/${place.aid ?? ''}`);
}

/** The article chosen in an open project: at first the one that was chosen before a reload. The place is kept. */
export function useChosenArticle(pid: ProjectId): [ArticleId | null, (aid: ArticleId) => void] {
  const [chosen, choose] = useState(() => {
    const kept = keptPlace();
    return kept?.pid === pid ? kept.aid : null;
  });
  useEffect(() => keepPlace({ pid, aid: chosen }), [pid, chosen]);
  return [chosen, choose];
}
