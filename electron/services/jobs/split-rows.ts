import { type Split, type SplitFacts, split } from '../../../shared/export/split.ts';
import type { DatasetArticle } from '../../../shared/formats/dataset.ts';
import type { ExportSplit } from '../../../shared/host/export-options.ts';
import { AlikeIndex } from '../../../shared/ingest/alike/alike-index.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { newBreath } from './breath.ts';
import { type ExportRows, noRowCounts } from './export-rows.ts';

/** What a split needs to know of the rows of an export: about a kilobyte of each, never its text. */
export class SplitCount {
  readonly #facts = new Map<ArticleId, SplitFacts>();
  readonly #alike = new AlikeIndex<ArticleId>();

  /** Takes in an article with all its marks. */
  add(article: DatasetArticle): void {
    const { aid, outlet, date, marks } = article;
    this.#alike.add(aid, withoutBoilerplate(article));
    const tags = new Map<string, number>();
    for (const { tag } of marks) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    this.#facts.set(aid, { aid, outlet, date, tags });
  }

  split(asked: ExportSplit): Split {
    return split([...this.#facts.values()], asked, this.#alike.groups());
  }
}

/** An outlet's articles share their boilerplate: that does not make them alike. */
function withoutBoilerplate({ text, zones }: DatasetArticle): string {
  let kept = '';
  let from = 0;
  for (const { type, start16, end16 } of zones) {
    if (type !== 'boilerplate' || start16 < from) continue;
    kept += text.slice(from, start16);
    from = end16;
  }
  return kept + text.slice(from);
}

/** Goes through the articles once and splits them. Once `signal` is aborted what it answers is of no use. */
export async function splitRows(
  rows: Pick<ExportRows, 'all'>,
  asked: ExportSplit,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Split> {
  const count = new SplitCount();
  const breath = newBreath();
  for (const row of rows.all(noRowCounts(), onProgress)) {
    if (signal.aborted) break;
    count.add(row);
    await breath();
  }
  return count.split(asked);
}
