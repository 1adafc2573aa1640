import type { ArticleId } from '../model/ids.ts';

/** The names of the dataset formats, as the workbench, the host and the command line know them. */
export const DATASET_FORMATS = ['jsonl', 'csv', 'label-studio', 'brat', 'doccano', 'prodigy', 'iob2', 'bilou'] as const;

/** One of them. */
export type DatasetFormatName = (typeof DATASET_FORMATS)[number];

/** What an export is made of. */
export interface ExportOptions {
  readonly format: DatasetFormatName;
  /** Marks that are not *exact*: left out, or kept with their state. They are counted either way. */
  readonly inexact: 'leave-out' | 'include';
  /** Only these articles of the project; absent: all of it. */
  readonly only?: readonly ArticleId[];
}

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
