/** The names of the dataset formats, as the workbench, the host and the command line know them. */
export const DATASET_FORMATS = [
  'jsonl',
  'csv',
  'parquet',
  'label-studio',
  'brat',
  'doccano',
  'prodigy',
  'iob2',
  'bilou',
  'cas',
  'statements',
  'w3c',
  'qdpx',
] as const;

/** One of them. */
export type DatasetFormatName = (typeof DATASET_FORMATS)[number];

/** A job that has begun. */
export interface JobStart {
  readonly job: string;
  readonly path: string;
}

/** Where a job stands. */
export type JobEvent =
  | { readonly job: string; readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly job: string; readonly state: 'done'; readonly path: string; readonly summary: string }
  | { readonly job: string; readonly state: 'failed'; readonly message: string }
  | { readonly job: string; readonly state: 'cancelled' };
