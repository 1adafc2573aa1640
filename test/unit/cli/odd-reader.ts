import { parentPort } from 'node:worker_threads';
import type { ReadAnswer, ReadOrder } from '../../../cli/articles/article-reader.ts';

/** A reader's thread that goes wrong as the name of the file says. */
parentPort?.on('message', ({ path }: ReadOrder) => {
  if (path === 'break') throw new Error('it broke');
  const kept: number[][] = [];
  while (path === 'fill') kept.push(Array.from({ length: 100_000 }, (_, at) => at));
  while (path === 'hang') kept.length = 0;
  const answer: ReadAnswer = { ok: true, value: { kind: 'articles', drafts: [], refused: [] } };
  parentPort?.postMessage(answer);
});
