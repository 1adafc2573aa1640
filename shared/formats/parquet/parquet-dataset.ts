import type { DatasetArticle } from '../dataset.ts';
import type { DatasetFiles, DatasetWriter, ReadBack } from '../format.ts';
import type { FormatOptions, Split } from '../format-options.ts';
import { card } from './card.ts';
import { croissant } from './croissant.ts';
import { FOLDER, type ShardFile } from './folder.ts';
import { Labels } from './labels.ts';
import { Shard } from './shard.ts';

/** The parts, as Hugging Face orders them. */
const SPLITS: readonly Split[] = ['train', 'validation', 'test'];

/** A dataset in Parquet on its way to the disk: a row group for each part is all that it holds. */
export class ParquetDataset implements DatasetWriter {
  readonly #files: DatasetFiles;
  readonly #options: FormatOptions;
  readonly #shardBytes: number;
  readonly #labels = new Labels();
  readonly #shards = new Map<Split, Shard[]>();
  readonly #languages = new Set<string>();

  constructor(files: DatasetFiles, options: FormatOptions, shardBytes: number) {
    this.#files = files;
    this.#options = options;
    this.#shardBytes = shardBytes;
  }

  async add(article: DatasetArticle): Promise<void> {
    this.#languages.add(article.language);
    const shard = await this.#shardFor(this.#options.splitOf?.(article.aid) ?? 'train');
    await shard.add(article);
  }

  async end(): Promise<void> {
    const shards: ShardFile[] = [];
    for (const split of SPLITS) {
      const own = this.#shards.get(split) ?? [];
      for (const [at, shard] of own.entries()) {
        const sha256 = await shard.finish();
        const path = `data/${split}-${five(at)}-of-${five(own.length)}.parquet`;
        await this.#files.rename(temporary(split, at), FOLDER + path);
        shards.push({ split, path, rows: shard.rows, bytes: shard.length, sha256 });
      }
    }
    const about = this.#options.about ?? {
      ...{ name: '', description: '', license: '', url: '', creators: [], date: '', version: '' },
    };
    await this.#put('README.md', card(about, shards, this.#labels.names, [...this.#languages]));
    await this.#put('croissant.json', croissant(about, shards));
  }

  async *written(): AsyncGenerator<ReadBack> {
    for (const shards of this.#shards.values()) for (const shard of shards) yield* shard.written();
  }

  /** The last file of a split, or the next where that is full. */
  async #shardFor(split: Split): Promise<Shard> {
    const shards = this.#shards.get(split) ?? [];
    this.#shards.set(split, shards);
    const last = shards.at(-1);
    if (last !== undefined && last.length < this.#shardBytes) return last;
    const next = new Shard(await this.#files.create(temporary(split, shards.length)), this.#labels);
    shards.push(next);
    return next;
  }

  async #put(name: string, text: string): Promise<void> {
    const file = await this.#files.create(FOLDER + name);
    await file.append(new TextEncoder().encode(text));
    await file.close();
  }
}

/** What a file is called until it is known of how many it is one. */
const temporary = (split: Split, at: number): string => `${FOLDER}data/${split}-${five(at)}.parquet`;

const five = (count: number): string => String(count).padStart(5, '0');
