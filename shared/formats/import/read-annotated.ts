import { fail, ok, type Result } from '../../base/result.ts';
import type { SourceFile } from '../../ingest/draft.ts';
import { endingOf } from '../../ingest/source-kind.ts';
import { words } from '../../words/words.ts';
import type { SpanRoles } from '../csv-spans/columns.ts';
import { firstTable } from '../csv-spans/read.ts';
import type { Table } from '../csv-spans/table.ts';
import type { ForeignDocument } from '../foreign.ts';
import { type OffsetUnit, unitMatters } from '../offset-unit.ts';
import { detectFormat, formatOfFile } from './detect.ts';
import type { FormatIn } from './formats-in.ts';
import { OWN_UNIT, readFiles } from './readers.ts';
import { isSideFile } from './side-files.ts';
import { baseName } from './text-of.ts';
import { unpack } from './unpack.ts';
import { wellFormed } from './well-formed.ts';
import { writtenOnly } from './written-only.ts';

/** How annotated files are to be read. What is null is found out from the files. */
export interface AnnotatedOptions {
  readonly format: FormatIn | null;
  readonly unit: OffsetUnit | null;
  readonly columns?: SpanRoles;
  readonly predictions?: boolean;
  /**
   * The texts of a project's articles by their addresses, for files that say only where what they annotate is. Left out:
   * such addresses are asked for.
   */
  readonly texts?: ReadonlyMap<string, string>;
  /** brat: the folder that annotators' folders lie in, where some of its files are read alone. */
  readonly within?: string;
}

/** Annotated files as they were read, or what a person must say first. */
export type AnnotatedReading =
  | {
      readonly kind: 'read';
      readonly format: FormatIn;
      /** What their offsets count; null where all readings are the same. */
      readonly unit: OffsetUnit | null;
      readonly documents: readonly ForeignDocument[];
      /** Names of files that are in another format, or in none. */
      readonly passedOver: readonly string[];
    }
  /** Without an example where every mark lies on the same words, or where the files can be read in one unit alone. */
  | { readonly kind: 'ask-unit'; readonly format: FormatIn; readonly example: UnitExample | null }
  /** Addresses of texts that no file holds: articles may have them. */
  | { readonly kind: 'ask-texts'; readonly addresses: readonly string[] }
  /** A table whose columns nothing tells, with the refusal for whoever cannot be asked. */
  | { readonly kind: 'ask-columns'; readonly table: Pick<Table, 'header' | 'rows'>; readonly message: string };

/** A mark that lies on other words in one unit than in the other: by it a person tells which is meant. */
export interface UnitExample {
  readonly document: string;
  readonly label: string;
  /** Words by what offsets count; null where the mark lies nowhere. */
  readonly words: { readonly [unit in OffsetUnit]: string };
}

/**
 * Reads the annotated files of one format, zips unpacked. Which format it is, the files tell where nobody does. What their
 * offsets count is told, or found out: whichever unit lets every quote stand at its place. Where both do and marks would
 * lie on other words, the answer is a question; where neither does, a refusal names the first misfit in the format's own.
 */
export function readAnnotated(given: readonly SourceFile[], options: AnnotatedOptions): Result<AnnotatedReading> {
  const unpacked = unpack(given);
  if (!unpacked.ok) return unpacked;
  const annotated = unpacked.value.filter(({ name }) => !isSideFile(name));
  const format = options.format ?? detectFormat(annotated);
  if (format === null) return noFormat(unpacked.value);
  const [files, passedOver] = split(annotated, format, options.format !== null);
  const own = OWN_UNIT[format];
  const wanted = new Set<string>();
  const textOf = (address: string): string | undefined => {
    if (options.texts === undefined) wanted.add(address);
    return options.texts?.get(address);
  };
  const read = (unit: OffsetUnit, told = options.unit) =>
    readFiles(files, format, {
      unit,
      told,
      predictions: options.predictions ?? false,
      columns: options.columns ?? {},
      textOf,
      within: options.within,
    });
  const answer = (documents: readonly ForeignDocument[], unit: OffsetUnit | null): Result<AnnotatedReading> =>
    documents.length === 0
      ? fail('empty', words.importMarksTrouble.noDocuments)
      : ok({ kind: 'read', format, unit, documents: documents.map(wellFormed), passedOver });
  const told = options.unit ?? own;
  const first = read(told ?? 'utf16');
  if (wanted.size > 0) return ok({ kind: 'ask-texts', addresses: [...wanted] });
  const table = !first.ok && first.code === 'columns' ? firstTable(files) : null;
  if (!first.ok && table !== null) {
    const { header, rows } = table;
    return ok({ kind: 'ask-columns', table: { header, rows: rows.slice(0, 1) }, message: first.message });
  }
  if (!first.ok && first.code === 'unit') {
    const [units, points] = (['utf16', 'code-points'] as const).map((unit) => read(unit, unit));
    const example = units?.ok && points?.ok ? firstDifference(units.value, points.value) : null;
    return ok({ kind: 'ask-unit', format, example });
  }
  if (own === null || options.unit !== null) return first.ok ? answer(first.value, own && options.unit) : first;
  if (first.ok && !first.value.some(({ text }) => unitMatters(text))) return answer(first.value, null);
  const second = read(own === 'utf16' ? 'code-points' : 'utf16');
  if (!first.ok) return second.ok ? answer(second.value, own === 'utf16' ? 'code-points' : 'utf16') : first;
  if (!second.ok) return answer(first.value, own);
  const [units, points] = own === 'utf16' ? [first, second] : [second, first];
  const example = firstDifference(units.value, points.value);
  return example === null ? answer(first.value, null) : ok({ kind: 'ask-unit', format, example });
}

