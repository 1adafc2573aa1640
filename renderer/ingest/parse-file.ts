import { drop } from '../../shared/base/drop.ts';
import { fail, type Result } from '../../shared/base/result.ts';
import { speech, words } from '../../shared/words/words.ts';
import type { NewArticle } from '../session/session-types.ts';
import type { ParseAnswer, ParseRequest } from './ingest-worker.ts';

/**
 * Reads files into articles in a worker of its own, so that the workbench stays quick. Every `parse` is answered: when the
 * worker breaks, with a failure; the next file then gets a fresh worker.
 */
export class FileParser {
  #worker: Worker | null = null;
  readonly #waiting = new Map<number, (answer: Result<NewArticle> | null) => void>();
  #next = 0;

  /** An article ready to come in, or one sentence that says why not; null when it was stopped before it was read. */
  parse(file: File): Promise<Result<NewArticle> | null> {
    return new Promise((resolve) => {
      const id = this.#next++;
      this.#waiting.set(id, resolve);
      const ask = async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (!this.#waiting.has(id)) return; // stopped meanwhile
        const request: ParseRequest = { id, name: file.name, bytes, speech };
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

  #answer(id: number, result: Result<NewArticle> | null): void {
    this.#waiting.get(id)?.(result);
    this.#waiting.delete(id);
  }
}
