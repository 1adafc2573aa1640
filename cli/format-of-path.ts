import { DATASET_FORMATS, type DatasetFormatName } from '../shared/host/jobs.ts';

/** Endings that say a format besides its own name, the longer before what they end in: those of the files that it writes. */
const ENDINGS: readonly (readonly [ending: string, format: DatasetFormatName])[] = [
  ['.iob2.conll', 'iob2'],
  ['.bilou.conll', 'bilou'],
  ['.conll', 'iob2'],
  ['.label-studio.json', 'label-studio'],
  ['.doccano.jsonl', 'doccano'],
  ['.prodigy.jsonl', 'prodigy'],
  ['.w3c.jsonld', 'w3c'],
  ['.jsonld', 'w3c'],
  ['.marks.csv', 'csv'],
  ['.statements.csv', 'statements'],
  ['.graphml', 'statements'],
];

/** What a path says of a dataset to be written: where it lies and what it is called, and its format. */
export interface NamedDataset {
  /** The path without the ending. */
  readonly base: string;
  readonly format: DatasetFormatName;
}

/** The dataset that a path names by its ending (`out.parquet`, `out.doccano.jsonl`); null where it says none. */
export function formatOfPath(path: string): NamedDataset | null {
  const endings = [...ENDINGS, ...DATASET_FORMATS.map((name) => [`.${name}`, name] as const)];
  const found = endings.find(([ending]) => path.toLowerCase().endsWith(ending) && path.length > ending.length);
  return found === undefined ? null : { base: path.slice(0, -found[0].length), format: found[1] };
}
