import type { Result } from '../../shared/base/result.ts';
import { ingestBytes } from '../../shared/ingest/ingest.ts';
import type { NewArticle } from '../session/session-types.ts';

/** A file to be read; its bytes are handed over. */
export interface ParseRequest {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of it. */
export interface ParseAnswer {
  readonly id: number;
  readonly result: Result<NewArticle>;
}

self.onmessage = ({ data: { id, name, bytes } }: MessageEvent<ParseRequest>) => {
  const answer: ParseAnswer = { id, result: ingestBytes(name, bytes) };
  self.postMessage(answer);
};
