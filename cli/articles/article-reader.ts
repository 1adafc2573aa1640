import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../shared/base/result.ts';
import type { Reading, ReadOptions } from '../../shared/ingest/draft.ts';
import { cancelled } from '../interrupt.ts';

/** A file to be read, in the words of the thread that reads it. */
export interface ReadOrder {
  readonly path: string;
  readonly options: Omit<ReadOptions, 'characterMaps'>;
}

/** What became of it. */
export type ReadAnswer = Result<Reading>;

/** The thread's program; `bin/postil.mjs` runs the sources. */
const PROGRAM = new URL('./article-worker.ts', import.meta.url);

/** What a thread may take, in MB: many times what the largest article needs. */
const MEMORY = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 128 };

/**
 * Reads files into articles in a thread of its own, one after the other. A file that takes too long or too much memory is
 * refused in a sentence, and the next one gets a fresh thread. To be closed after use.
 */
export class ArticleReader {
  readonly #seconds: number;
  readonly #program: URL;
  readonly #memory: typeof MEMORY;
  #worker: Worker | null = null;

  /** `seconds`: how long one file may take. Tests bring their own program and less memory. */
  constructor(seconds: number, program = PROGRAM, memory = MEMORY) {
    this.#seconds = seconds;
    this.#program = program;
    this.#memory = memory;
  }

  /** Reads a file; it is left once `cancel` is aborted. */
  async read(path: string, options: ReadOrder['options'], cancel: AbortSignal): Promise<ReadAnswer> {
    this.#worker ??= new Worker(this.#program, { resourceLimits: this.#memory });
    const answer = await this.#answer(this.#worker, { path, options }, cancel);
    if (!answer.ok && answer.code === 'ended') await this.close();
    return answer;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #answer(worker: Worker, order: ReadOrder, cancel: AbortSignal): Promise<ReadAnswer> {
    const signal = AbortSignal.timeout(this.#seconds * 1000);
    worker.postMessage(order);
    try {
      const [answer] = await once(worker, 'message', { signal: AbortSignal.any([signal, cancel]) });
      return answer as ReadAnswer; // the worker's program sends nothing else
    } catch (error) {
      if (cancel.aborted) return fail('ended', cancelled().message);
      if (signal.aborted) return fail('ended', `It took longer than ${this.#seconds} seconds to read, so it was left.`);
      return isOutOfMemory(error)
        ? fail('ended', 'Reading it takes more memory than it may; split it.')
        : fail('ended', `Its reader broke (${error instanceof Error ? error.message : 'for no reason it told'}).`);
    }
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
