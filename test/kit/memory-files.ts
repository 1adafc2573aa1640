import { assert } from '../../shared/base/assert.ts';
import type { Result } from '../../shared/base/result.ts';
import type { DatasetArticle } from '../../shared/formats/dataset.ts';
import type { DatasetFiles, DatasetFormat, GrowingFile, WrittenArticle } from '../../shared/formats/format.ts';
import { checkWritten, expectedOf } from '../../shared/formats/self-check.ts';
import { GrowingVocabulary } from '../../shared/formats/vocabulary.ts';

/** A growing file in memory. */
export class MemoryFile implements GrowingFile {
  bytes = new Uint8Array(1024);
  length = 0;
  closed = false;

  async append(bytes: Uint8Array): Promise<void> {
    assert(!this.closed, 'a closed file takes nothing more');
    if (this.length + bytes.length > this.bytes.length) {
      const wider = new Uint8Array(2 * (this.length + bytes.length));
      wider.set(this.bytes.subarray(0, this.length));
      this.bytes = wider;
    }
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    return this.whole.slice(start, end);
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  get whole(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** The files of a dataset in memory. */
export class MemoryFiles implements DatasetFiles {
  readonly files = new Map<string, MemoryFile>();

  async create(file: string): Promise<MemoryFile> {
    assert(!this.files.has(file), `${file} is there already`);
    const made = new MemoryFile();
    this.files.set(file, made);
    return made;
  }

  scratch = async (): Promise<MemoryFile> => new MemoryFile();

  async rename(file: string, to: string): Promise<void> {
    const made = this.files.get(file);
    assert(made?.closed === true && !this.files.has(to), `${file} cannot become ${to}`);
    this.files.delete(file);
    this.files.set(to, made);
  }

  /** What a file holds, as text. */
  text(file: string): string {
    const made = this.files.get(file);
    assert(made !== undefined, `${file} is not among ${[...this.files.keys()].join(', ')}`);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(made.whole);
  }
}

/** Writes articles; `spoil` may change the bytes before they are read back, by article. */
export async function writtenInMemory(
  format: DatasetFormat,
  articles: Iterable<DatasetArticle>,
  spoil: (files: MemoryFiles) => void = () => undefined,
): Promise<{ readonly files: MemoryFiles; readonly read: ReadonlyMap<string, Result<WrittenArticle>> }> {
  const files = new MemoryFiles();
  const writer = await format.open(files);
  const vocabulary = new GrowingVocabulary();
  for (const article of articles) {
    vocabulary.add(article);
    await writer.add(article);
  }
  await writer.end(vocabulary);
  spoil(files);
  const read = new Map<string, Result<WrittenArticle>>();
  for await (const { aid, article } of writer.written()) {
    assert(!read.has(aid), `${aid} was read back twice`);
    read.set(aid, article);
  }
  return { files, read };
}

/** Writes an article and holds what is read back against another, which it should be. */
export async function proof(
  format: DatasetFormat,
  written: DatasetArticle,
  expected = written,
  spoil?: (files: MemoryFiles) => void,
): Promise<Result<true>> {
  const { read } = await writtenInMemory(format, [written], spoil);
  const [found] = read.values();
  assert(read.size === 1 && found !== undefined, 'one article is read back');
  return checkWritten(found, expectedOf(format, expected));
}
