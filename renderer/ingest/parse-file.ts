import { drop } from '../../shared/base/drop.ts';
import { fail, type Result } from '../../shared/base/result.ts';
import type { NewArticle } from '../session/session-types.ts';
import type { ParseAnswer, ParseRequest } from './ingest-worker.ts';

/** Reads files into articles in a worker of its own, so that the workbench stays quick. `stop` ends the worker. */
export class FileParser {
  readonly #worker = new Worker(new URL('./ingest-worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, (answer: Result<NewArticle>) => void>();
  #next = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<ParseAnswer>) => {
      this.#waiting.get(data.id)?.(data.result);
      this.#waiting.delete(data.id);
    };
  }

  /** An article ready to come in, or one sentence that says why not. */
  parse(file: File): Promise<Result<NewArticle>> {
    return new Promise((resolve) => {
      const id = this.#next++;
      this.#waiting.set(id, resolve);
      const ask = async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const request: ParseRequest = { id, name: file.name, bytes };
        this.#worker.postMessage(request, [bytes.buffer]);
      };
      drop(ask(), () => {
        this.#waiting.delete(id);
        resolve(fail('unreadable', 'The file could not be read: was it moved, or is it open elsewhere?'));
      });
    });
  }

  /** Ends the worker. What was still waiting is never answered. */
  stop(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }
}
