import { resolve } from 'node:path';
import { ExportRows, noRowCounts } from '../../electron/services/jobs/export-rows.ts';
import { assert } from '../../shared/base/assert.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { articleChooser } from '../../shared/export/choose-articles.ts';
import type { DatasetArticle } from '../../shared/formats/dataset.ts';
import { datasetArticle } from '../../shared/formats/import/dataset-article.ts';
import { eachArticleOnce } from '../../shared/formats/import/each-article-once.ts';
import { type EventsAt, eventsAtClaims } from '../../shared/formats/import/event-links.ts';
import { keptLabels } from '../../shared/formats/import/label-map.ts';
import { addCounts, type Counts } from '../../shared/formats/import/not-carried.ts';
import { proposedLinkType } from '../../shared/formats/import/proposed-link-type.ts';
import type { OffsetUnit } from '../../shared/formats/offset-unit.ts';
import type { ArticleChoice, ExportSet } from '../../shared/host/export-options.ts';
import { isHubPlace } from '../at-hub/hub-place.ts';
import { openProject } from '../project/open-project.ts';
import type { Annotated } from '../read-annotated.ts';
import { toldSet } from '../told-set.ts';
import { HeldDocuments } from './held-documents.ts';
import { type LeftOut, leftOutOf } from './left-out.ts';
import { otherSetsIn, setsOf } from './other-sets.ts';
import { readDocuments } from './read-documents.ts';

/** Annotated articles that a command reads, wherever they lie. To be closed after use. */
export interface OpenDataset {
  /** One after the other: they are never all in memory. */
  articles(): Iterable<DatasetArticle>;
  /** Of a project: what is not in the articles. It is counted on the way through them. */
  readonly leftOut: (() => LeftOut) | null;
  /** Of annotated files: what of them is not in the articles, by what it is. */
  readonly notRead: Counts;
  close(): Promise<void>;
}

/** What is told of it. */
export interface DatasetSource {
  /** A `.postil` file, `https://HUB/PROJECT`, or annotated files: a file, a folder or a zip. */
  readonly where: string;
  /** The format of annotated files; null: they tell. */
  readonly from: Annotated | null;
  /** What offsets count where files cannot tell. */
  readonly unit: OffsetUnit | null;
  /** Of a project: marks that are not *exact*. */
  readonly inexact: 'leave-out' | 'include';
  /** Of a project: whose marks, as `--set` tells it; undefined: the team's. */
  readonly set?: string | undefined;
  /** Which articles are meant. */
  readonly choice: ArticleChoice;
  /** Labels by other names: `LABEL=tag`, or `LABEL=-` for marks that are left out. */
  readonly labels: readonly string[];
  /** Where the links of events start. */
  readonly eventsAt: EventsAt;
  /** Where the reader’s key lies; undefined: Postil’s own data folder. */
  readonly dataDir: string | undefined;
  /** Looked at while it is read. */
  readonly signal: AbortSignal;
}

/** Whether a project is meant, and not annotated files. */
export const isProject = (where: string): boolean => isHubPlace(where) || /\.postil$/i.test(where);

/** Opens it. Of a project it is the set that is meant, as far as it is open to the reader. */
export async function openDataset(from: DatasetSource): Promise<Result<OpenDataset>> {
  return isProject(from.where) ? ofProject(from) : ofFiles(from);
}

async function ofProject(from: DatasetSource): Promise<Result<OpenDataset>> {
  const { where, inexact, choice, dataDir, set: told = 'team', signal } = from;
  const project = await openProject(where, dataDir, signal);
  if (!project.ok) return project;
  const { source, pid, viewer, refused, close } = project.value;
  const rowsOf = (set: ExportSet): ExportRows =>
    new ExportRows({ source, pid, viewer, refused, options: { format: 'jsonl', inexact, articles: choice, set } });
  const whole = rowsOf('side-by-side');
  const asked = await toldSet(told, () => setsOf(whole).map(({ set, articles }) => ({ ...set, articles })));
  if (!asked.ok) {
    await close();
    return asked;
  }
  const rows = asked.value === 'side-by-side' ? whole : rowsOf(asked.value);
  const otherSets = otherSetsIn(whole, asked.value);
  const counted = noRowCounts();
  return ok({
    articles: () => rows.all(counted, () => undefined),
    leftOut: () => ({ ...leftOutOf(project.value, counted, inexact), otherSets }),
    ...{ notRead: {}, close },
  });
}

async function ofFiles(source: DatasetSource): Promise<Result<OpenDataset>> {
  if (source.set !== undefined)
    return fail('set', `Sets are of projects, and ${source.where} is none: leave --set out.`);
  const { where, from, unit, labels, eventsAt, choice, signal } = source;
  const held = new HeldDocuments();
  const read = await readDocuments({ paths: [resolve(where)], format: from, unit, signal }, held);
  const named = read.ok ? keptLabels(held.seen.labels.keys(), labels) : read;
  if (!named.ok) {
    held.close();
    return named;
  }
  const [isMeant, tags] = [articleChooser(choice), named.value];
  function* articles(): Generator<DatasetArticle> {
    for (const document of eachArticleOnce(held.all())) {
      const meant = eventsAt === 'claim' ? eventsAtClaims(document, tags, proposedLinkType).document : document;
      const article = datasetArticle(meant, tags);
      assert(article.ok, 'what is grounded is an article');
      if (isMeant(article.value)) yield article.value;
    }
  }
  return ok({ articles, leftOut: null, notRead: notReadOf(held), close: async () => held.close() });
}

/** What of annotated files has no place in a row of a dataset, or is no article. */
const notReadOf = ({ seen: { notRead, wordless, notes, passedOver } }: HeldDocuments): Counts =>
  addCounts(notRead, {
    ...{ 'articles without words': wordless.length, 'notes on marks': notes },
    'files in another format': passedOver.length,
  });
