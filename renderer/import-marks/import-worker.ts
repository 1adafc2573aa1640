import { ok, type Result } from '../../shared/base/result.ts';
import type { ForeignDocument } from '../../shared/formats/foreign.ts';
import { prepared } from '../../shared/formats/import/prepared.ts';
import {
  type AnnotatedOptions,
  type AnnotatedReading,
  readAnnotated,
} from '../../shared/formats/import/read-annotated.ts';
import { type Survey, surveyOf } from '../../shared/formats/import/survey.ts';
import { type Works, worksOf } from '../../shared/formats/import/works.ts';
import type { SourceFile } from '../../shared/ingest/draft.ts';
import { type Speech, speak } from '../../shared/words/words.ts';

/** Files to be read; their bytes are handed over. */
export interface ReadRequest {
  readonly files: readonly SourceFile[];
  readonly options: AnnotatedOptions;
  /** What the worker is to say in. */
  readonly speech: Speech;
}

type Read = Extract<AnnotatedReading, { kind: 'read' }>;

/** What became of them: documents on the texts that articles keep, with what they hold; or what has to be asked. */
export type ReadAnswer = Result<
  | (Read & { readonly survey: Survey; readonly documents: readonly ForeignDocument[]; readonly works: Works })
  | Exclude<AnnotatedReading, Read>
>;

self.onmessage = ({ data: { files, options, speech } }: MessageEvent<ReadRequest>) => {
  speak(speech.language, speech.preferred);
  self.postMessage(answerTo(files, options));
};

function answerTo(files: readonly SourceFile[], options: AnnotatedOptions): ReadAnswer {
  const read = readAnnotated(files, options);
  if (!read.ok) return read;
  const reading = read.value;
  if (reading.kind !== 'read') return ok(reading);
  const ready = prepared(reading.documents);
  if (!ready.ok) return ready;
  const documents = ready.value;
  return ok({ ...reading, documents, survey: surveyOf(documents), works: worksOf(documents) });
}
