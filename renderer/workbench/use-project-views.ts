import { useMemo } from 'react';
import type { IndexedArticle } from '../../shared/model/indexed-article.ts';
import { type Assignment, assignmentsOf } from '../../shared/steps/assignments.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import type { ArticleIndex } from '../articles/article-index.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';
import { cameCounts } from '../history/came-counts.ts';
import { projectRecord } from '../projects/project-record.ts';
import { takenOutArticles } from '../removal/taken-out.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { type ArticleView, articlesOf } from '../store/articles-view.ts';
import { useWatchable } from '../store/use-watchable.ts';

/** An article as the project room tells of it. */
interface ProjectArticle extends ArticleView {
  /** How it is annotated, where not together. */
  readonly apart: 'independent' | 'revealed' | null;
  /** Who is to work on it. */
  readonly assigned: readonly Assignment[];
}

/** An article with what stands for its title. */
export interface ListedArticle extends ProjectArticle {
  /** Its title, or else its first words. */
  readonly heading: string;
  /** What the index tells of it; undefined until it was counted. */
  readonly counted: IndexedArticle | undefined;
  /** How many steps others did in it since the reader last looked. */
  readonly cameIn: number;
}

/** What is shown of an open project. */
export interface ProjectViews {
  readonly name: string;
  readonly articles: readonly ListedArticle[];
  readonly takenOut: readonly TakenOutArticle[];
}

/** The project's name and articles, read anew when the project room changes. */
export function useProjectViews(session: ProjectSession, index: ArticleIndex): ProjectViews {
  const { fold } = session.project;
  const shared = session.hub !== null;
  const version = fold.version;
  const counts = useWatchable(index);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the fold holds
  const views = useMemo(() => {
    const { sets } = session;
    return withAssigned(fold).map((view) => ({
      ...view,
      apart: sets.blind(view.aid) ? ('independent' as const) : sets.revealed(view.aid) ? ('revealed' as const) : null,
    }));
  }, [session, fold, version]);
  const { people, me, looks } = session;
  const looked = useWatchable(looks);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the versions stand for what the fold and the memory hold
  const cameIn = useMemo(
    () => cameCounts(people.fold, me.member, looks),
    [people.fold, people.fold.version, me.member, looks, looked],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what was counted so far
  const articles = useMemo(
    () =>
      views.map((view) => {
        const counted = index.of(view.aid);
        return listed(view, counted, cameIn(view.aid, counted));
      }),
    [views, index, counts, cameIn],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the versions stand for what the fold holds and what was counted
  const takenOut = useMemo(() => takenOutArticles(fold, index, shared), [fold, version, index, counts, shared]);
  return { name: projectRecord(fold).name || words.workbench.project, articles, takenOut };
}

/** The row of each article as it was made last. */
const rows = new WeakMap<ProjectArticle, ListedArticle>();

/** An article's row: the same one while it shows the same, which is what lists remember things of rows by. */
export function listed(view: ProjectArticle, counted: IndexedArticle | undefined, cameIn: number): ListedArticle {
  const before = rows.get(view);
  if (before !== undefined && before.counted === counted && before.cameIn === cameIn) return before;
  const heading = view.title || counted?.opening || words.workbench.untitledArticle;
  const row = { ...view, counted, cameIn, heading };
  rows.set(view, row);
  return row;
}

const NOBODY: readonly Assignment[] = [];

function withAssigned(project: Fold): readonly (ArticleView & Pick<ListedArticle, 'assigned'>)[] {
  const assigned = assignmentsOf(project);
  return articlesOf(project).map((view) => ({ ...view, assigned: assigned.get(view.aid) ?? NOBODY }));
}
