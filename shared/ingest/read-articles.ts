import { fail, ok, type Result } from '../base/result.ts';
import { words } from '../words/words.ts';
import type { DocumentReader, Reader, Reading, ReadOptions, SourceFile } from './draft.ts';
import { type SourceKind, sourceKind } from './source-kind.ts';

/** Readers by what a file is. Each is loaded when the first file of its kind comes: most sessions need one or two. */
const plain = async () => document((await import('./plain/read-plain.ts')).readPlain);
const READERS: Readonly<Record<SourceKind, () => Promise<Reader>>> = {
  text: plain,
  markdown: async () => document((await import('./markdown/read-markdown.ts')).readMarkdown),
  html: async () => document((await import('./html/read-html.ts')).readHtml),
  mhtml: async () => document((await import('./mhtml/read-mhtml.ts')).readMhtml),
  docx: async () => document((await import('./docx/read-docx.ts')).readDocx),
  feed: async () => (await import('./feed/read-feed.ts')).readFeed,
  ninjs: async () => (await import('./ninjs/read-ninjs.ts')).readNinjs,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  delimited: async () => (await import('./table/read-delimited.ts')).readDelimited,
  'json-rows': async () => (await import('./table/read-json-rows.ts')).readJsonRows,
  zip: async () => (await import('./zip/read-zip.ts')).zipReader(readArticles),
};

/**
 * The articles in a file, whatever kind of file it is. Meant for a worker: it takes the time and memory that `limits`
 * allow, and whoever started the worker ends it when that is too long. Refused is a file that holds no article at all;
 * parts of it that are none (rows, entries) are named in the reading, and the others come in.
 */
export async function readArticles(file: SourceFile, options: ReadOptions): Promise<Result<Reading>> {
  if (file.bytes.length > options.limits.fileBytes) return tooLarge(options.limits.fileBytes);
  const found = sourceKind(file.name, file.bytes);
  if (!found.readable) return fail('not-text', words.ingestTrouble.notText(words.ingestTrouble.kinds[found.kind]));
  const read = await READERS[found.kind]();
  return read(file, options);
}

/** Refuses a file for its size, given in bytes; for those who know it before they read the file. */
export const tooLarge = (limit: number) =>
  fail('too-large', words.ingestTrouble.sourceTooLarge(Math.floor(limit / 1024 / 1024)));

/** A reader of documents as one of files. */
function document(read: DocumentReader): Reader {
  return async (file, { limits }) => {
    const drafts = await read(file, limits);
    return drafts.ok ? ok({ kind: 'articles', drafts: drafts.value, refused: [] }) : drafts;
  };
}
