import type { ParseAnswer, ParseRequest } from '../../../../renderer/ingest/ingest-worker.ts';

/** Stands in for the browser's `Worker`: the test decides what becomes of each request. */
export class ScriptedWorker {
  static all: ScriptedWorker[] = [];
  /** Called with every request; does nothing unless a test says otherwise. */
  static onRequest: (worker: ScriptedWorker, request: ParseRequest) => void = () => undefined;
  onmessage: ((event: { data: ParseAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = false;

  constructor() {
    ScriptedWorker.all.push(this);
  }

  postMessage(request: ParseRequest): void {
    ScriptedWorker.onRequest(this, request);
  }

  terminate(): void {
    this.terminated = true;
  }
}
