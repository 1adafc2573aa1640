import type { ArticleMeta } from '../../shared/model/article.ts';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import type { IndexedArticle } from '../../shared/model/indexed-article.ts';
import type { ProgressState } from '../../shared/model/progress.ts';
import type { Assignment } from '../../shared/steps/assignments.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';

/** An article as the list shows it. */
export interface ArticleRow extends ArticleMeta {
  readonly aid: ArticleId;
  /** Its title, or its first words while it has none. */
  readonly heading: string;
  /** What the index tells of it; undefined until it was counted. */
  readonly counted: IndexedArticle | undefined;
  /** Who is to work on it. */
  readonly assigned: readonly Assignment[];
  /** How many steps others did in it since the reader last looked. */
  readonly cameIn: number;
  /** How it is annotated, where not together. */
  readonly apart: 'independent' | 'revealed' | null;
  /** Its entry in the project: what commands are made from. */
  readonly record: FoldedRecord;
}

/** How far somebody is with an article. */
export const stateOf = ({ counted }: Pick<ArticleRow, 'counted'>, member: MemberId): ProgressState =>
  counted?.progress.find(([who]) => who === member)?.[1] ?? 'todo';

/** Whether an article is assigned to somebody. */
export const isFor = ({ assigned }: Pick<ArticleRow, 'assigned'>, member: MemberId): boolean =>
  assigned.some((assignment) => assignment.member === member);

/** How many marks of a tag an article has. */
export const marksOf = ({ counted }: Pick<ArticleRow, 'counted'>, tag: string): number =>
  counted?.tags.find(([key]) => key === tag)?.[1] ?? 0;

/** Somebody who is to work on an article, or is at it. */
export interface PersonAtWork {
  readonly member: MemberId;
  readonly state: ProgressState;
  readonly assigned: boolean;
  /** `YYYY-MM-DD`; empty without a date. */
  readonly due: string;
}

/** Everyone an article is assigned to, then everyone else who is at it. */
export function peopleAt(
  assigned: readonly Assignment[],
  progress: readonly (readonly [MemberId, ProgressState])[],
): readonly PersonAtWork[] {
  const states = new Map(progress);
  const theirs = assigned.map(({ member, due }) => {
    const state = states.get(member) ?? 'todo';
    states.delete(member);
    return { member, state, assigned: true, due };
  });
  return [...theirs, ...[...states].map(([member, state]) => ({ member, state, assigned: false, due: '' }))];
}
