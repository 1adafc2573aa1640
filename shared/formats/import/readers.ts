import { missingCase } from '../../base/assert.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { SourceFile } from '../../ingest/draft.ts';
import { words } from '../../words/words.ts';
import { readBratFiles } from '../brat/read-folder.ts';
import { conllText, layered } from '../conll/document.ts';
import { readConll } from '../conll/read.ts';
import { Counter } from '../counter.ts';
import type { SpanRoles } from '../csv-spans/columns.ts';
import { readSpanTables } from '../csv-spans/read.ts';
import { textsOfFiles } from '../csv-spans/texts.ts';
import { readDoccanoLine } from '../doccano.ts';
import type { ForeignDocument } from '../foreign.ts';
import { parseJson } from '../json-place.ts';
import { readJsonlLine } from '../jsonl-document.ts';
import { readTask } from '../label-studio/read.ts';
import { taskOfMin } from '../label-studio/read-min.ts';
import type { OffsetUnit } from '../offset-unit.ts';
import { readProdigyLine } from '../prodigy.ts';
import { readQdpx } from '../qdpx/read.ts';
import { readW3c } from '../w3c/read.ts';
import type { TextOf } from '../w3c/texts.ts';
import type { FormatIn } from './formats-in.ts';
import { recordsOf } from './json-records.ts';
import { SKIPPED_LINES, withLost } from './not-carried.ts';
import { baseName, inFile, plainTextOf } from './text-of.ts';

/** How files are read, besides what their format says. */
export interface ReaderOptions {
  /** What offsets count. */
  readonly unit: OffsetUnit;
  /** What a person says that they count; null where nobody does. */
  readonly told: OffsetUnit | null;
  /** Label Studio: whether what a program proposed comes in too. */
  readonly predictions: boolean;
  /** Tables: what their columns hold, as far as their names do not say it. */
  readonly columns: SpanRoles;
  /** The text at an address that no file holds; undefined where that is not known. */
  readonly textOf: TextOf;
  /** brat: the folder that annotators' folders lie in; found out where it is not told. */
  readonly within?: string | undefined;
}

/** The unit that a format's own programs count in; null where a file has both or none, or its reader finds it out. */
export const OWN_UNIT: { readonly [format in FormatIn]: OffsetUnit | null } = {
  jsonl: null,
  'label-studio': 'utf16',
  brat: 'code-points',
  doccano: 'utf16',
  prodigy: 'code-points',
  conll: null,
  csv: 'code-points',
  w3c: null,
  qdpx: null,
};

/** The documents of files of one format, in the order of the files; the first that is not right is a refusal. */
export function readFiles(
  files: readonly SourceFile[],
  format: FormatIn,
  options: ReaderOptions,
): Result<readonly ForeignDocument[]> {
  switch (format) {
    case 'brat':
      return readBratFiles(files, options.unit, options.within);
    case 'csv':
      return readSpanTables(files, options.unit, options.columns);
    case 'jsonl':
      return eachLine(files, readJsonlLine);
    case 'doccano':
      return eachLine(files, (line, number) => readDoccanoLine(line, number, options.unit));
    case 'prodigy':
      return eachLine(files, (line, number) => readProdigyLine(line, number, options.unit));
    case 'label-studio':
      return eachFile(files, (text) => readTasks(text, options));
    case 'w3c':
      return readWebAnnotations(files, options);
    case 'qdpx':
      return eachOf(files, ({ bytes }) => readQdpx(bytes, options.told));
    case 'conll':
      return readConllFiles(files);
    default:
      return missingCase(format);
  }
}

function readConllFiles(files: readonly SourceFile[]): Result<readonly ForeignDocument[]> {
  const documents = eachFile(files, (text, name) => {
    const read = readConll(text);
    const stem = baseName(name).replace(/\.[^.]*$/, '');
    return read.ok ? ok(read.value.map((document, at) => conllText(document, `${stem} ${at + 1}`))) : read;
  });
  return documents.ok ? ok(layered(documents.value)) : documents;
}

function readTasks(text: string, options: ReaderOptions): Result<readonly ForeignDocument[]> {
  const parsed = parseJson(text);
  if ('flawAt' in parsed)
    return fail('label-studio', words.exchangeTrouble.notJson(parsed.flawAt.line, parsed.flawAt.column));
  if (!Array.isArray(parsed.value)) return fail('label-studio', words.importMarksTrouble.noTasks);
  return collected(parsed.value.map((task: unknown, at) => () => readTask(taskOfMin(task), at + 1, options)));
}

/** Texts that lie beside the annotations stand in for what these point at, by the last part of its address. */
function readWebAnnotations(
  files: readonly SourceFile[],
  { textOf, told }: ReaderOptions,
): Result<readonly ForeignDocument[]> {
  const beside = textsOfFiles(files);
  if (!beside.ok) return beside;
  const nameOf = (source: string): string => baseName(source.replace(/[?#].*$/, '').replace(/\/$/, ''));
  const used = new Set<string>();
  const textAt = (source: string): string | undefined => {
    const text = beside.value.get(nameOf(source))?.text;
    if (text !== undefined) used.add(text);
    return text ?? textOf(source);
  };
  const annotated = files.filter(({ name }) => !/\.txt$/i.test(name));
  const read = eachFile(annotated, (text) => readW3c(text, textAt, told));
  const lost = new Counter();
  for (const { name } of files) {
    const text = beside.value.get(name)?.text;
    if (text !== undefined && !used.has(text)) lost.add('texts that nothing points at', 1, name);
  }
  return read.ok ? ok(withLost(read.value, lost.counts())) : read;
}

type ReadLine = (line: string, number: number) => Result<ForeignDocument | null>;

/** Lines that were rejected or skipped where they come from are counted. */
const eachLine = (files: readonly SourceFile[], read: ReadLine): Result<readonly ForeignDocument[]> => {
  let skipped = 0;
  const documents = eachFile(files, (text) => {
    const found: ForeignDocument[] = [];
    for (const [line, number] of recordsOf(text)) {
      const one = read(line, number);
      if (!one.ok) return one;
      if (one.value === null) skipped++;
      else found.push(one.value);
    }
    return ok(found);
  });
  return documents.ok ? ok(withLost(documents.value, { [SKIPPED_LINES]: skipped })) : documents;
};

const eachFile = (
  files: readonly SourceFile[],
  read: (text: string, name: string) => Result<readonly ForeignDocument[]>,
): Result<readonly ForeignDocument[]> =>
  eachOf(files, (file) => {
    const text = plainTextOf(file);
    return text.ok ? read(text.value, file.name) : text;
  });

function eachOf(
  files: readonly SourceFile[],
  read: (file: SourceFile) => Result<readonly ForeignDocument[]>,
): Result<readonly ForeignDocument[]> {
  const documents: ForeignDocument[] = [];
  for (const file of files) {
    const found = inFile(file.name, read(file));
    if (!found.ok) return found;
    for (const document of found.value) documents.push(document); // there may be more than a call takes
  }
  return ok(documents);
}

/** All of them, or the first refusal. */
function collected(reads: readonly (() => Result<ForeignDocument>)[]): Result<readonly ForeignDocument[]> {
  const documents: ForeignDocument[] = [];
  for (const read of reads) {
    const one = read();
    if (!one.ok) return one;
    documents.push(one.value);
  }
  return ok(documents);
}
