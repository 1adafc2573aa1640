import { ok, type Result } from '../../../../shared/base/result.ts';
import type { ArticleDraft, DocumentReader, Reader } from '../../../../shared/ingest/draft.ts';
import { LIMITS } from '../../../../shared/ingest/limits.ts';

/** A draft as tests compare it: zones as `type: words`, what was left out as `reason: words | what stands behind it`. */
export interface ShownDraft {
  readonly text: string;
  readonly meta: ArticleDraft['article']['meta'];
  readonly zones: readonly string[];
  readonly leftOut: readonly string[];
  readonly warnings: readonly string[];
}

/** What a reader makes of a source: bytes, or a text as UTF-8. */
export async function read(reader: DocumentReader, source: string | Uint8Array): Promise<readonly ShownDraft[]> {
  const drafts = await readRaw(reader, source);
  if (!drafts.ok) throw new Error(drafts.message);
  return drafts.value.map(show);
}

/** As `read`, with the refusal. */
export const readRaw = (
  reader: DocumentReader,
  source: string | Uint8Array,
): Promise<Result<readonly ArticleDraft[]>> =>
  reader({ name: 'a.file', bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source }, LIMITS);

/** A reader of files whose parts can be refused, as one of what comes in. */
export const draftsOf =
  (reader: Reader): DocumentReader =>
  async (file, limits) => {
    const reading = await reader(file, { limits });
    if (!reading.ok) return reading;
    return ok(reading.value.kind === 'articles' ? reading.value.drafts : []);
  };

/** Why a reader refuses a source. */
export async function refusal(reader: DocumentReader, source: string | Uint8Array): Promise<string> {
  const drafts = await readRaw(reader, source);
  return drafts.ok ? 'not refused' : drafts.message;
}

function show({ article: { text, meta, zones }, leftOut, warnings }: ArticleDraft): ShownDraft {
  return {
    text,
    meta,
    zones: zones.map(({ type, start, end }) => `${type}: ${text.slice(start, end)}`),
    leftOut: leftOut.map((part) => `${part.reason}: ${part.text} | ${text.slice(part.at, part.at + 10)}`),
    warnings,
  };
}
