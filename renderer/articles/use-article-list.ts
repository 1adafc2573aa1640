import { useEffect, useMemo, useState } from 'react';
import { deviceMemory, memoryOf } from '../session/device-memory.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { complain } from '../ui/complain.ts';
import { offer, say } from '../ui/toasts.tsx';
import type { ArticleRow } from './article-row.ts';
import { filterRows } from './filter-rows.ts';
import { keepListState, keptListState, type ListState } from './list-state.ts';
import { ProjectActs } from './project-acts.ts';
import { sortRows } from './sort-rows.ts';

/** The list of a project's articles as this person has it before them. */
export interface ArticleListView {
  readonly state: ListState;
  /** What is in sight, in its order. */
  readonly shown: readonly ArticleRow[];
  change(change: Partial<ListState>): void;
}

/** With fewer articles than this all are in sight: there is nothing to find. */
const MANY = 10;

/** Whether a list of so many articles can be narrowed and sorted. */
export const isLong = (articles: number): boolean => articles >= MANY;

/** Narrows and sorts the list, as it was left on this device. A short one is shown as it is. */
export function useArticleList(
  { pid, me }: Pick<ProjectSession, 'pid' | 'me'>,
  rows: readonly ArticleRow[],
  people: PeopleView,
): ArticleListView {
  const memory = useMemo(() => memoryOf(me.member, deviceMemory()), [me.member]);
  const [state, setState] = useState(() => keptListState(memory, pid));
  const names = useWatchable(people);
  const long = isLong(rows.length);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the people's names
  const shown = useMemo(() => {
    if (!long) return rows;
    const nameOf = (member: typeof me.member) => people.of(member).name;
    return sortRows(filterRows(rows, state, me.member), state, { me: me.member, nameOf });
  }, [rows, long, state, me.member, people, names]);

  const change = (some: Partial<ListState>) => {
    const next = { ...state, ...some };
    setState(next);
    keepListState(memory, pid, next);
  };
  return { state, shown, change };
}

/** What can be done to the articles of an open project. */
export function useProjectActs({ project, together }: ProjectSession, people: PeopleView): ProjectActs {
  const acts = useMemo(
    () => new ProjectActs({ project, together, nameOf: (member) => people.of(member).name, say, offer, complain }),
    [project, together, people],
  );
  useEffect(() => () => acts.dispose(), [acts]);
  return acts;
}
