import { keeperOf } from '../../../shared/export/choose.ts';
import { articleChooser } from '../../../shared/export/choose-articles.ts';
import { besideOneAnother, bySet, type SetRow, tellsSets } from '../../../shared/export/side-by-side.ts';
import type { LeftOutArticles } from '../../../shared/export/survey.ts';
import type { DatasetArticle, DatasetMark } from '../../../shared/formats/dataset.ts';
import { type GatherCounts, gatherArticle, noCounts } from '../../../shared/formats/gather.ts';
import type { ExportOptions } from '../../../shared/host/contract.ts';
import type { ArticleEntry } from '../../../shared/model/article.ts';
import type { ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { ArticleSets, type OpenSet } from './article-sets.ts';
import { type ProjectReader, readProject, withText } from './project-reader.ts';
import type { RoomSource } from './room-source.ts';
import type { Viewer } from './seen-rooms.ts';

/** What an export is taken from, and for whom. */
export interface ExportSource {
  readonly source: RoomSource;
  readonly pid: ProjectId;
  readonly options: ExportOptions;
  /** Who exports; without one what everybody in the project may read is open. */
  readonly viewer?: Viewer | undefined;
  /** Rooms that are here for the viewer by right and were not given out all the same: they count as closed. */
  readonly refused?: ReadonlySet<RoomName> | undefined;
}

/** What is counted on the way through the articles. */
export interface RowCounts {
  readonly counts: GatherCounts;
  readonly leftOut: { -readonly [Key in keyof LeftOutArticles]: number };
}

/** Nothing counted yet. */
export const noRowCounts = (): RowCounts => ({
  counts: noCounts(),
  leftOut: { withoutText: 0, closed: 0, withoutSet: 0 },
});

/** The articles of an export: made anew, one article at a time, as often as somebody goes through them. */
export class ExportRows {
  readonly project: ProjectReader;
  readonly sets: ArticleSets;
  /** Those of the project that are asked for. */
  readonly articles: readonly ArticleEntry[];
  readonly #from: ExportSource;

  constructor(from: ExportSource) {
    const { source, pid, options, viewer, refused } = from;
    this.#from = from;
    this.project = readProject(source, pid);
    this.sets = new ArticleSets(source, pid, this.project, { viewer, refused });
    const only = options.only && new Set(options.only);
    const isMeant = articleChooser(options.articles ?? {});
    this.articles = this.project.articles.filter((article) => only?.has(article.aid) !== false && isMeant(article));
  }

  /**
   * All articles, in their order; one with several sets has them beside one another. `see` is shown every mark of the sets,
   * asked for or not.
   *
   * @param counted added to
   * @param onProgress told how many articles are done
   */
  *all(
    counted: RowCounts,
    onProgress: (done: number) => void,
    see?: (mark: DatasetMark) => void,
  ): Generator<DatasetArticle> {
    for (const [done, entry] of this.articles.entries()) {
      onProgress(done);
      const article = this.#of(entry, counted, see);
      if (article !== null) yield article;
    }
    onProgress(this.articles.length);
  }

  #of(entry: ArticleEntry, { counts, leftOut }: RowCounts, see?: (mark: DatasetMark) => void): DatasetArticle | null {
    const { source, pid, options } = this.#from;
    const { set: asked = 'team' } = options;
    const open = this.sets.of(entry.aid, asked);
    if (open === 'closed' || open === 'without-set') {
      leftOut[open === 'closed' ? 'closed' : 'withoutSet']++;
      return null;
    }
    const rows = withText(source, pid, entry.aid, (parts) => {
      const rowOf = ({ set, marks, entries }: OpenSet): SetRow => {
        const isAsked = keeperOf(options, marks);
        const keeps = (mark: DatasetMark): boolean => {
          see?.(mark);
          return isAsked(mark);
        };
        const { nameOf } = this.project;
        const article = { entry, ...parts, marks, entries, nameOf, keeps };
        return { set, row: gatherArticle(article, options.inexact, counts) };
      };
      const [first, ...others] = open;
      return [rowOf(first), ...others.map(rowOf)] as const;
    });
    if (rows === null) leftOut.withoutText++;
    if (rows === null) return null;
    return asked === 'side-by-side' ? besideOneAnother(rows) : rows[0].row;
  }
}

/** The rows that an article becomes: one, or, where the format cannot tell sets apart that lie beside one another, one for each. */
export const rowsOf = (
  article: DatasetArticle,
  { set, format }: Pick<ExportOptions, 'set' | 'format'>,
): readonly DatasetArticle[] => (set === 'side-by-side' && !tellsSets(format) ? bySet(article) : [article]);
