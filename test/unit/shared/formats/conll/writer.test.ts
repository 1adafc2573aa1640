import { expect, it } from 'vitest';
import { conll } from '../../../../../shared/formats/conll/conll.ts';
import type { DatasetFiles, GrowingFile } from '../../../../../shared/formats/format.ts';
import { checkWritten, expectedOf } from '../../../../../shared/formats/self-check.ts';
import { GrowingVocabulary } from '../../../../../shared/formats/vocabulary.ts';
import { MemoryFiles } from '../../../../kit/memory-files.ts';
import { sampleArticle } from '../sample-article.ts';

/** Files in memory that count how many are open at once. */
class CountedFiles implements DatasetFiles {
  readonly memory = new MemoryFiles();
  readonly #open = new Set<GrowingFile>();
  most = 0;

  create = async (file: string): Promise<GrowingFile> => this.#counted(await this.memory.create(file));
  scratch = async (): Promise<GrowingFile> => this.#counted(await this.memory.scratch());
  rename = (file: string, to: string): Promise<void> => this.memory.rename(file, to);

  #counted(file: GrowingFile): GrowingFile {
    this.#open.add(file);
    this.most = Math.max(this.most, this.#open.size);
    const close = file.close.bind(file);
    file.close = async () => {
      this.#open.delete(file);
      await close();
    };
    return file;
  }
}

const TAGS = [...Array(60).keys()].map((number) => `tag ${number}`);

it('keeps few files open, however many tags there are, and each tag has its file with all the articles', async () => {
  const format = conll('iob2');
  const files = new CountedFiles();
  const writer = await format.open(files);
  const articles = TAGS.map((tag, number) => sampleArticle(`Boat ${number} sank in the storm.`, [[tag, 'sank']]));
  articles.push(sampleArticle('Nobody marked this.', []));
  for (const article of articles) await writer.add(article);
  await writer.end(new GrowingVocabulary());
  expect(files.most).toBeLessThanOrEqual(40);

  const written = await Array.fromAsync(writer.written());
  expect(written.map(({ aid }) => aid)).toEqual(articles.map(({ aid }) => aid));
  for (const [at, { article }] of written.entries())
    expect(checkWritten(article, expectedOf(format, articles[at]!))).toEqual({ ok: true, value: true });
  for (const number of [0, 31, 59]) {
    const lines = files.memory.text(`.tag-${number}.iob2.conll`).split('\n');
    expect(lines.filter((line) => line === '-DOCSTART- -X- -X- O')).toHaveLength(articles.length);
    expect(lines.filter((line) => / [BI]-/.test(line))).toEqual([`sank -X- -X- B-tag_${number}`]);
  }
  const names = [...files.memory.files.keys()];
  expect(names).toHaveLength(TAGS.length + 2);
});
