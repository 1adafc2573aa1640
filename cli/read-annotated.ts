import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { ioMessage } from '../electron/services/jobs/io-message.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';
import { readBrat } from '../shared/formats/brat/read.ts';
import { conllText } from '../shared/formats/conll/document.ts';
import { readConll } from '../shared/formats/conll/read.ts';
import { readDoccanoLine } from '../shared/formats/doccano.ts';
import type { ForeignDocument } from '../shared/formats/foreign.ts';
import { readJsonlLine } from '../shared/formats/jsonl-document.ts';
import { readTask } from '../shared/formats/label-studio/read.ts';
import { type OffsetUnit, unitMatters } from '../shared/formats/offset-unit.ts';
import { readProdigyLine } from '../shared/formats/prodigy.ts';

/** The formats that annotated documents are read from. */
export const ANNOTATED = ['jsonl', 'label-studio', 'brat', 'doccano', 'prodigy', 'conll'] as const;
export type Annotated = (typeof ANNOTATED)[number];

/** The documents of a file, or of a folder of brat's. `unit` is asked for only where a file cannot tell. */
export async function readAnnotated(
  path: string,
  format: Annotated,
  unit: OffsetUnit | null,
): Promise<Result<readonly ForeignDocument[]>> {
  try {
    if (format === 'brat') return await readBratFolder(path);
    return inFile(path, readText(await readFile(path), path, format, unit));
  } catch (error) {
    return inFile(path, fail('io', `It cannot be read: ${ioMessage(error)}`));
  }
}

function readText(
  bytes: Uint8Array,
  path: string,
  format: Exclude<Annotated, 'brat'>,
  unit: OffsetUnit | null,
): Result<readonly ForeignDocument[]> {
  const text = decoded(bytes)?.replace(/^\ufeff/, '') ?? null;
  if (text === null) return notUtf8();
  switch (format) {
    case 'jsonl':
      return collected(linesOf(text).map(([line, number]) => readJsonlLine(line, number)));
    case 'label-studio':
      return readTasks(text);
    case 'doccano':
      return collected(linesOf(text).map(([line, number]) => readDoccano(line, number, unit)));
    case 'prodigy':
      return collected(linesOf(text).map(([line, number]) => readProdigyLine(line, number)));
    case 'conll': {
      const read = readConll(text);
      const name = basename(path, extname(path));
      return read.ok ? ok(read.value.map((document, at) => conllText(document, `${name} ${at + 1}`))) : read;
    }
  }
}

/** A line of doccano's: it holds no words to try the unit of its offsets on. */
function readDoccano(line: string, number: number, unit: OffsetUnit | null): Result<ForeignDocument> {
  const read = readDoccanoLine(line, number, unit ?? 'utf16');
  if (unit !== null || !read.ok || !unitMatters(read.value.text)) return read;
  return fail(
    'unit',
    `Line ${number}: this text has characters that some programs count as two. Say what the offsets count: --unit utf16 (doccano’s own page) or --unit code-points (Python).`,
  );
}

function readTasks(text: string): Result<readonly ForeignDocument[]> {
  let tasks: unknown;
  try {
    tasks = JSON.parse(text);
  } catch {
    return fail('label-studio', 'This is not one whole JSON file; it may have been cut short. Export it again.');
  }
  if (!Array.isArray(tasks))
    return fail('label-studio', 'This is not a list of tasks. Export it from Label Studio as JSON.');
  return collected(tasks.map((task: unknown, at) => readTask(task, at + 1)));
}

/** Every `.ann` below a folder with the text beside it; a folder a person: the folder's name is the annotator then. */
async function readBratFolder(path: string): Promise<Result<readonly ForeignDocument[]>> {
  const isFolder = (await stat(path)).isDirectory();
  const root = isFolder ? path : dirname(path);
  const names = isFolder ? await readdir(path, { recursive: true }) : [basename(path).replace(/\.txt$/, '.ann')];
  const anns = names.filter((name) => name.endsWith('.ann')).sort();
  if (anns.length === 0) return fail('brat', `${path}: there is no .ann file. Choose the folder that holds them.`);
  const documents: ForeignDocument[] = [];
  for (const name of anns) {
    const stem = join(root, name.replace(/\.ann$/, ''));
    const [text, ann] = [decoded(await readFile(`${stem}.txt`)), decoded(await readFile(`${stem}.ann`))];
    if (text === null || ann === null) return inFile(stem, notUtf8());
    const read = readBrat(relative(root, stem), text, ann);
    if (!read.ok) return read;
    documents.push(read.value);
  }
  // The same document, words and all, in several folders is the work of several people.
  const same = Map.groupBy(documents, ({ name, text }) => `${basename(name)}\n${text}`);
  return ok([...same.values()].flatMap((group) => (group.length > 1 ? group.map(byItsFolder) : group)));
}

/** A document as the work of whom its folder is named after; in no folder, it is nobody's in particular. */
function byItsFolder(document: ForeignDocument): ForeignDocument {
  const folder = dirname(document.name);
  const annotator = folder === '.' ? null : folder;
  return {
    ...document,
    name: basename(document.name),
    marks: document.marks.map((mark) => ({ ...mark, annotator })),
  };
}

/** All of them, or the first refusal. A line that was skipped where it comes from is left out. */
function collected(read: readonly Result<ForeignDocument | null>[]): Result<readonly ForeignDocument[]> {
  const documents: ForeignDocument[] = [];
  for (const one of read) {
    if (!one.ok) return one;
    if (one.value !== null) documents.push(one.value);
  }
  return ok(documents);
}

const notUtf8 = () => fail('encoding', 'It is not UTF-8. Save it as UTF-8 and bring it in again.');

const inFile = <T>(path: string, read: Result<T>): Result<T> =>
  read.ok ? read : fail(read.code, `${path}: ${read.message}`);

const linesOf = (text: string): readonly (readonly [line: string, number: number])[] =>
  text.split(/\r?\n/).flatMap((line, at) => (line.trim() === '' ? [] : [[line, at + 1] as const]));

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // said by whoever asked
  }
}
