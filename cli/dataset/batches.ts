import { open, stat } from 'node:fs/promises';
import { formatOfFile } from '../../shared/formats/import/detect.ts';
import type { FormatIn } from '../../shared/formats/import/formats-in.ts';
import { isInLines } from '../../shared/formats/import/json-records.ts';
import { isZip } from '../../shared/formats/import/unpack.ts';
import type { SourceFile } from '../../shared/ingest/draft.ts';
import { bratFolder } from './brat-batches.ts';
import { linesInPieces, listInPieces, PIECE } from './pieces.ts';

/** The formats with a document a line. */
const LINES: readonly FormatIn[] = ['jsonl', 'doccano', 'prodigy'];

const LF = 0x0a;

/** How much of a long line tells what it is, in bytes. */
const HEAD = 64 * 1024;

/** Files that are read together, and apart from all others of a path. */
export interface Batch {
  readonly path: string;
  /** They hold whole documents. */
  readonly files: readonly SourceFile[];
  /** brat: the folder of the path that annotators' folders lie in. */
  readonly within?: string;
}

/** Files that are read some at a time, and their format. */
export interface Batched {
  readonly format: FormatIn;
  /** Whether what is said of a place in a batch is true of the whole. */
  readonly isExact: boolean;
  /** From the first on, each time. */
  batches(): AsyncIterable<Batch>;
}

/**
 * The annotated files of some paths in batches that can be read apart from one another: a file of lines or a list of tasks
 * in pieces, a folder of brat's by its documents. Null where only all of it together tells what is in it: tables, tokens,
 * archives, Web Annotations, several folders. `told` is the format that somebody says it is. @throws what the file system said
 */
export async function batchesOf(paths: readonly string[], told: FormatIn | null): Promise<Batched | null> {
  const [first, ...others] = await Promise.all(paths.map((path) => batchesAt(path, told)));
  if (first === undefined || first === null || others.length === 0) return first ?? null;
  const all = [first, ...others];
  // In several folders it is by these that brat's annotators are told apart.
  if (first.format === 'brat' || !all.every((one) => one?.format === first.format)) return null;
  return {
    ...first,
    async *batches() {
      for (const one of all) if (one !== null) yield* one.batches();
    },
  };
}

async function batchesAt(path: string, told: FormatIn | null): Promise<Batched | null> {
  const found = await stat(path);
  if (found.isDirectory()) return told === null || told === 'brat' ? bratFolder(path) : null;
  // A pipe can be read once.
  if (!found.isFile() || /\.(?:ann|txt)$/i.test(path)) return null;
  const { format, isInLines } = await beginningOf(path, told);
  if (format === 'label-studio') return { format, isExact: false, batches: () => ofPieces(path, listInPieces(path)) };
  if (format === null || !LINES.includes(format) || !isInLines) return null;
  return { format, isExact: true, batches: () => ofPieces(path, linesInPieces(path)) };
}

/** What the beginning of a file tells of it. */
interface Beginning {
  /** Told, or by the whole lines of its first piece; null where it has none, as a zip. */
  readonly format: FormatIn | null;
  readonly isInLines: boolean;
}

async function beginningOf(path: string, told: FormatIn | null): Promise<Beginning> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE);
    const all = { name: path, bytes: buffer.subarray(0, bytesRead) };
    const begun = { isInLines: isInLines(buffer.toString('utf8', 0, Math.min(HEAD, bytesRead))) };
    if (isZip(all)) return { ...begun, format: null };
    if (told !== null) return { ...begun, format: told };
    const end = bytesRead < PIECE ? bytesRead : buffer.lastIndexOf(LF) + 1;
    if (end > 0) return { ...begun, format: formatOfFile({ ...all, bytes: all.bytes.subarray(0, end) }) };
    // A list on one line tells what it is before that ends; cut behind a quotation mark, it is whole characters.
    const isList = buffer.toString('utf8', 0, 64).trimStart().startsWith('[');
    const head = { ...all, bytes: buffer.subarray(0, buffer.lastIndexOf('"', HEAD) + 1) };
    return { ...begun, format: isList ? formatOfFile(head) : null };
  } finally {
    await file.close();
  }
}

async function* ofPieces(path: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Batch> {
  const name = path.replaceAll('\\', '/');
  for await (const bytes of pieces) yield { path, files: [{ name, bytes }] };
}
