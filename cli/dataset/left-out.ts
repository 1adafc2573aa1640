import type { RowCounts } from '../../electron/services/jobs/export-rows.ts';
import type { LeftOutArticles } from '../../shared/export/survey.ts';
import type { Counts } from '../../shared/formats/import/not-carried.ts';
import type { OpenProject } from '../project/open-project.ts';

/** What of a project is not in what a command answers, by number. */
export interface LeftOut extends LeftOutArticles {
  /** Sets of marks beside the one that was asked for: one for each article that has such a set. */
  readonly otherSets: number;
  /** Sets of marks that the hub did not give out. */
  readonly refused: number;
  /** Changes by people the project does not know, not rightly signed, or not readable here. */
  readonly strangers: number;
  readonly forged: number;
  readonly unreadableChanges: number;
  /** Marks whose words have changed or gone; 0 where they are in it. */
  readonly inexact: number;
  readonly waiting: number;
  readonly unreadableMarks: number;
  /** Links one of whose marks is not in it. */
  readonly loose: number;
}

/** What was left out of a project whose articles were gone through. */
export const leftOutOf = (
  { notCounted, refused }: Pick<OpenProject, 'notCounted' | 'refused'>,
  { counts, leftOut }: RowCounts,
  inexact: 'leave-out' | 'include',
): Omit<LeftOut, 'otherSets'> => ({
  ...leftOut,
  refused: refused.size,
  ...{ strangers: notCounted.strangers, forged: notCounted.forged, unreadableChanges: notCounted.unreadable },
  inexact: inexact === 'leave-out' ? counts.inexact : 0,
  ...{ waiting: counts.waiting, unreadableMarks: counts.unreadable, loose: counts.loose },
});

/** What each is, in words. */
const WORDS: { readonly [what in keyof LeftOut]: string } = {
  closed: 'articles that are annotated independently and not open to you',
  withoutText: 'articles whose text is not here',
  withoutSet: 'articles without the set that was asked for',
  otherSets: 'sets of marks that were not asked for (--set)',
  refused: 'sets of marks that the hub did not give out',
  strangers: 'changes by people the project does not know',
  forged: 'changes that are not rightly signed',
  unreadableChanges: 'changes that this version cannot read',
  inexact: 'marks whose words have changed or gone',
  waiting: 'marks whose text has not come in yet',
  unreadableMarks: 'marks that this version cannot read',
  loose: 'links one of whose marks is gone',
};

/** Some of it in words, without what there is none of. */
export function inWords(leftOut: Partial<LeftOut>): Counts {
  // Its keys are those of `LeftOut`: `Object.entries` forgets that.
  const held = Object.entries(leftOut) as readonly (readonly [keyof LeftOut, number])[];
  return Object.fromEntries(held.flatMap(([what, n]) => (n > 0 ? [[WORDS[what], n]] : [])));
}
