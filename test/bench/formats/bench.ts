import { join } from 'node:path';
import { PendingDataset } from '../../../electron/services/jobs/pending-dataset.ts';
import type { DatasetArticle } from '../../../shared/formats/dataset.ts';
import { formatOf } from '../../../shared/formats/formats.ts';
import { checkWritten, expectedOf } from '../../../shared/formats/self-check.ts';
import { GrowingVocabulary } from '../../../shared/formats/vocabulary.ts';
import { DATASET_FORMATS, type DatasetFormatName } from '../../../shared/host/jobs.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import { bytesInUse } from '../kit/bytes-in-use.ts';
import { idleMachine } from '../kit/idle.ts';
import { processorTime } from '../kit/processor-time.ts';
import type { BenchRow } from '../kit/row.ts';
import { datasetOf } from './dataset.ts';

/** Marks in all, and how often each size is timed: small ones are gone before anything is warm. */
const SIZES = [
  { marks: 1_000, rounds: 20 },
  { marks: 10_000, rounds: 6 },
  { marks: 100_000, rounds: 3 },
] as const;
const MIB = 1024 * 1024;

/** The least marks a second that a format must reach, out and in; and the least share of plain JSON's. */
const LEAST: { readonly [name in DatasetFormatName]?: { readonly marks: number; readonly share?: number } } = {
  jsonl: { marks: 50_000, share: 0.5 },
  parquet: { marks: 20_000 },
};

/**
 * Every format onto the disk and back with our own reader, self-check and all, beside `JSON.stringify` and `JSON.parse` of
 * the same articles: the two take turns, so that whatever else the machine does slows both.
 */
export async function run(tell: (row: BenchRow) => void = () => undefined): Promise<BenchRow[]> {
  const dir = tempDir('bench-formats');
  const datasets = SIZES.map((size) => ({ ...size, articles: datasetOf(size.marks) }));
  try {
    const rows: BenchRow[] = [];
    const add = (row: BenchRow): void => {
      rows.push(row);
      tell(row);
    };
    for (const { marks, articles } of datasets) jsonRows(marks, articles).forEach(add);
    for (const name of DATASET_FORMATS) for await (const row of rowsOf(name, datasets, dir.path)) add(row);
    return rows;
  } finally {
    dir.remove();
  }
}

/** Articles with so many marks in all. */
interface Sized {
  readonly marks: number;
  readonly rounds: number;
  readonly articles: readonly DatasetArticle[];
}

/** What plain JSON holds, all of it at once: the measure for the others. */
function jsonRows(marks: number, articles: readonly DatasetArticle[]): readonly BenchRow[] {
  const before = bytesInUse();
  const text = JSON.stringify(articles);
  const out = bytesInUse() - before;
  const parsed: readonly unknown[] = JSON.parse(text);
  const back = bytesInUse() - before - out;
  if (parsed.length !== articles.length) throw new Error('JSON lost an article');
  const count = marks.toLocaleString('en');
  return [
    { what: `JSON.stringify: heap in use, ${count} marks out`, value: out / MIB, unit: 'MB', budget: null },
    { what: `JSON.parse: heap in use, ${count} marks in`, value: back / MIB, unit: 'MB', budget: null },
  ];
}

