import { join } from 'node:path';
import { readProject, withArticle } from '../../../electron/services/jobs/project-reader.ts';
import { logSource } from '../../../electron/services/jobs/room-source.ts';
import { runExport } from '../../../electron/services/jobs/run-export.ts';
import type { Log } from '../../../hub/log/log.ts';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { gatherArticle, noCounts } from '../../../shared/formats/gather.ts';
import { inPieces } from '../../../shared/formats/in-pieces.ts';
import { jsonl } from '../../../shared/formats/jsonl.ts';
import type { PieceFormat } from '../../../shared/formats/piece-format.ts';
import type { ProjectId } from '../../../shared/model/ids.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import { bytesInUse } from '../kit/bytes-in-use.ts';
import { idleMachine } from '../kit/idle.ts';
import { processorTime } from '../kit/processor-time.ts';
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

/** Marks a second of one core: in processor time, so that other work on the machine takes nothing away. */
async function speed(log: Log, dir: string): Promise<BenchRow[]> {
  const pid = await projectOf(log, ARTICLES, MARKS_EACH);
  const times: { formed: number; written: number; checked: number }[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await idleMachine(2_000);
    times.push({ formed: timeForming(log, pid), ...(await timeExport(log, pid, dir)) });
  }
  const perSecond = (time: (each: (typeof times)[number]) => number): number =>
    (ARTICLES * MARKS_EACH * 1000) / Math.min(...times.map(time));
  return [
    {
      what: 'marks exported: read, written, read back and proved',
      value: perSecond((t) => t.checked),
      unit: 'per s',
      budget: 50_000,
      least: true,
    },
    { what: '  of that, without the self-check', value: perSecond((t) => t.written), unit: 'per s', budget: null },
    { what: '  of that, gathering and JSONL alone', value: perSecond((t) => t.formed), unit: 'per s', budget: null },
  ];
}

/** Milliseconds to make bytes of all articles, once their rooms are open. */
function timeForming(log: Log, pid: ProjectId): number {
  const source = logSource(log, pid);
  const { articles, nameOf, entries } = readProject(source, pid);
  const utf8 = new TextEncoder();
  const counts = noCounts();
  let time = 0;
  for (const entry of articles) {
    withArticle(source, pid, entry, (parts) => {
      const start = processorTime();
      const article = gatherArticle({ entry, nameOf, entries, ...parts }, 'leave-out', counts);
      for (const { text } of jsonl.write(article, 1)) utf8.encode(text);
      time += processorTime() - start;
    });
  }
  if (counts.marks !== ARTICLES * MARKS_EACH) throw new Error(`${counts.marks} marks were gathered`);
  return time;
}

/** Milliseconds until every row is written, and until every row is read back from the disk and proved, too. */
async function timeExport(log: Log, pid: ProjectId, dir: string): Promise<{ written: number; checked: number }> {
  const start = processorTime();
  let written = 0;
  const marks = await exportAll(log, pid, dir, jsonl, (done, total) => {
    if (done === total) written = processorTime() - start;
  });
  if (marks !== ARTICLES * MARKS_EACH) throw new Error(`${marks} marks were exported`);
  return { written, checked: processorTime() - start };
}

async function memory(log: Log, dir: string): Promise<BenchRow[]> {
  const [few, many] = [await projectOf(log, FEW, MARKS_EACH), await projectOf(log, MANY, MARKS_EACH)];
  await heapAt(log, few, dir); // compiles and fills what stays for good
  const [small, large] = [await heapAt(log, few, dir), await heapAt(log, many, dir)];
  return [
    { what: `heap in use, ${FEW} articles`, value: small / MIB, unit: 'MB', budget: null },
    { what: `heap in use, ${MANY} articles`, value: large / MIB, unit: 'MB', budget: null },
    { what: `heap: ${MANY} articles / ${FEW}`, value: large / small, unit: 'ratio', budget: 1.5 },
  ];
}

/** At how many articles is not looked before the next look: every look walks through all that lives, twice. */
const BETWEEN = 4;

/** The most bytes in use over those before the export, while articles are written and while they are checked. */
async function heapAt(log: Log, pid: ProjectId, dir: string): Promise<number> {
  const before = bytesInUse();
  let [most, count] = [0, 0];
  const look = <T>(made: T): T => {
    if (count++ % (BETWEEN + 1) === BETWEEN) most = Math.max(most, bytesInUse() - before);
    return made;
  };
  const watched: PieceFormat = {
    ...jsonl,
    write: (article, number) => look(jsonl.write(article, number)),
    read: (pieces) => look(jsonl.read(pieces)),
  };
  await exportAll(log, pid, dir, watched, () => undefined);
  return most;
}

/** Runs an export; resolves with how many marks were exported. */
async function exportAll(
  log: Log,
  pid: ProjectId,
  dir: string,
  format: PieceFormat,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const made = await runExport({
    source: logSource(log, pid),
    pid,
    folder: join(dir, 'out'),
    options: { format: 'jsonl', inexact: 'leave-out' },
    onProgress,
    signal: new AbortController().signal,
    format: inPieces(format),
  });
  if (!made.ok) throw new Error(made.message);
  return made.value.counts.marks;
}
