import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type ParquetParsers, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DatasetArticle } from '../dataset.ts';
import type { GrowingFile, ReadBack } from '../format.ts';
import { FEATURES } from './features.ts';
import { featuresMetadata, labelsIn } from './hugging-face.ts';
import type { Labels } from './labels.ts';
import { parquetSchema } from './parquet-schema.ts';
import { articleIn, PROVED, type Row, rowOf } from './row.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Strings as they stand there: hyparquet's own way takes a mark of byte order away, though here it is of the text. */
const parsers: Partial<ParquetParsers> = {
  // A null has no bytes, whatever the type says.
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes && utf8.decode(bytes),
};

/** How much is held before it is written as a row group: what a reader has to hold, too. */
const GROUP = { marks: 10_000, characters: 4_000_000, rows: 1_000 } as const;

/** One Parquet file of a dataset. It holds one row group at a time. */
export class Shard {
  readonly #file: GrowingFile;
  readonly #labels: Labels;
  readonly #buffer = new ByteWriter();
  readonly #parquet: ParquetWriter;
  readonly #hash = sha256.create();
  /** The articles in it, row by row. */
  readonly #aids: string[] = [];
  #group: Row[] = [];
  #marks = 0;
  #characters = 0;

  constructor(file: GrowingFile, labels: Labels) {
    this.#file = file;
    this.#labels = labels;
    this.#parquet = new ParquetWriter({
      ...{ writer: this.#buffer, schema: parquetSchema(), statistics: false, createdBy: 'Postil' },
    });
  }

  /** How many articles are in it. */
  get rows(): number {
    return this.#aids.length;
  }

  /** Its bytes so far, without what is not written yet. */
  get length(): number {
    return this.#file.length;
  }

  async add(article: DatasetArticle): Promise<void> {
    this.#group.push(rowOf(article, this.#labels));
    this.#aids.push(article.aid);
    this.#marks += article.marks.length;
    this.#characters += article.text.length;
    const { marks, characters, rows } = GROUP;
    if (this.#marks >= marks || this.#characters >= characters || this.#group.length >= rows) await this.#writeGroup();
  }

  /** Ends the file; answers the SHA-256 of all its bytes, in hexadecimal. */
  async finish(): Promise<string> {
    await this.#writeGroup();
    // Only now are all labels known.
    this.#parquet.kvMetadata = [{ key: 'huggingface', value: featuresMetadata(this.#labels.names) }];
    this.#parquet.finish();
    await this.#flush();
    await this.#file.close();
    return bytesToHex(this.#hash.digest());
  }

  /** The articles as the file has them, row group by row group. */
  async *written(): AsyncGenerator<ReadBack> {
    const file = {
      byteLength: this.#file.length,
      slice: async (start: number, end = this.#file.length) => exactly(await this.#file.read(start, end)),
    };
    const metadata = await parquetMetadataAsync(file);
    const labels = labelsIn(metadata.key_value_metadata?.find(({ key }) => key === 'huggingface')?.value ?? '{}') ?? [];
    let at = 0;
    for (const { num_rows } of metadata.row_groups) {
      const rowEnd = at + Number(num_rows);
      const rows = await parquetReadObjects({ file, metadata, columns: [...PROVED], rowStart: at, rowEnd, parsers });
      for (const row of rows) yield { aid: this.#aids[at++] ?? '', article: articleIn(row, labels) };
    }
  }

  async #writeGroup(): Promise<void> {
    const rows = this.#group;
    this.#group = [];
    this.#marks = 0;
    this.#characters = 0;
    if (rows.length === 0) return;
    const columnData = FEATURES.map(({ name }) => ({ name, data: rows.map((row) => row[name]), offsetIndex: false }));
    this.#parquet.write({ columnData, rowGroupSize: rows.length });
    await this.#flush();
  }

  /** Hands over what was written; the buffer begins anew, but goes on counting where in the file it is. */
  async #flush(): Promise<void> {
    const bytes = this.#buffer.getBytes();
    this.#hash.update(bytes);
    await this.#file.append(bytes);
    this.#buffer.index = 0;
  }
}

/** The bytes as a buffer that holds nothing else. */
const exactly = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
