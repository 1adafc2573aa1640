import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../shared/formats/formats.ts';
import { FORMATS_IN, type FormatIn } from '../../../shared/formats/import/formats-in.ts';
import { prepared } from '../../../shared/formats/import/prepared.ts';
import { readAnnotated } from '../../../shared/formats/import/read-annotated.ts';
import type { DatasetFormatName } from '../../../shared/host/jobs.ts';
import type { SourceFile } from '../../../shared/ingest/draft.ts';
import { isSentence } from '../../attack/kit/sentence.ts';
import { traps } from '../../fixtures/formats/traps.ts';
import { writtenInMemory } from '../../kit/memory-files.ts';
import { spoilt } from '../../kit/spoilt-files.ts';

/** A file takes a few milliseconds; what takes this long hangs. Of the processor's time: machines have more to do. */
const LONGEST_MS = 5_000;

/** How each format is written here, and the place that its refusals name behind the file. */
const CASES: { readonly [format in FormatIn]: { readonly as: DatasetFormatName; readonly place: RegExp } } = {
  jsonl: { as: 'jsonl', place: /Line \d+: / },
  'label-studio': { as: 'label-studio', place: /Line \d+, column \d+: |Task \d+: |not a list of tasks/ },
  brat: { as: 'brat', place: /\.ann, line \d+: |\.txt file of its name is missing/ },
  doccano: { as: 'doccano', place: /Line \d+: / },
  prodigy: { as: 'prodigy', place: /Line \d+: / },
  conll: { as: 'bilou', place: /Line \d+: / },
  csv: { as: 'csv', place: /Row \d+/ },
  w3c: { as: 'w3c', place: /Line \d+, column \d+: |Annotation \d+: |\(http|\(urn|annotates a text/ },
  qdpx: { as: 'qdpx', place: /Line \d+(?:, column \d+)? of project\.qde: |project|UTF-16/ },
};

/** What a refusal may say of a whole file, in any format. */
const OF_WHOLE =
  /It is not UTF-8|There are no annotated documents|There are no words|an article may have|No table here|has no rows/;

/** Two articles in a format, as our own writer has them, and which file of it is spoilt. */
async function filesOf(format: FormatIn): Promise<readonly SourceFile[]> {
  const [scripts, , shapes] = traps();
  const { files } = await writtenInMemory(FORMATS[CASES[format].as]({}), [scripts!, shapes!]);
  return [...files.files].flatMap(([path, { whole }]) =>
    (format === 'conll' && !path.includes('.all.')) || /\.conf$|labeling_config/.test(path)
      ? []
      : [{ name: `traps${path}`, bytes: whole.slice() }],
  );
}

/** The files with one of them spoilt; of a project in a zip mostly something inside. */
function spoiltFiles(files: readonly SourceFile[], seed: number): readonly SourceFile[] {
  const which = seed % files.length;
  return files.map((file, at) => {
    if (at !== which) return file;
    if (!file.name.endsWith('.qdpx') || seed % 4 === 0) return { ...file, bytes: spoilt(file.bytes, seed) };
    const entries = unzipSync(file.bytes);
    const names = Object.keys(entries).sort();
    const name = seed % 8 < 6 ? 'project.qde' : names[seed % names.length]!;
    return { ...file, bytes: zipSync({ ...entries, [name]: spoilt(entries[name]!, seed) }, { level: 0 }) };
  });
}

/** Reads `count` spoilt files of each format that annotations are read from, each of a seed of its own. */
export const spoiltAnnotations = (count: number, first: number): void =>
  describe.each(FORMATS_IN)('%s', (format) => {
    it(`of ${count} spoilt files (from seed ${first}) each is read, or refused by a sentence with a place`, {
      timeout: 0,
    }, async () => {
      const files = await filesOf(format);
      const counts = { read: 0, asked: 0, refused: 0 };
      let longest = 0;
      for (let at = 0; at < count; at++) {
        const seed = first + at;
        const given = spoiltFiles(files, seed);
        const started = process.cpuUsage();
        const said = outcomeOf(given, format, seed);
        longest = Math.max(longest, process.cpuUsage(started).user / 1000);
        counts[said]++;
      }
      expect(longest).toBeLessThan(LONGEST_MS);
      expect(counts.read + counts.asked + counts.refused).toBe(count);
      // Spoilt enough to be refused, and not so much that nothing is ever read.
      expect(counts.refused).toBeGreaterThan(count / 20);
      expect(counts.read).toBeGreaterThan(count / 50);
      expect({}).not.toHaveProperty('polluted');
    });
  });

/** What becomes of files; a thrown error, a sentence without a place and a mark outside its text fail, by the seed. */
function outcomeOf(files: readonly SourceFile[], format: FormatIn, seed: number): 'read' | 'asked' | 'refused' {
  const by = `seed ${seed}`;
  const told = format === 'doccano' ? 'utf16' : null;
  const read = readAnnotated(files, { format, unit: told });
  if (!read.ok) {
    expect(read.message, by).toSatisfy(isRefusal);
    expect(read.message, by).toSatisfy((said: string) => CASES[format].place.test(said) || OF_WHOLE.test(said));
    return 'refused';
  }
  if (read.value.kind !== 'read') return 'asked';
  const documents = prepared(read.value.documents);
  if (!documents.ok) {
    expect(documents.message, by).toSatisfy(isRefusal);
    return 'refused';
  }
  for (const { text, marks, links } of documents.value) {
    const ids = new Set(marks.map(({ id }) => id));
    if (ids.size < marks.length) throw new Error(`${by}: two marks have one id`);
    for (const { spans, label } of marks) {
      const isRight = spans.every(
        ({ start, end }) =>
          Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length,
      );
      if (!isRight || spans.length === 0 || typeof label !== 'string')
        throw new Error(`${by}: ${JSON.stringify(spans)} of ${text.length}`);
    }
    if (links.some(({ from, to }) => !ids.has(from) || !ids.has(to))) throw new Error(`${by}: a loose link`);
  }
  return 'read';
}

/** A sentence behind the name of a file, whatever stands in the quotes of the file's own words. */
const isRefusal = (said: string): boolean =>
  isSentence(`“${said.replaceAll(/“[^”]{0,120}”/gs, '“…”').replace('undefined entity', 'an entity')}`) &&
  !/\.\.(?:\s|$)/.test(said);
