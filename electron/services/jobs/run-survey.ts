import { authorKey } from '../../../shared/export/choose.ts';
import { SPLIT_PARTS } from '../../../shared/export/split.ts';
import type { ExportSurvey, Offered, PartCount } from '../../../shared/export/survey.ts';
import type { DatasetMark } from '../../../shared/formats/dataset.ts';
import { formatOf } from '../../../shared/formats/formats.ts';
import { addLosses, type LossCounts } from '../../../shared/formats/losses.ts';
import type { ArticleId, MemberId } from '../../../shared/model/ids.ts';
import { newBreath } from './breath.ts';
import { ExportRows, type ExportSource, noRowCounts, rowsOf } from './export-rows.ts';
import { SplitCount } from './split-rows.ts';

/**
 * Counts what an export would hold, and what there is to choose from. Nothing is written. Once `signal` is aborted what it
 * answers is of no use.
 */
export async function runSurvey(from: ExportSource, signal?: AbortSignal): Promise<ExportSurvey> {
  const { options } = from;
  const rows = new ExportRows(from);
  const { loses } = formatOf(options.format);
  const counted = noRowCounts();
  const toSplit = new SplitCount();
  const seen = new Seen();
  /** Marks by article: as many numbers as there are articles. */
  const marks = new Map<ArticleId, number>();
  let losses: LossCounts = {};
  const breath = newBreath();
  const see = (mark: DatasetMark): void => seen.add(mark);
  for (const article of rows.all(counted, () => undefined, see)) {
    if (signal?.aborted) break;
    for (const row of rowsOf(article, options)) losses = addLosses(losses, loses, row);
    if (options.split) toSplit.add(article);
    marks.set(article.aid, article.marks.length);
    await breath();
  }
  const split = options.split && toSplit.split(options.split);
  return {
    articles: marks.size,
    counts: counted.counts,
    ...counted.leftOut,
    losses,
    parts:
      split === undefined
        ? []
        : SPLIT_PARTS.map((part): PartCount => {
            const within = [...marks].filter(([aid]) => split.partOf.get(aid) === part);
            return { part, articles: within.length, marks: within.reduce((sum, [, n]) => sum + n, 0) };
          }),
    offered: {
      ...seen.offered((key) => rows.project.nameOf(key)),
      sets: rows.sets.here(rows.articles.map(({ aid }) => aid)).map(({ set, articles }) => ({ ...set, articles })),
    },
  };
}

/** The tags and people of marks. */
class Seen {
  readonly #tags = new Map<string, number>();
  readonly #authors = new Map<string, { readonly isMember: boolean; marks: number }>();

  add({ tag, author }: DatasetMark): void {
    this.#tags.set(tag, (this.#tags.get(tag) ?? 0) + 1);
    const key = authorKey(author);
    const held = this.#authors.get(key) ?? { isMember: author.for === null, marks: 0 };
    held.marks++;
    this.#authors.set(key, held);
  }

  offered(nameOf: (key: MemberId) => string): Pick<Offered, 'tags' | 'authors'> {
    const tags = [...this.#tags].map(([key, marks]) => ({ key, marks }));
    const authors = [...this.#authors].map(([key, { isMember, marks }]) => ({
      ...{ key, marks },
      name: isMember ? nameOf(key as MemberId) : key, // a member's key is the id
    }));
    return { tags: tags.sort(byMarks), authors: authors.sort(byMarks) };
  }
}

const byMarks = (a: { key: string; marks: number }, b: { key: string; marks: number }): number =>
  b.marks - a.marks || (a.key < b.key ? -1 : 1);
