import type { Result } from '../base/result.ts';
import type { DatasetArticle, DatasetMark, DatasetSpan } from './dataset.ts';
import type { Loss } from './losses.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** What a format keeps of a mark, before it is written: its tag as the format names it, and UTF-16 offsets. */
export interface CarriedMark {
  readonly tag: string;
  readonly spans: readonly Pick<DatasetSpan, 'start16' | 'end16'>[];
}

/** A piece of text for a file, which is named by what follows the dataset's own name: `.jsonl`, `.brat/0001.txt`. */
export interface Piece {
  readonly file: string;
  readonly text: string;
}

/**
 * A way to write a dataset. An export streams: each article becomes a few pieces, and `read` makes an article of such
 * pieces again, so an export is written, and proved, one article at a time. Pieces for a file that `begin` names are put
 * one after the other; every other piece is a file of its own.
 */
export interface DatasetFormat {
  /** What the format cannot carry: shown before an export, and counted in it. */
  readonly loses: readonly Loss[];
  /** What the files that hold all articles begin with. */
  begin(): readonly Piece[];
  /** The pieces of an article; `number` counts the articles from 1. */
  write(article: DatasetArticle, number: number): readonly Piece[];
  /** What comes after the last article. */
  end(vocabulary: Vocabulary): readonly Piece[];
  /** What `write` keeps of the article's marks, and `read` must find again. */
  carried(article: DatasetArticle): readonly CarriedMark[];
  /** The article behind the pieces of one `write`. */
  read(pieces: readonly Piece[]): Result<WrittenArticle>;
}
