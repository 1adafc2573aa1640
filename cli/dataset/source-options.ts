import { type Command, Option } from 'commander';
import type { OffsetUnit } from '../../shared/formats/offset-unit.ts';
import { type ArticleOptions, articleChoice, withArticleOptions } from '../article-options.ts';
import { ANNOTATED, type Annotated } from '../read-annotated.ts';
import type { DatasetSource } from './open-dataset.ts';

/** What a command is told of the dataset that it reads. */
export interface SourceOptions extends ArticleOptions {
  readonly from?: Annotated;
  readonly unit?: OffsetUnit;
  readonly dataDir?: string;
  /** Of a project: `team`, `gold`, `all`, or somebody's name or id. */
  readonly set?: string;
}

/** Adds the options that say how a dataset is read. */
export const withSourceOptions = (command: Command): Command =>
  withArticleOptions(command)
    .addOption(new Option('--from <format>', 'what the files are, where they do not tell').choices(ANNOTATED))
    .addOption(
      new Option('--unit <unit>', 'what offsets count, where a file cannot tell').choices(['utf16', 'code-points']),
    )
    .option('--data-dir <folder>', 'where your key lies; Postil’s own data folder unless told otherwise');

/** The dataset that is meant, with all its marks. */
export const sourceOf = (
  where: string,
  { from, unit, dataDir, set, ...articles }: SourceOptions,
  signal: AbortSignal,
): DatasetSource => ({
  ...{ where, from: from ?? null, unit: unit ?? null, labels: [], eventsAt: 'trigger', dataDir, set, signal },
  inexact: 'include',
  choice: articleChoice(articles),
});