async function* rowsOf(name: DatasetFormatName, datasets: readonly Sized[], dir: string): AsyncGenerator<BenchRow> {
  const heap: Heap[] = [];
  for (const { marks, rounds, articles } of datasets) {
    await idleMachine(500);
    const times: Times[] = [];
    for (let round = 0; round < rounds; round++) times.push(await time(name, articles, dir));
    const perSecond = (of: (each: Times) => number): number => (marks * 1000) / Math.min(...times.map(of));
    const [out, back] = [perSecond((each) => each.out), perSecond((each) => each.back)];
    const proved = perSecond((each) => each.proved);
    const [stringified, parsed] = [perSecond((each) => each.stringify), perSecond((each) => each.parse)];
    const { marks: enough = null, share: ratio = null } = LEAST[name] ?? {};
    const count = marks.toLocaleString('en');
    const share = { what: `${name}: ${count} marks out / JSON.stringify`, value: out / stringified } as const;
    yield { what: `${name}: ${count} marks out`, value: out, unit: 'per s', budget: enough, least: true };
    yield { ...share, unit: 'ratio', budget: ratio, least: true };
    yield { what: `${name}: ${count} marks in`, value: back, unit: 'per s', budget: enough, least: true };
    yield {
      what: `${name}: ${count} marks in / JSON.parse`,
      value: back / parsed,
      unit: 'ratio',
      budget: ratio,
      least: true,
    };
    yield { what: `${name}: ${count} marks in and proved`, value: proved, unit: 'per s', budget: null };
    const held = await heapAt(name, articles, dir);
    heap.push(held);
    yield { what: `${name}: heap in use, ${count} marks out`, value: held.out / MIB, unit: 'MB', budget: null };
    yield { what: `${name}: heap in use, ${count} marks in`, value: held.back / MIB, unit: 'MB', budget: null };
  }
  const [, some, many] = heap;
  for (const [way, said] of [
    ['out', 'out'],
    ['back', 'in'],
  ] as const) {
    const value = (many![way] - some![way]) / MIB; // as many as there are sizes
    yield { what: `${name}: heap, 100,000 marks ${said} more than 10,000`, value, unit: 'MB', budget: 4 };
  }
}

/** Milliseconds of one core. */
interface Times {
  readonly out: number;
  /** Read by our own reader, and the same with the proof of each mark. */
  readonly back: number;
  readonly proved: number;
  readonly stringify: number;
  readonly parse: number;
}

async function time(name: DatasetFormatName, articles: readonly DatasetArticle[], dir: string): Promise<Times> {
  let start = processorTime();
  const lap = (): number => {
    const [before, now] = [start, processorTime()];
    start = now;
    return now - before;
  };
  const lines = articles.map((article) => JSON.stringify(article));
  const stringify = lap();
  for (const line of lines) JSON.parse(line);
  const parse = lap();
  let [out, back] = [0, 0];
  await exported(name, articles, dir, {
    isWritten: () => {
      out = lap();
    },
    isRead: () => {
      back = lap();
    },
  });
  return { out, back, proved: lap(), stringify, parse };
}

/** What is told of an export as it goes. */
interface Told {
  isWritten?(): void;
  /** Told of, it is read once more before that: without the proof. */
  isRead?(): void;
  /** At each article, both ways. */
  at?(): void;
}

/** Writes the articles, reads them back and proves them, as an export does. */
async function exported(
  name: DatasetFormatName,
  articles: readonly DatasetArticle[],
  dir: string,
  { isWritten, isRead, at }: Told,
): Promise<void> {
  const files = new PendingDataset(join(dir, name));
  try {
    const format = formatOf(name);
    const writer = await format.open(files);
    const vocabulary = new GrowingVocabulary();
    for (const article of articles) {
      vocabulary.add(article);
      await writer.add(article);
      at?.();
    }
    await writer.end(vocabulary);
    const expected = new Map(articles.map((article) => [article.aid as string, expectedOf(format, article)] as const));
    isWritten?.();
    if (isRead !== undefined) {
      for await (const { article } of writer.written()) if (!article.ok) throw new Error(article.message);
      isRead();
    }
    for await (const { aid, article } of writer.written()) {
      const checked = checkWritten(article, expected.get(aid)!);
      if (!checked.ok) throw new Error(checked.message);
      at?.();
    }
  } finally {
    await files.discard();
  }
}

/** Bytes in use over those before the export, while it is written and while it is read back. */
interface Heap {
  readonly out: number;
  readonly back: number;
}

/** How often is looked each way: every look takes as long as all that lives is walked through, twice. */
const LOOKS = 3;

/** The most that is in use in some looks each way, the last of them at the end: what grows with the corpus is largest there. */
async function heapAt(name: DatasetFormatName, articles: readonly DatasetArticle[], dir: string): Promise<Heap> {
  const before = bytesInUse();
  const looks: { readonly out: number[]; readonly back: number[] } = { out: [], back: [] };
  let way: keyof Heap = 'out';
  let count = 0;
  const every = Math.max(1, Math.floor(articles.length / LOOKS));
  await exported(name, articles, dir, {
    isWritten() {
      [way, count] = ['back', 0];
    },
    at() {
      if (++count % every === 0) looks[way].push(bytesInUse() - before);
    },
  });
  return { out: Math.max(...looks.out), back: Math.max(...looks.back) };
}
