import type { DatasetFormat } from '../format.ts';
import type { FormatOptions } from '../format-options.ts';
import { FOLDER } from './folder.ts';

/**
 * A folder as Hugging Face's `load_dataset` wants it: Parquet files by split, a row an article; `README.md`, the card; and
 * `croissant.json`, which tells the same to other catalogues. `shardBytes` is how large a file may grow before the next
 * one begins. What writes and reads Parquet is loaded when a dataset is begun: many only ask what the format loses.
 */
export const parquet = (options: FormatOptions, shardBytes = 400_000_000): DatasetFormat => ({
  loses: [],
  targets: [FOLDER],
  inFolder: /^(?:README\.md|croissant\.json|data\/(?:train|validation|test)-\d{5}-of-\d{5}\.parquet)$/,
  carried: ({ marks }) => marks,
  async open(files) {
    const { ParquetDataset } = await import('./parquet-dataset.ts');
    return new ParquetDataset(files, options, shardBytes);
  },
});
