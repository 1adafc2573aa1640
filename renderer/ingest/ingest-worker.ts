import type { Result } from '../../shared/base/result.ts';
import { ingestBytes } from '../../shared/ingest/ingest.ts';
import { type Speech, speak } from '../../shared/words/words.ts';
import type { NewArticle } from '../session/session-types.ts';

/** A file to be read; its bytes are handed over. */
export interface ParseRequest {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the worker is to say in. */
  readonly speech: Speech;
}

/** What became of it. */
export interface ParseAnswer {
  readonly id: number;
  readonly result: Result<NewArticle>;
}

self.onmessage = ({ data: { id, name, bytes, speech } }: MessageEvent<ParseRequest>) => {
  speak(speech.language, speech.preferred);
  const answer: ParseAnswer = { id, result: ingestBytes(name, bytes) };
  self.postMessage(answer);
};
