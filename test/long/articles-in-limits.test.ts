import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ArticleReader } from '../../cli/articles/article-reader.ts';
import { LIMITS } from '../../shared/ingest/limits.ts';
import { pdfOf } from '../kit/pdf.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { docx } from '../unit/shared/ingest/docx/docx-kit.ts';

const MB = 1024 * 1024;
/** How long one file may take here: those that take longer are ended, which is as good. */
const SECONDS = 8;

const never = new AbortController().signal;
let dir: ReturnType<typeof tempDir>;
let reader: ArticleReader;
beforeAll(() => {
  dir = tempDir('limits');
  reader = new ArticleReader(SECONDS);
});
afterAll(async () => {
  await reader.close();
  dir.remove();
});

const filled = (bytes: number, sign: string) => new Uint8Array(bytes).fill(sign.charCodeAt(0));

it.each([
  ['200 MB of spaces', 'a.txt', () => filled(200 * MB, ' '), 'larger than any article'],
  ['10 MB of commas', 'a.csv', () => filled(10 * MB, ','), ''],
  ['60 MB of brackets', 'a.json', () => filled(60 * MB, '['), ''],
  ['a PDF with 200,000 objects', 'a.pdf', () => pdfOf([[{ x: 60, y: 100, text: 'Words.' }]], { useless: 200_000 }), ''],
  [
    'a paragraph of 200,000 runs',
    'a.docx',
    () => docx(`<w:p>${'<w:r><w:t>word </w:t></w:r>'.repeat(200_000)}</w:p>`),
    '',
  ],
  ['a page of a PDF that unpacks to 200 MB', 'b.pdf', () => pdfOf([[]], { padded: 200 * MB }), ''],
])('%s neither hang nor fill the memory, and the next file is read', async (_, name, bytes, sentence) => {
  const path = join(dir.path, name);
  writeFileSync(path, bytes());
  // The files are made in this process too: only what reading adds to that counts.
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const read = await reader.read(path, { limits: LIMITS }, never);
  expect(performance.now() - started).toBeLessThan(3 * SECONDS * 1000);
  if (!read.ok) expect(read.message).toContain(sentence);
  writeFileSync(join(dir.path, 'next.txt'), 'The next one.');
  expect(await reader.read(join(dir.path, 'next.txt'), { limits: LIMITS }, never)).toMatchObject({ ok: true });
  expect(process.memoryUsage().rss - before).toBeLessThan(1000 * MB);
});

it('a table that promises 5 GB is refused before any of it is read', async () => {
  const path = join(dir.path, 'huge.csv');
  writeFileSync(path, 'title,text\n');
  truncateSync(path, 5 * 1024 * MB);
  expect(await reader.read(path, { limits: LIMITS }, never)).toMatchObject({ ok: false, code: 'too-large' });
});
