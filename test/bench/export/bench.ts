import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { logSource } from '../../../electron/services/jobs/room-source.ts';
import { runExport } from '../../../electron/services/jobs/run-export.ts';
import type { Log } from '../../../hub/log/log.ts';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import type { DatasetFormat } from '../../../shared/formats/format.ts';
import { jsonl } from '../../../shared/formats/jsonl.ts';
import type { ProjectId } from '../../../shared/model/ids.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import { idleMachine } from '../kit/idle.ts';
import type { BenchRow } from '../kit/row.ts';
import { projectOf } from './corpus.ts';

const ARTICLES = 100;
const MARKS_EACH = 500;
const ROUNDS = 4;
const [FEW, MANY] = [20, 200];
const MIB = 1024 * 1024;

/** Exports to JSONL from a log on the disk, as the host's export job does, on one core (DESIGN §7). */
export async function run(): Promise<BenchRow[]> {
  const dir = tempDir('bench-export');
  const log = openSqliteLog(join(dir.path, 'log.sqlite'));
  try {
    return [...(await speed(log, dir.path)), ...(await memory(log, dir.path))];
  } finally {
    await log.close();
    dir.remove();
  }
}

async function speed(log: Log, dir: string): Promise<BenchRow[]> {
  const pid = await projectOf(log, ARTICLES, MARKS_EACH);
  const [written, checked]: [number[], number[]] = [[], []];
  for (let i = 0; i < ROUNDS; i++) {
    await idleMachine();
    const { writing, whole } = await timeExport(log, pid, dir);
    written.push(writing);
    checked.push(whole);
  }
  // Other work on the machine only ever adds time.
  const perSecond = (times: readonly number[]): number => (ARTICLES * MARKS_EACH * 1000) / Math.min(...times);
  return [
    { what: 'marks gathered and written as JSONL', value: perSecond(written), unit: 'per s', budget: 50_000, least: true },
    { what: 'the same with the self-check', value: perSecond(checked), unit: 'per s', budget: null },
  ];
}

/** Milliseconds until every row is written, and until every row is read back from the disk and proved, too. */
async function timeExport(log: Log, pid: ProjectId, dir: string): Promise<{ writing: number; whole: number }> {
  const start = performance.now();
  let written = 0;
  const marks = await exportAll(log, pid, dir, jsonl, (done, total) => {
    if (done === total) written = performance.now();
  });
  const whole = performance.now() - start;
  if (marks !== ARTICLES * MARKS_EACH) throw new Error(`${marks} marks were exported`);
  return { writing: written - start, whole };
}

async function memory(log: Log, dir: string): Promise<BenchRow[]> {
  const [few, many] = [await projectOf(log, FEW, MARKS_EACH), await projectOf(log, MANY, MARKS_EACH)];
  await peakHeap(log, few, dir); // compiles and fills what stays for good
  const [small, large] = [await peakHeap(log, few, dir), await peakHeap(log, many, dir)];
  return [
    { what: `heap in use, ${FEW} articles`, value: small / MIB, unit: 'MB', budget: null },
    { what: `heap in use, ${MANY} articles`, value: large / MIB, unit: 'MB', budget: null },
    { what: `heap: ${MANY} articles / ${FEW}`, value: large / small, unit: 'ratio', budget: 1.5 },
  ];
}

/** The most bytes in use at any article, while it is written and while it is checked, over those before the export. */
async function peakHeap(log: Log, pid: ProjectId, dir: string): Promise<number> {
  const before = inUse();
  let peak = 0;
  const look = <T>(made: T): T => {
    peak = Math.max(peak, inUse() - before);
    return made;
  };
  const watched: DatasetFormat = {
    ...jsonl,
    write: (article) => look(jsonl.write(article)),
    read: (pieces) => look(jsonl.read(pieces)),
  };
  await exportAll(log, pid, dir, watched, () => undefined);
  return peak;
}

/** Runs an export; resolves with how many marks were exported. */
async function exportAll(
  log: Log,
  pid: ProjectId,
  dir: string,
  format: DatasetFormat,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const made = await runExport({
    source: logSource(log, pid),
    pid,
    folder: join(dir, 'out'),
    options: { format: 'jsonl', inexact: 'leave-out' },
    onProgress,
    signal: new AbortController().signal,
    format,
  });
  if (!made.ok) throw new Error(made.message);
  return made.value.counts.marks;
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Bytes that something still needs, in the heap and in buffers. */
function inUse(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
