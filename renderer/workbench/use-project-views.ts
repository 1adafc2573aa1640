import { useEffect, useMemo } from 'react';
import { articleEntry } from '../../shared/model/records.ts';
import type { FirstWords } from '../articles/first-words.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';
import { droppedRecords } from '../inspector/dropped-records.ts';
import { projectRecord } from '../projects/project-record.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { type ArticleView, articlesOf } from '../store/articles-view.ts';
import { useWatchable } from '../store/use-watchable.ts';

/** An article with what stands for its title. */
export interface ListedArticle extends ArticleView {
  /** Its title, or else its first words. */
  readonly heading: string;
}

/** What is shown of an open project. */
export interface ProjectViews {
  readonly name: string;
  readonly articles: readonly ListedArticle[];
  readonly takenOut: readonly TakenOutArticle[];
}

/** The project's name and articles, read anew when the project room changes. */
export function useProjectViews(session: ProjectSession, firstWords: FirstWords): ProjectViews {
  const { fold } = session.project;
  const version = fold.version;
  const wordsVersion = useWatchable(firstWords);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the fold holds
  const views = useMemo(() => articlesOf(fold), [fold, version]);
  // Texts come in later than titles: those that were not here are asked for again when the hub has sent everything.
  const inStep = session.status.hub.state === 'saved';
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    for (const { aid, title } of views) if (title === '') firstWords.ask(aid);
  }, [views, firstWords, inStep]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the words found so far
  const articles = useMemo(
    () => views.map((view) => ({ ...view, heading: view.title || firstWords.of(view.aid) || 'Untitled article' })),
    [views, firstWords, wordsVersion],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the versions stand for what the fold holds and the words found
  const takenOut = useMemo(
    () =>
      droppedRecords(fold, 'make', 'article').flatMap((record) => {
        const entry = articleEntry(record);
        if (!entry) return [];
        return [{ record, heading: entry.title || firstWords.of(entry.aid) || 'Untitled article' }];
      }),
    [fold, version, firstWords, wordsVersion],
  );
  return { name: projectRecord(fold).name || 'Project', articles, takenOut };
}
