import { Worker } from 'node:worker_threads';
import { LogError } from './log.ts';

/** The thread's program, beside this one: from the sources, or built. */
const PROGRAM = import.meta.url.endsWith('.ts') ? './aside-worker.ts' : './aside-worker.js';

/** Work on a whole file of the hub that takes long; `aside-worker.ts` does it. */
export type AsideTask =
  | { readonly task: 'sweep'; readonly file: string }
  | { readonly task: 'copy'; readonly file: string; readonly to: string };

/** What a worker answers: null when it is done, or why the disk refused. */
export type AsideAnswer = LogError['code'] | null;

/**
 * Does such work in a thread of its own, so that nobody who is connected waits for it: written anew are the bytes of
 * removed rooms (`sweep`), copied a database as it is at this moment (`copy`).
 * @throws LogError when the disk refuses
 */
export function doAside(task: AsideTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(PROGRAM, import.meta.url), { workerData: task });
    let answer: AsideAnswer = 'io';
    worker.on('message', (said: AsideAnswer) => {
      answer = said;
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      if (answer === null) resolve();
      else reject(new LogError(answer, new Error(`${task.task} of ${task.file}`)));
    });
  });
}
