import { createHash } from 'node:crypto';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { DatasetArticle } from '../../../../../shared/formats/dataset.ts';
import { gatherArticle, noCounts } from '../../../../../shared/formats/gather.ts';
import { parquet } from '../../../../../shared/formats/parquet/parquet.ts';
import type { ArticleId } from '../../../../../shared/model/ids.ts';
import { articleIdOf } from '../../../../../shared/model/ids.ts';
import { type MemoryFiles, writtenInMemory } from '../../../../kit/memory-files.ts';
import { goldArticle } from '../gold.ts';

const gold = gatherArticle(goldArticle().parts, 'include', noCounts());

/** As many articles as told, all but the first with another text and without marks. */
const articles = (count: number): readonly DatasetArticle[] => [
  gold,
  ...Array.from({ length: count - 1 }, (_, at): DatasetArticle => {
    const text = `Nothing is marked in number ${at} 🙂.`;
    return { ...gold, aid: articleIdOf(text), textHash: articleIdOf(text), text, marks: [], relations: [], zones: [] };
  }),
];

const bytesOf = (files: MemoryFiles, name: string): Uint8Array => new Uint8Array(files.files.get(name)!.whole);
const namesIn = (files: MemoryFiles): string[] => [...files.files.keys()].sort();

const DATA = '.parquet/data/train-00000-of-00001.parquet';

describe('the gold article in Parquet, read by hyparquet', () => {
  it('has every offset in both units, every label by name, and all that is said of a mark', async () => {
    const { files } = await writtenInMemory(parquet({}), [gold]);
    expect(namesIn(files)).toEqual(['.parquet/README.md', '.parquet/croissant.json', DATA]);
    const file = bytesOf(files, DATA).buffer as ArrayBuffer; // it is no shared one
    const [row] = await parquetReadObjects({ file });
    const metadata = parquetMetadata(file);
    const said = JSON.parse(metadata.key_value_metadata!.find(({ key }) => key === 'huggingface')!.value!);
    const names: string[] = said.info.features.spans[0].label.names;
    expect(names.slice(0, 4)).toEqual(['claim', 'actor', 'figure', 'cue']);

    const { text, spans, marks, relations } = row as {
      text: string;
      spans: Record<string, never>[];
      marks: Record<string, never>[];
      relations: Record<string, never>[];
    };
    expect(text).toBe(gold.text);
    const points = [...text];
    for (const { start, end, start_utf16, end_utf16, text: quote } of spans) {
      if (start === null) continue;
      expect(points.slice(start, end).join('')).toBe(quote);
      expect(text.slice(start_utf16, end_utf16)).toBe(quote);
    }
    expect(spans).toHaveLength(gold.marks.reduce((sum, mark) => sum + mark.spans.length, 0));
    const readMarks = marks.map(({ id, label, state, attrs, entries, author, at, contested, drop_contested }) => ({
      ...{ id, tag: names[Number(label)], state, attrs: JSON.parse(attrs!), entries, author, at },
      ...{ contested: JSON.parse(contested!), dropContested: drop_contested },
    }));
    expect(readMarks).toEqual(
      gold.marks.map(({ id, tag, state, attrs, author, at, contested, dropContested }) => ({
        ...{ id, tag, state, attrs, entries: [], author, at, dropContested },
        contested: JSON.parse(JSON.stringify(contested)),
      })),
    );
    expect(relations.map(({ type, from, to }) => ({ type, from, to }))).toEqual(
      gold.relations.map(({ type, from, to }) => ({ type, from, to })),
    );
  });
});

