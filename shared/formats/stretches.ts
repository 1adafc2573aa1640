import type { DatasetArticle, DatasetMark, DatasetRelation } from './dataset.ts';
import type { CarriedMark } from './format.ts';

/** One stretch of a mark, for formats that know no discontinuous marks. Offsets are those of `DatasetSpan`. */
export interface Stretch {
  /** Unique in the article, counted from 1 in the order of the marks. */
  readonly number: number;
  readonly mark: DatasetMark;
  /** Whether it is the mark's first. */
  readonly first: boolean;
  readonly start: number;
  readonly end: number;
  readonly start16: number;
  readonly end16: number;
}

/** Every stretch of every mark that is in the text. */
export function stretchesOf({ marks }: DatasetArticle): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const mark of marks) {
    let first = true;
    for (const { start, end, start16, end16 } of mark.spans) {
      if (start === null || end === null || start16 === null || end16 === null) continue;
      stretches.push({ number: stretches.length + 1, mark, first, start, end, start16, end16 });
      first = false;
    }
  }
  return stretches;
}

/** The stretches as the self-check counts them. */
export const carriedStretches = (article: DatasetArticle): readonly CarriedMark[] =>
  stretchesOf(article).map(({ mark, start16, end16 }) => ({ tag: mark.tag, spans: [{ start16, end16 }] }));

/** The links of an article from first stretch to first stretch; those of marks that are nowhere are left out. */
export function linksBetween<S extends Stretch>(
  { relations }: DatasetArticle,
  stretches: readonly S[],
): readonly { relation: DatasetRelation; from: S; to: S }[] {
  const firstOf = new Map(stretches.filter(({ first }) => first).map((stretch) => [stretch.mark.id, stretch]));
  return relations.flatMap((relation) => {
    const [from, to] = [firstOf.get(relation.from), firstOf.get(relation.to)];
    return from && to ? [{ relation, from, to }] : [];
  });
}