/** Files that are read, and the names of those that are not: of a mixed folder, only what is in the format. */
function split(
  files: readonly SourceFile[],
  format: FormatIn,
  isTold: boolean,
): readonly [files: readonly SourceFile[], passedOver: readonly string[]] {
  if (format === 'brat' || format === 'csv') return parted(files, ({ name }) => BESIDE[format].test(name));
  const formats = new Map(files.map((file) => [file, formatOfFile(file)]));
  const endings = new Set(files.filter((file) => formats.get(file) === format).map(({ name }) => endingOf(name)));
  // Who says what a file is, is believed: its own reader then says what is not right in it.
  if (isTold && endings.size === 0) return [files, []];
  // One that is broken from its first line on is refused, not passed over: it has the ending of the others.
  const isOne = (file: SourceFile): boolean => {
    const found = formats.get(file) ?? null;
    return found === format || (found === null && endings.has(endingOf(file.name)) && endingOf(file.name) !== 'txt');
  };
  // The texts of Web Annotations may lie beside them.
  return parted(files, (file) => isOne(file) || (format === 'w3c' && /\.txt$/i.test(file.name)));
}

const parted = (
  files: readonly SourceFile[],
  isRead: (file: SourceFile) => boolean,
): readonly [files: readonly SourceFile[], passedOver: readonly string[]] => {
  const { read = [], passed = [] } = Object.groupBy(files, (file) => (isRead(file) ? 'read' : 'passed'));
  return [read, passed.map(({ name }) => name)];
};

/** What belongs to files of these formats: texts, and a second table. */
const BESIDE = {
  brat: /\.(?:ann|txt)$|(?:^|\/)articles\.jsonl$/,
  csv: /\.(?:csv|tsv|tab|txt)$/i,
} as const;

/** The first mark that lies on other words in one reading than in the other; null when there is none. */
function firstDifference(units: readonly ForeignDocument[], points: readonly ForeignDocument[]): UnitExample | null {
  for (const [at, document] of units.entries()) {
    // The same files, read twice; a mark that lies nowhere in one unit is in the other reading alone.
    const byId = new Map(points[at]?.marks.map((mark) => [mark.id, mark]));
    for (const { id, label, spans } of document.marks) {
      const others = byId.get(id)?.spans ?? [];
      if (spans.every(({ start, end }, one) => start === others[one]?.start && end === others[one].end)) continue;
      const cut = (places: typeof spans) => places.map(({ start, end }) => document.text.slice(start, end)).join(' … ');
      return { document: document.name, label, words: { utf16: cut(spans), 'code-points': cut(others) } };
    }
  }
  return null;
}

function noFormat(files: readonly SourceFile[]): Result<never> {
  const only = writtenOnly(files);
  if (only.length > 0) return fail('written-only', words.importMarksTrouble.writtenOnly(namesOf(only)));
  return fail('format', words.importMarksTrouble.noFormat(namesOf(files)));
}

/** The names of the first files, for a sentence. */
export const namesOf = (files: readonly SourceFile[]): string =>
  files
    .slice(0, 3)
    .map(({ name }) => baseName(name))
    .join(', ');
