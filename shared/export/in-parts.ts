import type { DatasetArticle } from '../formats/dataset.ts';
import type { DatasetFiles, DatasetFormat, DatasetWriter, ReadBack } from '../formats/format.ts';
import { GrowingVocabulary } from '../formats/vocabulary.ts';

/**
 * A format that writes each part of a dataset into files of its own: `.jsonl` of the part `train` is `.train.jsonl`. All
 * parts come to be, also those that nothing belongs to. Each part's configuration knows its own vocabulary alone.
 *
 * @param parts what is put in front of the files' names, each once
 * @param partOf the part of an article: one of `parts`
 */
export const inParts = (
  format: DatasetFormat,
  parts: readonly string[],
  partOf: (article: DatasetArticle) => string,
): DatasetFormat => ({
  loses: format.loses,
  ...(format.inFolder && { inFolder: format.inFolder }),
  targets: parts.flatMap((part) => format.targets.map((target) => `.${part}${target}`)),
  carried: (article) => format.carried(article),
  async open(files) {
    const writers = new Map<string, PartWriter>();
    for (const part of parts) {
      const writer = await format.open(under(`.${part}`, files));
      writers.set(part, { writer, vocabulary: new GrowingVocabulary() });
    }
    return {
      async add(article) {
        const { writer, vocabulary } = writers.get(partOf(article))!; // the caller names no other part
        vocabulary.add(article);
        await writer.add(article);
      },
      async end() {
        for (const { writer, vocabulary } of writers.values()) await writer.end(vocabulary);
      },
      async *written(): AsyncGenerator<ReadBack> {
        for (const { writer } of writers.values()) yield* writer.written();
      },
    };
  },
});

interface PartWriter {
  readonly writer: DatasetWriter;
  readonly vocabulary: GrowingVocabulary;
}

/** Files whose names have something in front. */
const under = (prefix: string, files: DatasetFiles): DatasetFiles => ({
  create: (file) => files.create(prefix + file),
  scratch: () => files.scratch(),
  rename: (file, to) => files.rename(prefix + file, prefix + to),
});
