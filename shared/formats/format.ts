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

/** A way to write a dataset, made for one export by what was chosen for it (`FORMATS`). */
export interface DatasetFormat {
  /** What the format cannot carry: shown before an export, and counted in it. */
  readonly loses: readonly Loss[];
  /**
   * Everything that can come to be, by what follows the dataset's own name: files (`.jsonl`), and folders with a stroke
   * behind them (`.brat/`). A `*` stands for a part of a name without dots that is known only in the end. It is asked
   * before anything is written whether these may be there.
   */
  readonly targets: readonly string[];
  /** Names of the files within its folder, from there, for a format that has one: by them it knows its own. */
  readonly inFolder?: RegExp;
  /** What is kept of the article's marks, and must be found again in the written bytes. */
  carried(article: DatasetArticle): readonly CarriedMark[];
  /** Begins a dataset. */
  open(files: DatasetFiles): Promise<DatasetWriter>;
}

/** A dataset on its way to the disk. At no time does it hold more than a bounded number of articles. */
export interface DatasetWriter {
  /** Adds an article; no two of a dataset have the same id. */
  add(article: DatasetArticle): Promise<void>;
  /** Writes what comes after the last article. */
  end(vocabulary: Vocabulary): Promise<void>;
  /** Every article as the written bytes have it, each once, in whatever order suits the format. Asked after `end`. */
  written(): AsyncIterable<ReadBack>;
}

/** What lies where an article was written. */
export interface ReadBack {
  /** The article that was written there. */
  readonly aid: string;
  readonly article: Result<WrittenArticle>;
}

/**
 * The files of a dataset while they come to be. They are named by what follows the dataset's own name; one whose name has
 * strokes (`.brat/a.txt`) lies in a folder. None has its name yet: that comes with the proof of them all.
 */
export interface DatasetFiles {
  create(file: string): Promise<GrowingFile>;
  /** A file that never gets a name: for what must be kept somewhere until what stands in front of it is known. */
  scratch(): Promise<GrowingFile>;
  /** Gives a closed file of a folder the name that was not known when it was made (`-00000-of-00003`). */
  rename(file: string, to: string): Promise<void>;
}

/** A file that grows at its end. */
export interface GrowingFile {
  /** Its bytes so far. */
  readonly length: number;
  /** Once it resolves, whoever handed the bytes over may use their place for others. */
  append(bytes: Uint8Array): Promise<void>;
  /** The bytes from `start` up to `end` as the file has them; fewer where it ends before. */
  read(start: number, end: number): Promise<Uint8Array>;
  /** Nothing more is added, and all of it is on the disk. It can still be read. For formats of many files. */
  close(): Promise<void>;
}
