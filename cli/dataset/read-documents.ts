import { ioMessage } from '../../electron/services/jobs/io-message.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { linesOf, plainTextOf } from '../../shared/formats/import/text-of.ts';
import type { OffsetUnit } from '../../shared/formats/offset-unit.ts';
import type { SourceFile } from '../../shared/ingest/draft.ts';
import { cancelled } from '../interrupt.ts';
import { type Annotated, type AnnotatedPath, readPaths, readSources, type ToldReading } from '../read-annotated.ts';
import { type Batched, batchesOf } from './batches.ts';

/** What is to be read. */
export interface Reading {
  readonly paths: readonly string[];
  /** Null: the files tell. */
  readonly format: Annotated | null;
  /** What offsets count, needed only where files cannot tell. */
  readonly unit: OffsetUnit | null;
  /** Looked at between batches. */
  readonly signal: AbortSignal;
  /** How they are read besides. */
  readonly told?: ToldReading;
}

/** Who takes in what is read: `begin` before the first batch, and again where all is read anew. A refusal ends the reading. */
export interface Taker {
  begin(): void;
  take(read: AnnotatedPath): Result<true>;
  /** Counts lines of batches that hold nothing else: those that were rejected or skipped where they come from. */
  skip(lines: number): void;
}

/** Reads annotated files, as `readPaths` does, and hands them on batch by batch where they can be read so. Answers their format. */
export async function readDocuments(reading: Reading, taker: Taker): Promise<Result<Annotated>> {
  const { paths, format, signal } = reading;
  try {
    const batched = await batchesOf(paths, format);
    if (batched === null) return await atOnce(reading, taker);
    const first = await inBatches(batched, reading, taker);
    // What is wrong in a piece of one JSON value is told of by its place in the whole.
    if (!first.ok) return batched.isExact || signal.aborted ? first : await atOnce(reading, taker);
    if (first.value === 'read') return ok(batched.format);
    // Some batch told what offsets count: it holds for those that could not tell.
    const second = await inBatches(batched, { ...reading, unit: first.value }, taker);
    return second.ok ? ok(batched.format) : second;
  } catch (error) {
    const why = fail('io', `It cannot be read: ${ioMessage(error)}`);
    return fail('io', `${paths.join(', ')}: ${why.message}`);
  }
}

async function atOnce({ paths, format, unit, told, signal }: Reading, taker: Taker): Promise<Result<Annotated>> {
  const read = await readPaths(paths, format, unit, told);
  if (signal.aborted) return cancelled();
  taker.begin();
  if (!read.ok) return read;
  const taken = taker.take(read.value);
  return taken.ok ? ok(read.value.format) : taken;
}

/** Reads all batches; the unit to read them in again where some told it and not all were read in it. */
async function inBatches(
  { format, batches }: Batched,
  { unit, told: how, signal }: Reading,
  taker: Taker,
): Promise<Result<'read' | OffsetUnit>> {
  taker.begin();
  let told: OffsetUnit | null = null;
  let isMixed = false;
  let question: Result<never> | null = null;
  let empty: Result<never> | null = null;
  let hasTaken = false;
  for await (const { path, files, within } of batches()) {
    if (signal.aborted) return cancelled();
    const read = readSources(files, [path], { ...how, ...(within === undefined ? {} : { within }), format, unit });
    if (!read.ok && read.code === 'unit' && unit === null) {
      question ??= read;
      continue;
    }
    if (!read.ok && read.code === 'empty') {
      // A run of lines that were rejected: others hold documents.
      empty ??= read;
      taker.skip(files.reduce((sum, file) => sum + linesIn(file), 0));
      continue;
    }
    if (!read.ok) return read;
    hasTaken = true;
    isMixed ||= told !== null && read.value.unit !== null && read.value.unit !== told;
    told ??= read.value.unit;
    const taken = taker.take(read.value);
    if (!taken.ok) return taken;
  }
  if (unit === null && told !== null && (isMixed || question !== null)) return ok(told);
  return question ?? (hasTaken ? null : empty) ?? ok('read');
}

function linesIn(file: SourceFile): number {
  const text = plainTextOf(file);
  return text.ok ? linesOf(text.value).length : 0;
}
