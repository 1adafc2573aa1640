import type { DatasetArticle, DatasetSet } from '../formats/dataset.ts';
import type { DatasetFormatName } from '../host/jobs.ts';

/** The formats in which each mark can tell whose set it is of. All others get files of their own for each set. */
const TELLING: readonly DatasetFormatName[] = ['jsonl', 'csv', 'label-studio', 'parquet', 'cas'];

/** Whether sets that lie beside one another are told apart within the format's own files. */
export const tellsSets = (format: DatasetFormatName): boolean => TELLING.includes(format);

/** An article as one set has it. */
export interface SetRow {
  readonly set: DatasetSet;
  readonly row: DatasetArticle;
}

/** Sets of one article as one row, in which every mark and link says whose it is. There must be at least one. */
export function besideOneAnother([first, ...others]: readonly [SetRow, ...SetRow[]]): DatasetArticle {
  const rows = [first, ...others];
  return {
    ...first.row,
    marks: rows.flatMap(({ set, row }) => row.marks.map((mark) => ({ ...mark, set: set.id }))).sort(inTextOrder),
    relations: rows.flatMap(({ set, row }) => row.relations.map((relation) => ({ ...relation, set: set.id }))),
    sets: rows.map(({ set }) => set),
  };
}

/** An article with several sets as a row for each of them, for formats that cannot tell whose a mark is. */
export const bySet = (article: DatasetArticle): readonly DatasetArticle[] =>
  (article.sets ?? []).map((set) => ({
    ...article,
    sets: [set],
    marks: article.marks.filter((mark) => mark.set === set.id),
    relations: article.relations.filter((relation) => relation.set === set.id),
  }));

/** By where a mark begins; what begins together stays in the order of the sets. */
const inTextOrder = (a: DatasetArticle['marks'][number], b: DatasetArticle['marks'][number]): number =>
  (a.spans[0]?.start ?? Number.MAX_VALUE) - (b.spans[0]?.start ?? Number.MAX_VALUE);
