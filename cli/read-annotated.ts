import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { ioMessage } from '../electron/services/jobs/io-message.ts';
import { assert } from '../shared/base/assert.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';
import type { ForeignDocument } from '../shared/formats/foreign.ts';
import { FORMATS_IN, type FormatIn } from '../shared/formats/import/formats-in.ts';
import { type AnnotatedOptions, readAnnotated as readFiles } from '../shared/formats/import/read-annotated.ts';
import type { OffsetUnit } from '../shared/formats/offset-unit.ts';
import type { SourceFile } from '../shared/ingest/draft.ts';
import { words } from '../shared/words/words.ts';

/** The formats that annotated documents are read from. */
export const ANNOTATED = FORMATS_IN;
export type Annotated = FormatIn;

/** The documents of a path. */
export interface AnnotatedPath {
  readonly documents: readonly ForeignDocument[];
  readonly format: Annotated;
  /** What their offsets count; null where all readings are the same. */
  readonly unit: OffsetUnit | null;
  /** Names of files that are in another format, or in none. */
  readonly passedOver: readonly string[];
}

/** The documents of a path, as `readPath` finds them. */
export async function readAnnotated(
  path: string,
  format: Annotated | null,
  unit: OffsetUnit | null,
): Promise<Result<readonly ForeignDocument[]>> {
  const read = await readPaths([path], format, unit);
  return read.ok ? ok(read.value.documents) : read;
}

const COLUMN_HINT =
  'Or say here what they hold: --column text=NAME --column start=NAME --column end=NAME --column label=NAME';

/** How they are to be read, besides what is found out. */
export interface ToldReading extends Pick<AnnotatedOptions, 'predictions' | 'columns' | 'within'> {
  /** The texts of articles at some addresses, where there is a project to look in. */
  textsAt?(addresses: readonly string[]): ReadonlyMap<string, string>;
}

/**
 * The documents of files, folders and zips. `format` null: the files tell. `unit` is needed only where they cannot tell.
 * A file of brat's is read with its other half beside it. Of several paths, each is a folder: brat's annotators by it.
 */
export async function readPaths(
  paths: readonly string[],
  format: Annotated | null,
  unit: OffsetUnit | null,
  told: ToldReading = {},
): Promise<Result<AnnotatedPath>> {
  const files = await filesOf(paths, format);
  return files.ok ? readSources(files.value, paths, { format, unit, ...told }) : files;
}

/** What a reading is told. */
interface ReadingOptions extends ToldReading {
  readonly format: Annotated | null;
  readonly unit: OffsetUnit | null;
}

/** The documents of files that lie at some paths, as `readPaths` reads them. */
export function readSources(
  files: readonly SourceFile[],
  paths: readonly string[],
  { textsAt = () => new Map(), ...options }: ReadingOptions,
): Result<AnnotatedPath> {
  const asked = readFiles(files, options);
  const read =
    asked.ok && asked.value.kind === 'ask-texts'
      ? readFiles(files, { ...options, texts: textsAt(asked.value.addresses) })
      : asked;
  const [path = ''] = paths;
  if (!read.ok && read.code === 'no-text' && files.length === 1)
    return fail(read.code, `${path}: ${read.message} Name the folder that holds them all.`);
  if (!read.ok)
    return paths.length > 1 || read.message.includes(path) ? read : fail(read.code, `${path}: ${read.message}`);
  if (read.value.kind === 'read') return ok(read.value);
  if (read.value.kind === 'ask-columns') return fail('columns', `${path}: ${read.value.message} ${COLUMN_HINT}`);
  assert(read.value.kind === 'ask-unit', 'texts are asked for once');
  const { example } = read.value;
  if (example === null)
    return fail('unit', `${path}: ${words.exchangeTrouble.whichUnit} (--unit utf16, --unit code-points)`);
  const { document, label, words: cut } = example;
  return fail(
    'unit',
    `${path}: In ${document}, the ${label} is “${cut.utf16}” or “${cut['code-points']}”, by what offsets count. ` +
      'Say which it is: --unit utf16 (the first) or --unit code-points (the second, as Python counts).',
  );
}

async function filesOf(paths: readonly string[], format: Annotated | null): Promise<Result<readonly SourceFile[]>> {
  const all: SourceFile[] = [];
  for (const path of paths) {
    try {
      const inPath = (name: string): string => (paths.length > 1 && name !== path ? `${basename(path)}/${name}` : name);
      for await (const file of filesAt(path, format)) all.push({ ...file, name: inPath(file.name) });
    } catch (error) {
      const why = fail('io', `It cannot be read: ${ioMessage(error)}`);
      return fail('io', `${path}: ${why.message}`);
    }
  }
  return ok(all);
}

/**
 * The files at a path, one read after the other: itself, with its other half where it is one of brat's, or all in a folder,
 * by their paths within it. @throws what the file system said
 */
export async function* filesAt(path: string, format: Annotated | null): AsyncGenerator<SourceFile> {
  if (!(await stat(path)).isDirectory()) {
    const file = { name: path.split(sep).join('/'), bytes: await readFile(path) };
    const half = /\.(?:ann|txt)$/.exec(path);
    if (half === null || (format !== 'brat' && half[0] === '.txt')) return yield file;
    const other = path.replace(/\.(?:ann|txt)$/, half[0] === '.ann' ? '.txt' : '.ann');
    yield { ...file, name: basename(path) };
    return yield { name: basename(other), bytes: await readFile(other) };
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    yield { name: full.slice(path.length).split(sep).join('/').replace(/^\//, ''), bytes: await readFile(full) };
  }
}
