import type { Split } from '../format-options.ts';

/** The folder that everything lies in, as its name ends. */
export const FOLDER = '.parquet/';

/** A file of the dataset when all is written. */
export interface ShardFile {
  readonly split: Split;
  /** Within the folder. */
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}
