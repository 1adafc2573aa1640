import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { Result } from '../../shared/base/result.ts';
import type { Reading } from '../../shared/ingest/draft.ts';
import { readArticles } from '../../shared/ingest/read-articles.ts';
import type { ReadAnswer, ReadOrder } from './article-reader.ts';
import { openable } from './openable.ts';

/** Where pdf.js has the tables of Asian fonts. */
const MAPS = new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json'));
const characterMaps = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(`${name}.bcmap`, MAPS)));

/** Reads one file after the other; whoever started this thread ends it when a file takes too long. */
parentPort?.on('message', async ({ path, options }: ReadOrder) => {
  const answer: ReadAnswer = await read(path, options);
  parentPort?.postMessage(answer);
});

async function read(path: string, options: ReadOrder['options']): Promise<Result<Reading>> {
  const bytes = await openable(path, options.limits);
  return bytes.ok ? readArticles({ name: path, bytes: bytes.value }, { ...options, characterMaps }) : bytes;
}
