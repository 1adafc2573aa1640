import type { SourceFile } from '../../ingest/draft.ts';
import { spanColumns } from '../csv-spans/columns.ts';
import { DATASET_SCHEMA } from '../dataset.ts';
import { looksLikeW3c } from '../w3c/read.ts';
import type { FormatIn } from './formats-in.ts';
import { isInLines, recordsOf, withoutMarks } from './json-records.ts';
import { plainTextOf } from './text-of.ts';

/** How much of a file is looked at before its whole JSON is read. UTF-16 units. */
const HEAD = 64 * 1024;

/**
 * The format that most files are in, by what they hold; null when none can be told. A proposal: a person may say another.
 * One `.ann` file is enough for brat, whose texts and settings lie beside it.
 */
export function detectFormat(files: readonly SourceFile[]): FormatIn | null {
  if (files.some(({ name }) => name.endsWith('.ann'))) return 'brat';
  return commonFormat(files.map(formatOfFile));
}

/** What files are in by the format of each: brat where any is, else what most are in. */
export function commonFormat(formats: Iterable<FormatIn | null>): FormatIn | null {
  const counts = new Map<FormatIn, number>();
  for (const format of formats) if (format !== null) counts.set(format, (counts.get(format) ?? 0) + 1);
  return counts.has('brat') ? 'brat' : ([...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null);
}

/** The format of one file by its content; null when it is in none that is read. */
export function formatOfFile(file: SourceFile): FormatIn | null {
  if (file.name.endsWith('.ann')) return 'brat';
  if (/\.qdpx$/i.test(file.name)) return 'qdpx';
  const text = plainTextOf({ ...file, bytes: file.bytes.subarray(0, 4 * HEAD) });
  // A piece may end within a character: only the whole file can then say what it is.
  const read = text.ok ? text : plainTextOf(file);
  if (!read.ok) return null;
  const head = withoutMarks(read.value.slice(0, HEAD));
  const first = head.trimStart()[0];
  if ((first === '[' || first === '{') && looksLikeW3c(head)) return 'w3c';
  if (first === '[' && isTaskList(head)) return 'label-studio';
  if (!isInLines(head)) return formatOfRecords(file);
  if (first === '{') return formatOfLine(wholeLine(file, head));
  if (isConll(head)) return 'conll';
  return isSpanTable(file.name, head) ? 'csv' : null;
}

/** The first line that holds anything, however long it is. */
function wholeLine(file: SourceFile, head: string): string {
  const begun = head.trimStart();
  if (begun.includes('\n')) return begun.slice(0, begun.indexOf('\n'));
  const whole = plainTextOf(file);
  return whole.ok ? withoutMarks(whole.value).trimStart().split('\n', 1)[0]! : begun;
}

/** The format of a list, or of objects over several lines, by the first: one that says where in its text something lies. */
function formatOfRecords(file: SourceFile): FormatIn | null {
  const whole = plainTextOf(file);
  const [first] = whole.ok ? recordsOf(whole.value, 1) : [];
  const format = formatOfLine(first?.[0] ?? '');
  return format === 'doccano' &&
    !/"(?:label|labels|entities)"\s*:\s*\[\s*(?:\[\s*\d|\{[^}]*"start_offset")/.test(first![0])
    ? null
    : format;
}

function formatOfLine(line: string): FormatIn | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null; // whatever it is, it is no record
  }
  if (typeof value !== 'object' || value === null) return null;
  const has = (...keys: string[]): boolean =>
    keys.some((key) => Array.isArray((value as { [key: string]: unknown })[key]));
  if ('schema' in value && value.schema === DATASET_SCHEMA) return 'jsonl';
  if (!('text' in value || ('data' in value && typeof value.data === 'string'))) return null;
  if (has('spans') || 'answer' in value || '_task_hash' in value) return 'prodigy';
  return has('label', 'labels', 'entities', 'annotations') ? 'doccano' : null;
}

/** Whether a list begins as Label Studio's tasks do, in either of its forms. */
const isTaskList = (head: string): boolean =>
  /^\s*\[\s*\{[\s\S]*"(?:data|annotations|completions|annotation_id|lead_time)"\s*:/.test(head);

/** Whether most of the first lines are tokens with a label at their end. */
function isConll(head: string): boolean {
  const lines = head
    .split(/\r?\n/)
    .slice(0, 50)
    .filter((line) => line.trim() !== '' && !/^#(?: |\S*$)/.test(line));
  const labelled = lines.filter((line) => /^\S+[\t ](?:.*[\t ])?(?:O|[BILUESM]-\S+)\s*$/u.test(line));
  return labelled.length > 0 && labelled.length >= lines.length * 0.8;
}

function isSpanTable(name: string, head: string): boolean {
  const [row = ''] = head.trimStart().split(/\r?\n/, 1);
  return (
    /\.(?:csv|tsv|tab)$/i.test(name) &&
    spanColumns(row.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ''))) !== null
  );
}
