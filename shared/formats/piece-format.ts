import type { Result } from '../base/result.ts';
import type { DatasetArticle } from './dataset.ts';
import type { DatasetFormat, WrittenArticle } from './format.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A piece of text for a file, which is named by what follows the dataset's own name: `.jsonl`, `.brat/0001.txt`. */
export interface Piece {
  readonly file: string;
  readonly text: string;
}

/**
 * A format of text files in which each article is a few pieces of its own, so that it can be read without the others:
 * most are. Pieces for a file that `begin` names are put one after the other; every other piece is a file of its own.
 * Neighbours for the same file are one piece when they are read: a format may write a long one in parts.
 * `inPieces` makes a `DatasetFormat` of it.
 */
export interface PieceFormat extends Pick<DatasetFormat, 'loses' | 'carried' | 'inFolder'> {
  /** What the files that hold all articles begin with. */
  begin(): readonly Piece[];
  /** The pieces of an article; `number` counts the articles from 1. */
  write(article: DatasetArticle, number: number): readonly Piece[];
  /** What comes after the last article. */
  end(vocabulary: Vocabulary): readonly Piece[];
  /** The article behind the pieces of one `write`. */
  read(pieces: readonly Piece[]): Result<WrittenArticle>;
}
