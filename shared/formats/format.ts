import type { Result } from '../base/result.ts';
import type { DatasetArticle, DatasetMark, DatasetSpan } from './dataset.ts';

/** What a reader finds of an article in the written bytes: enough to prove every offset and every quote. */
export interface WrittenArticle {
  readonly aid: string;
  readonly title: string;
  readonly text: string;
  readonly textHash: string;
  readonly marks: readonly WrittenMark[];
}

/** A mark as it was written. */
export interface WrittenMark extends Pick<DatasetMark, 'tag' | 'state'> {
  readonly id: string;
  readonly spans: readonly DatasetSpan[];
}

/**
 * A way to write a dataset, as one file or several side by side. Each article becomes one piece of text per file, and
 * `read` makes an article of such pieces again; so an export streams, and is checked, one article at a time.
 */
export interface DatasetFormat {
  /** What is added to the dataset's name to name each file. */
  readonly files: readonly string[];
  /** What each file begins with. */
  readonly heads: readonly string[];
  /** One piece for each file. */
  write(article: DatasetArticle): readonly string[];
  /** The article behind the pieces. */
  read(pieces: readonly string[]): Result<WrittenArticle>;
}
