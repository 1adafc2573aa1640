import { useEffect, useMemo } from 'react';
import { projectName } from '../../shared/model/records.ts';
import type { FirstWords } from '../articles/first-words.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { type ArticleView, articlesOf } from '../store/articles-view.ts';
import { useWatchable } from '../store/use-watchable.ts';

/** An article with what stands for its title. */
export interface ListedArticle extends ArticleView {
  /** Its title, or else its first words. */
  readonly heading: string;
}

/** The project's name and articles, read anew when the project room changes. */
export function useProjectViews(
  session: ProjectSession,
  firstWords: FirstWords,
): { readonly name: string; readonly articles: readonly ListedArticle[] } {
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
  const [record] = fold.all('make', 'project');
  return { name: (record && projectName(record)) || 'Project', articles };
}
