import { afterEach, expect, test, vi } from 'vitest';
import type { ReadAnswer, ReadRequest } from '../../../../renderer/import-marks/import-worker.ts';
import { readInWorker } from '../../../../renderer/import-marks/read-in-worker.ts';
import { fail } from '../../../../shared/base/result.ts';

/** Stands in for the browser's `Worker`: a test decides what becomes of each request. */
class ScriptedWorker {
  static last: ScriptedWorker;
  static onRequest: (worker: ScriptedWorker, request: ReadRequest) => void;
  onmessage: ((event: { data: ReadAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = false;

  constructor() {
    ScriptedWorker.last = this;
  }

  postMessage(request: ReadRequest): void {
    ScriptedWorker.onRequest(this, request);
  }

  terminate(): void {
    this.terminated = true;
  }
}

const FILES = [{ path: 'ana/quay.ann', file: new File(['T1'], 'quay.ann') }];
const OPTIONS = { format: null, unit: null };

function begin(onRequest: (worker: ScriptedWorker, request: ReadRequest) => void) {
  vi.stubGlobal('Worker', ScriptedWorker);
  ScriptedWorker.onRequest = onRequest;
  return readInWorker(FILES, OPTIONS);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('files are read by their paths, and the worker ends with its answer', async () => {
  const asked: string[] = [];
  const reading = begin((worker, { files }) => {
    asked.push(...files.map(({ name, bytes }) => `${name} ${bytes.length}`));
    worker.onmessage?.({ data: fail('x', 'No.') });
  });
  expect(await reading.answer).toMatchObject({ ok: false, message: 'No.' });
  expect(asked).toEqual(['ana/quay.ann 2']);
  expect(ScriptedWorker.last.terminated).toBe(true);
});

test('a worker that breaks is a sentence; one that is stopped is none', async () => {
  const broken = begin((worker) => worker.onerror?.());
  expect(await broken.answer).toMatchObject({
    message: 'Postil could not read these files: their reader stopped. Try with fewer of them, and please report it.',
  });
  const stopped = begin(() => undefined);
  stopped.stop();
  expect(await stopped.answer).toBeNull();
  expect(ScriptedWorker.last.terminated).toBe(true);
});

test('files that are gone are a sentence', async () => {
  const gone = { path: 'a.txt', file: { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as File }; // all that is asked of it
  vi.stubGlobal('Worker', ScriptedWorker);
  expect(await readInWorker([gone], OPTIONS).answer).toMatchObject({
    message: 'The files could not be read: were they moved? Then choose them again.',
  });
});
