import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../shared/base/result.ts';
import { readBrat } from '../../shared/formats/brat/read.ts';
import type { DatasetArticle } from '../../shared/formats/dataset.ts';
import { formatOf } from '../../shared/formats/formats.ts';
import { datasetArticle } from '../../shared/formats/import/dataset-article.ts';
import { ground } from '../../shared/formats/import/ground.ts';
import { keptLabels, labelsOf } from '../../shared/formats/import/label-map.ts';
import { notReadOf } from '../../shared/formats/import/not-carried.ts';
import { addLosses, type Loss, type LossCounts } from '../../shared/formats/losses.ts';
import type { OffsetUnit } from '../../shared/formats/offset-unit.ts';
import { checkWritten, expectedOf } from '../../shared/formats/self-check.ts';
import { DATASET_FORMATS, type DatasetFormatName } from '../../shared/host/jobs.ts';
import { writtenInMemory } from '../kit/memory-files.ts';
import { allCameIn, broughtIn } from '../unit/shared/formats/came-in.ts';

const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora', 'attributions-100');
const skipped = existsSync(CORPUS) ? '' : ' (skipped: ../shared/corpora is not here)';

const right = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.message);
  return result.value;
};

/** The corpus as rows of a dataset: each of its documents, out of brat. */
function corpus(): readonly DatasetArticle[] {
  const stems = readdirSync(CORPUS).flatMap((name) => (name.endsWith('.ann') ? [name.slice(0, -4)] : []));
  const read = (name: string): string => readFileSync(join(CORPUS, name), 'utf8');
  const documents = stems.map((stem) => right(ground(right(readBrat(stem, read(`${stem}.txt`), read(`${stem}.ann`))))));
  const labels = right(keptLabels(labelsOf(documents).keys(), []));
  return documents.map((document) => right(datasetArticle(document, labels)));
}

/** A format, and what its offsets count where that is asked. */
type Case = readonly [name: DatasetFormatName, unit: OffsetUnit | null];

/** Every way the corpus goes out, with what says how its offsets count where that is asked. */
const CASES: readonly Case[] = DATASET_FORMATS.flatMap((name): readonly Case[] =>
  name === 'doccano' || name === 'qdpx'
    ? [
        [name, 'utf16'],
        [name, 'code-points'],
      ]
    : [[name, null]],
);

/** What has no reader of ours: the bytes themselves are proved. */
const UNREAD: readonly DatasetFormatName[] = ['parquet', 'cas', 'statements'];

describe.skipIf(skipped)(`a corpus of 9,750 marks${skipped}`, () => {
  let articles: readonly DatasetArticle[];
  beforeAll(() => {
    articles = corpus();
    expect(articles.flatMap(({ marks }) => marks)).toHaveLength(9750);
  }, 60_000);

  it.each(CASES)('goes out as %s (%s), and comes in with the losses that are declared', async (name, unit) => {
    const format = formatOf(name, unit ? { unit } : {});
    const { files, read } = await writtenInMemory(format, articles);
    for (const article of articles)
      expect(checkWritten(read.get(article.aid)!, expectedOf(format, article))).toEqual({ ok: true, value: true });
    if (UNREAD.includes(name)) return;
    const documents = broughtIn(files, unit, articles);
    expect(documents).toHaveLength(articles.length);
    const declared = articles.reduce((sum: LossCounts, article) => addLosses(sum, format.loses, article), {});
    const of = (...losses: Loss[]) => losses.reduce((n, loss) => n + (declared[loss] ?? 0), 0);
    const counted = Object.entries(notReadOf(documents)).filter(([, n]) => n > 0);
    // Which of equal marks is meant is lost on the way out, and said again on the way in.
    const twins = of('twinLinks');
    expect(counted).toEqual(twins > 0 ? [['links at one of several equal spans', twins]] : []);
    expect(allCameIn(articles, documents, format.loses)).toEqual({
      lost: {
        ...{ fragments: of('fragments'), spaces: of('spaces'), lineEdges: of('lineEdges') },
        ...{ tagSpaces: of('tagSpaces'), attributes: of('attributes'), authors: of('authors') },
      },
      missing: of('orphans', 'overlaps', 'blanks'),
      links: of('links', 'looseLinks'),
    });
  });
});
