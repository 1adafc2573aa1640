import { drop } from '../../shared/base/drop.ts';
import { fail } from '../../shared/base/result.ts';
import type { AnnotatedOptions } from '../../shared/formats/import/read-annotated.ts';
import { speech, words } from '../../shared/words/words.ts';
import type { DroppedFile } from '../ingest/dropped-files.ts';
import type { ReadAnswer, ReadRequest } from './import-worker.ts';

/** Files being read, in a worker of their own so that the workbench stays quick. */
export interface Reading {
  /** One sentence when they cannot be read, whatever went wrong; null when it was stopped before. */
  readonly answer: Promise<ReadAnswer | null>;
  /** Ends the worker, wherever it is. */
  stop(): void;
}

/** Begins to read annotated files. */
export function readInWorker(files: readonly DroppedFile[], options: AnnotatedOptions): Reading {
  const { promise, resolve } = Promise.withResolvers<ReadAnswer | null>();
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const end = (answer: ReadAnswer | null) => {
    worker.terminate();
    resolve(answer);
  };
  const broken = () => end(fail('unreadable', words.importMarksTrouble.stopped));
  worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => end(data);
  worker.onerror = broken;
  worker.onmessageerror = broken;
  const ask = async () => {
    const read = await Promise.all(
      files.map(async ({ path, file }) => ({
        name: path,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    const request: ReadRequest = { files: read, options, speech };
    worker.postMessage(
      request,
      read.map(({ bytes }) => bytes.buffer),
    );
  };
  drop(ask(), () => end(fail('unreadable', words.importMarksTrouble.unreadFiles)));
  return { answer: promise, stop: () => end(null) };
}
