import type { DatasetArticle } from '../../../../shared/formats/dataset.ts';
import { jsonl } from '../../../../shared/formats/jsonl.ts';

/** The line of an article, with its end, as an export writes it. */
export const jsonlLine = (article: DatasetArticle): string =>
  jsonl
    .write(article, 1)
    .map(({ text }) => text)
    .join('');
