import { fail, type Result } from '../base/result.ts';
import type { DatasetArticle } from '../formats/dataset.ts';
import type { DatasetFormat, DatasetWriter, GrowingFile, ReadBack, WrittenArticle } from '../formats/format.ts';
import type { Vocabulary } from '../formats/vocabulary.ts';
import type { DatasetFormatName } from '../host/jobs.ts';
import { words } from '../words/words.ts';
import { type SegmenterVersions, type TokenRow, tokenFlaw, tokenRow } from './token-rows.ts';

/**
 * A format with the tokens of its texts beside it: `NAME.FORMAT.tokens.jsonl`, a line an article. They are read back too.
 * `name` is what the format is called.
 */
export const withTokens = (
  format: DatasetFormat,
  name: DatasetFormatName,
  versions: SegmenterVersions,
): DatasetFormat => ({
  ...format,
  targets: [...format.targets, fileOf(name)],
  carried: (article) => format.carried(article),
  open: async (files) =>
    new TokenWriter(await format.open(files), await files.create(fileOf(name)), fileOf(name), versions),
});

const fileOf = (name: DatasetFormatName): string => `.${name}.tokens.jsonl`;

/** Where an article's line lies, in bytes. */
interface Line {
  readonly aid: string;
  readonly start: number;
  readonly end: number;
}

class TokenWriter implements DatasetWriter {
  readonly #inner: DatasetWriter;
  readonly #file: GrowingFile;
  readonly #name: string;
  readonly #versions: SegmenterVersions;
  readonly #lines = new Map<string, Line>();
  readonly #utf8 = new TextEncoder();

  constructor(inner: DatasetWriter, file: GrowingFile, name: string, versions: SegmenterVersions) {
    this.#inner = inner;
    this.#file = file;
    this.#name = name;
    this.#versions = versions;
  }

  async add(article: DatasetArticle): Promise<void> {
    await this.#inner.add(article);
    const start = this.#file.length;
    await this.#file.append(this.#utf8.encode(`${JSON.stringify(tokenRow(article, this.#versions))}\n`));
    this.#lines.set(article.aid, { aid: article.aid, start, end: this.#file.length });
  }

  end(vocabulary: Vocabulary): Promise<void> {
    return this.#inner.end(vocabulary);
  }

  async *written(): AsyncGenerator<ReadBack> {
    for await (const back of this.#inner.written()) {
      yield back.article.ok ? { ...back, article: await this.#proved(back.aid, back.article.value) } : back;
    }
  }

  async #proved(aid: string, article: WrittenArticle): Promise<Result<WrittenArticle>> {
    const { start, end } = this.#lines.get(aid)!; // what is read back was added
    const line = new TextDecoder().decode(await this.#file.read(start, end));
    const row = JSON.parse(line) as TokenRow; // written by `add`
    const flaw = row.textHash === article.textHash ? tokenFlaw(article.text, row) : row.textHash;
    return flaw === null
      ? { ok: true, value: article }
      : fail('tokens', words.formatFlaws.otherTokens(`${this.#name} ${flaw}`));
  }
}