describe('the folder', () => {
  it('has files by split and size, each in the card and in Croissant as it is', async () => {
    const splitOf = (aid: ArticleId) => (aid === gold.aid ? 'test' : 'train');
    const { files, read } = await writtenInMemory(parquet({ splitOf }, 1), articles(2_500));
    expect(read.size).toBe(2_500);
    // A row group each: the limit is looked at when a group is written.
    const data = namesIn(files).filter((name) => name.includes('/data/'));
    expect(data).toEqual([
      '.parquet/data/test-00000-of-00001.parquet',
      '.parquet/data/train-00000-of-00003.parquet',
      '.parquet/data/train-00001-of-00003.parquet',
      '.parquet/data/train-00002-of-00003.parquet',
    ]);
    const head = load(files.text('.parquet/README.md').split('---\n')[1]!) as {
      configs: { data_files: unknown }[];
      dataset_info: { splits: { name: string; num_examples: number }[] };
      size_categories: string[];
    };
    expect(head.configs[0]!.data_files).toEqual([
      { split: 'train', path: 'data/train-*' },
      { split: 'test', path: 'data/test-*' },
    ]);
    expect(head.dataset_info.splits).toMatchObject([
      { name: 'train', num_examples: 2_499 },
      { name: 'test', num_examples: 1 },
    ]);
    expect(head.size_categories).toEqual(['1K<n<10K']);

    const croissant = JSON.parse(files.text('.parquet/croissant.json'));
    const told = croissant.distribution as { contentUrl: string; sha256: string; contentSize: string }[];
    for (const { contentUrl, sha256, contentSize } of told) {
      const bytes = bytesOf(files, `.parquet/${contentUrl}`);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(contentSize).toBe(`${bytes.length} B`);
    }
    expect(told.map(({ contentUrl }) => `.parquet/${contentUrl}`).sort()).toEqual(data);
    const groups = data.map((name) => parquetMetadata(bytesOf(files, name).buffer as ArrayBuffer).row_groups.length);
    expect(groups).toEqual([1, 1, 1, 1]);
  });

  it.each([
    ['CC-BY-4.0', { license: 'cc-by-4.0' }, 'https://spdx.org/licenses/CC-BY-4.0'],
    ['MIT', { license: 'mit' }, 'MIT'],
    ['', { license: 'unknown' }, 'unknown'],
    ['Ask the desk', { license: 'other', license_name: 'ask-the-desk' }, 'Ask the desk'],
    ['proprietary', { license: 'other', license_name: 'proprietary' }, 'proprietary'],
    ['GPL-3.0-only', { license: 'gpl-3.0' }, 'https://spdx.org/licenses/GPL-3.0-only'],
    ['ODbL-1.0', { license: 'odbl' }, 'https://spdx.org/licenses/ODbL-1.0'],
    ['اسأل المكتب', { license: 'other' }, 'اسأل المكتب'],
    [
      'https://example.org/terms',
      { license: 'other', license_name: 'https-example.org-terms', license_link: 'https://example.org/terms' },
      'https://example.org/terms',
    ],
  ])(
    'tells the licence “%s” as either catalogue wants it, and all that Croissant requires',
    async (license, card, url) => {
      const about = { name: '', description: '', license, url: '', creators: [], date: '2026-01-02', version: '' };
      const { files } = await writtenInMemory(parquet({ about }), articles(1));
      const [, head, body] = files.text('.parquet/README.md').split('---\n');
      const said = Object.entries(load(head!) as object).filter(([key]) => key.startsWith('license')); // a card's head is one
      expect(Object.fromEntries(said)).toEqual(card);
      if (license !== '') expect(body).toContain(`- Licence: ${license}\n`);
      const croissant = JSON.parse(files.text('.parquet/croissant.json'));
      expect(croissant.license).toBe(url);
      for (const key of ['description', 'name', 'url', 'creator', 'datePublished', 'conformsTo', 'distribution'])
        expect([key, croissant[key]?.length > 0]).toEqual([key, true]);
    },
  );

  it('has the same features in the files and in the card, whatever tags come late', async () => {
    const odd = { ...gold, marks: gold.marks.map((mark) => ({ ...mark, tag: 'ادعاء "x": y' })) };
    const about = {
      ...{
        name: 'News: a "set"',
        description: 'What\n---\nit is.',
        license: 'CC-BY-4.0',
        url: 'https://example.org/set',
      },
      ...{ creators: ['Ana'], date: '2026-01-02', version: '2.0.0' },
    };
    const { files } = await writtenInMemory(parquet({ about }), [odd]);
    const { key_value_metadata } = parquetMetadata(bytesOf(files, DATA).buffer as ArrayBuffer);
    const said = JSON.parse(key_value_metadata!.find(({ key }) => key === 'huggingface')!.value!).info.features;
    const head = load(files.text('.parquet/README.md').split('\n---\n')[0]!.replace('---\n', '')) as {
      [key: string]: unknown;
      dataset_info: { features: CardFeature[] };
    };
    expect(head).toMatchObject({ license: 'cc-by-4.0', pretty_name: 'News: a "set"', language: ['en'] });
    expect(fromCard(head.dataset_info.features)).toEqual(said);
    expect(said.marks[0].label.names.at(-1)).toBe('ادعاء "x": y');
    const croissant = JSON.parse(files.text('.parquet/croissant.json'));
    expect(croissant).toMatchObject({
      name: 'News: a "set"',
      license: 'https://spdx.org/licenses/CC-BY-4.0',
      version: '2.0.0',
    });
    const fields = croissant.recordSet[0].field as { '@id': string }[];
    expect(fields.map((field) => field['@id'].split('/').at(-1))).toEqual(Object.keys(said));
  });
});

interface CardFeature {
  name: string;
  dtype?: string | { class_label: { names: { [number: string]: string } } };
  list?: CardFeature[];
  struct?: CardFeature[];
}

/** A card's features as a file's metadata has them. */
function fromCard(features: CardFeature[]): object {
  return Object.fromEntries(
    features.map(({ name, dtype, list, struct }) => {
      if (list) return [name, [fromCard(list)]];
      if (struct) return [name, fromCard(struct)];
      return typeof dtype === 'string'
        ? [name, { dtype, _type: 'Value' }]
        : [name, { names: Object.values(dtype!.class_label.names), _type: 'ClassLabel' }];
    }),
  );
}
