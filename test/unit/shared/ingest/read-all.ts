import type { ReadOptions } from '../../../../shared/ingest/draft.ts';
import { LIMITS } from '../../../../shared/ingest/limits.ts';
import { readArticles } from '../../../../shared/ingest/read-articles.ts';

/** What a file of these bytes or words holds, in short: texts by their sources, what was refused and why. */
export async function readAll(name: string, content: string | Uint8Array, options: Partial<ReadOptions> = {}) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reading = await readArticles({ name, bytes }, { limits: LIMITS, ...options });
  if (!reading.ok) return reading.message;
  if (reading.value.kind === 'needs-columns') return reading.value.table;
  const { drafts, refused } = reading.value;
  return {
    texts: Object.fromEntries(drafts.map(({ source, article }) => [source, article.text])),
    metas: drafts.map(({ article }) => article.meta),
    warnings: drafts.flatMap(({ warnings }) => warnings),
    refused: Object.fromEntries(refused.map(({ source, message }) => [source, message])),
  };
}
