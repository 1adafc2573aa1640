import type { ArticleId } from '../model/ids.ts';
import type { OffsetUnit } from './offset-unit.ts';
import type { RegisterRow } from './register-rows.ts';

/** The part of a dataset that an article belongs to, for those who train and test on it. */
export type Split = 'train' | 'validation' | 'test';

/** What a format is made with for one export. Each takes what it knows how to use. */
export interface FormatOptions {
  /** What offsets count, where the format leaves it open; without it, what its readers usually take it to be. */
  readonly unit?: OffsetUnit;
  /** The part an article belongs to; without it, all is `train`. */
  readonly splitOf?: (aid: ArticleId) => Split;
  /** The project's register; without it, an export knows the entries that its marks refer to. */
  readonly register?: readonly RegisterRow[];
  /** What is told of the dataset as a whole. */
  readonly about?: DatasetAbout;
}

/** A dataset as cards and catalogues tell of it. An empty text is "not known". */
export interface DatasetAbout {
  readonly name: string;
  readonly description: string;
  /** An SPDX identifier (`CC-BY-4.0`). */
  readonly license: string;
  readonly url: string;
  readonly creators: readonly string[];
  /** The day it was made: `YYYY-MM-DD`. */
  readonly date: string;
  /** As in semantic versioning: `1.0.0`. */
  readonly version: string;
}
