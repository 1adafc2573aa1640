import type { ExportSurvey, Offered } from '../../shared/export/survey.ts';
import type { ExportSet } from '../../shared/host/export-options.ts';

/** A count, and the set that was counted. */
export interface CountedSet {
  readonly survey: ExportSurvey;
  readonly set: ExportSet;
}

/**
 * A count whose tags and people can be chosen from whatever it comes to: while articles are narrowed, those of the count
 * before that are in none of them stay, each without a mark. People are those of one set: of another there are others.
 */
export function withKeptOffer({ survey, set }: CountedSet, before: CountedSet | null): ExportSurvey {
  if (before === null) return survey;
  const { offered } = survey;
  const { tags, authors } = before.survey.offered;
  return {
    ...survey,
    offered: {
      ...offered,
      tags: kept(offered.tags, tags),
      authors: set === before.set ? kept(offered.authors, authors) : offered.authors,
    },
  };
}

/** What is offered now, and behind it what was offered before alone. */
function kept<T extends Offered['tags'][number]>(now: readonly T[], before: readonly T[]): readonly T[] {
  const here = new Set(now.map(({ key }) => key));
  return [...now, ...before.filter(({ key }) => !here.has(key)).map((each) => ({ ...each, marks: 0 }))];
}
