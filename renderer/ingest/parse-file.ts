import { drop } from '../../shared/base/drop.ts';
import { fail, type Result } from '../../shared/base/result.ts';
import { LIMITS } from '../../shared/ingest/limits.ts';
import { tooLarge } from '../../shared/ingest/read-articles.ts';
import { speech, words } from '../../shared/words/words.ts';
import type { DroppedFile } from './dropped-files.ts';
import type { HowToParse, ParseAnswer, ParsedFile, ParseRequest } from './ingest-worker.ts';

/** The longest that a file may take, in milliseconds, and how much longer for each byte: an archive of 200 MB has 4 minutes. */
const LIMIT = 40_000;
const PER_BYTE = 0.001;

const FOUND_OUT: HowToParse = { columns: null, articlesOnly: false };

/** A file that is being read. */
interface Reading {
  readonly done: (answer: Result<ParsedFile> | null) => void;
  limit: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Reads files in a worker of its own, so that the workbench stays quick. Every `parse` is answered: when the worker breaks,
 * or takes too long and is ended, with a failure; the next file then gets a fresh worker.
 */
export class FileParser {
  #worker: Worker | null = null;
  readonly #waiting = new Map<number, Reading>();
  #next = 0;

  /** What a file holds, or one sentence that says why nothing; null when it was stopped before it was read. */
  parse({ path, file }: DroppedFile, how: HowToParse = FOUND_OUT): Promise<Result<ParsedFile> | null> {
    // Before its bytes are in memory.
    if (file.size > LIMITS.fileBytes) return Promise.resolve(tooLarge(LIMITS.fileBytes));
    return new Promise((done) => {
      const id = this.#next++;
      const reading: Reading = { done, limit: undefined };
      this.#waiting.set(id, reading);
      const ask = async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (!this.#waiting.has(id)) return; // stopped meanwhile
        const request: ParseRequest = { id, name: path, bytes, ...how, speech };
        const limit = LIMIT + file.size * PER_BYTE;
        const { tooSlow } = words.ingestTrouble;
        reading.limit = setTimeout(() => this.#end(fail('too-slow', tooSlow(Math.round(limit / 1000)))), limit);
        this.#worker ??= this.#start();
        this.#worker.postMessage(request, [bytes.buffer]);
      };
      drop(ask(), () => this.#answer(id, fail('unreadable', words.ingestTrouble.unreadable)));
    });
  }

  /** Ends the worker. */
  stop(): void {
    this.#end(null);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./ingest-worker.ts', import.meta.url), { type: 'module' });
    const broken = () => this.#end(fail('unreadable', words.ingestTrouble.readerStopped));
    worker.onmessage = ({ data: { id, result } }: MessageEvent<ParseAnswer>) => this.#answer(id, result);
    worker.onerror = broken;
    worker.onmessageerror = broken;
    return worker;
  }

  #end(answer: Result<never> | null): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const id of [...this.#waiting.keys()]) this.#answer(id, answer);
  }

  #answer(id: number, result: Result<ParsedFile> | null): void {
    const reading = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(reading?.limit);
    reading?.done(result);
  }
}
