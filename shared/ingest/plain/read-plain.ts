import { ok } from '../../base/result.ts';
import type { DocumentReader } from '../draft.ts';
import { ingestBytes } from '../ingest.ts';

/** Reads plain text: one article a file. */
export const readPlain: DocumentReader = async ({ name, bytes }) => {
  const article = ingestBytes(name, bytes);
  return article.ok ? ok([{ source: name, article: article.value, leftOut: [], warnings: [] }]) : article;
};
