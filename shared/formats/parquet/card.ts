import { dump } from 'js-yaml';
import type { DatasetAbout } from '../format-options.ts';
import { licenceInCard } from './card-licence.ts';
import { FEATURES, type Feature } from './features.ts';
import type { ShardFile } from './folder.ts';
import { featuresInCard } from './hugging-face.ts';

/**
 * `README.md`, the card of a dataset: what machines read at its head, between two lines of three hyphens, and what people
 * read below (huggingface/hub-docs, datasetcard.md). `languages` are those of the articles, by BCP 47.
 */
export function card(
  about: DatasetAbout,
  shards: readonly ShardFile[],
  labels: readonly string[],
  languages: readonly string[],
): string {
  const name = about.name || 'Dataset';
  const rows = sum(shards.map((shard) => shard.rows));
  const bytes = sum(shards.map((shard) => shard.bytes));
  const splits = [...Map.groupBy(shards, ({ split }) => split)];
  const language = [...new Set(languages.map((tag) => tag.split('-')[0] ?? ''))].filter(Boolean).sort();
  const head = {
    ...licenceInCard(about.license),
    ...(language.length > 0 && { language }),
    pretty_name: name,
    task_categories: ['token-classification'],
    size_categories: [sizeOf(rows)],
    configs: [
      {
        config_name: 'default',
        data_files: splits.map(([split]) => ({ split, path: `data/${split}-*` })),
      },
    ],
    dataset_info: {
      features: featuresInCard(labels),
      splits: splits.map(([split, own]) => ({
        ...{ name: split, num_bytes: sum(own.map((shard) => shard.bytes)) },
        num_examples: sum(own.map((shard) => shard.rows)),
      })),
      download_size: bytes,
      dataset_size: bytes,
    },
  };
  return [
    '---',
    `${dump(head)}---`,
    '',
    ...body(
      about,
      name,
      splits.map(([split]) => split),
      labels,
    ),
  ].join('\n');
}

const body = (
  { description, creators, url, date, version, license }: DatasetAbout,
  name: string,
  splits: readonly string[],
  labels: readonly string[],
): readonly string[] => [
  `# ${oneLine(name)}`,
  '',
  ...(description === '' ? [] : [description, '']),
  ...[
    ['By', creators.join('; ')],
    ['From', url],
    ['Date', date],
    ['Version', version],
    ['Licence', license],
  ].flatMap(([what, value]) => (value ? [`- ${what}: ${oneLine(value)}`] : [])),
  '',
  'A row is an article with everything that was marked in it. **`start` and `end` count Unicode code points**, as Python',
  'does; `start_utf16` and `end_utf16` count UTF-16 code units, as JavaScript and Java do. Both begin at 0; the end is',
  'exclusive. They refer to `text` exactly as it stands here: do not normalise it first.',
  '',
  '```python',
  'from datasets import load_dataset',
  '',
  `for article in load_dataset("path/to/this/folder", split="${splits[0] ?? 'train'}"):`,
  '    for span in article["spans"]:',
  '        if span["start"] is not None:',
  '            assert article["text"][span["start"]:span["end"]] == span["text"]',
  '```',
  '',
  `Labels: ${labels.map((label, at) => `${at} ${oneLine(label)}`).join(', ')}.`,
  '',
  '| column | what it is |',
  '| --- | --- |',
  ...FEATURES.flatMap((feature) => tableRows(feature, '')),
  '',
];

const tableRows = (feature: Feature, within: string): readonly string[] => [
  `| \`${within}${feature.name}\` | ${feature.about} |`,
  ...('of' in feature ? feature.of.flatMap((each) => tableRows(each, `${within}${feature.name}.`)) : []),
];

/** The classes of sizes that Hugging Face knows. */
function sizeOf(rows: number): string {
  const steps = ['1K', '10K', '100K', '1M', '10M', '100M', '1B', '10B', '100B', '1T'];
  const at = steps.findIndex((_, step) => rows < 1000 * 10 ** step);
  if (at === 0) return 'n<1K';
  return at < 0 ? 'n>1T' : `${steps[at - 1]}<n<${steps[at]}`;
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
