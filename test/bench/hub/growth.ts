import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { hubFiles } from '../../../hub/store.ts';
import type { RoomName } from '../../../shared/model/ids.ts';
import { HubProcess } from '../../kit/hub-process.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import type { BenchRow } from '../kit/row.ts';
import { median } from '../kit/statistics.ts';
import { Crowd } from './crowd.ts';
import { sendEvenly } from './window.ts';

/** Steps of one room, as an article that was worked on for long has them. */
const A_ROOM = 1_000;
/** Steps that are sent to see how long one takes. */
const PROBES = 50;
const MIB = 1024 * 1024;

/** What a hub with so many steps costs, by how it is asked. */
interface Cost {
  /** Milliseconds from the start of its process until it takes connections. */
  readonly start: number;
  /** Milliseconds until a newcomer has everything of one room. */
  readonly open: number;
  /** Milliseconds until one more step of that room is on the disk and said to be. */
  readonly step: number;
  /** MB of memory once the room is open, and of files. */
  readonly memory: number;
  readonly files: number;
}

/** A hub that has grown from a thousand steps to a million, in rooms of a thousand; and one room that grows. */
export async function growthRows(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const steps of [1_000, 10_000, 100_000, 1_000_000]) {
    rows.push(...told(`${thousands(steps)} steps in ${steps / A_ROOM} rooms`, await costOf(steps / A_ROOM, A_ROOM)));
  }
  for (const steps of [10_000, 100_000])
    rows.push(...told(`${thousands(steps)} steps in one room`, await costOf(1, steps)));
  return [...rows, ...(await roomRows())];
}

const thousands = (count: number): string => count.toLocaleString('en');

const told = (hub: string, { start, open, step, memory, files }: Cost): BenchRow[] => [
  { what: `${hub}: start`, value: start, unit: 'ms', budget: null },
  { what: `${hub}: a room, opened first`, value: open, unit: 'ms', budget: null },
  { what: `${hub}: one more step there`, value: step, unit: 'ms', budget: null },
  { what: `${hub}: memory`, value: memory, unit: 'MB', budget: null },
  { what: `${hub}: files`, value: files, unit: 'MB', budget: null },
];

async function costOf(rooms: number, steps: number): Promise<Cost> {
  return withGrownHub({ rooms, steps, people: 2 }, async ({ hub, crowd, start }) => {
    const room = crowd.room(0);
    const begun = performance.now();
    const [here, there] = await crowd.linesAt(hub, [room, room]);
    if (here === undefined || there === undefined) throw new Error('two lines were asked for');
    await there.everything();
    const open = performance.now() - begun;
    const times: number[] = [];
    for (let n = 0; n < PROBES; n++) {
      const { held } = await sendEvenly([crowd.says(0, room)], 1_000, [here], [there], true);
      times.push(held ?? Number.POSITIVE_INFINITY);
    }
    const cost = { start, open, step: median(times), memory: memoryOf(hub), files: filesIn(hub.dir) };
    for (const line of [here, there]) line.close();
    return cost;
  });
}

/** What a room that somebody has open costs the hub in memory. */
function roomRows(): Promise<BenchRow[]> {
  const rooms = 500;
  return withGrownHub({ rooms, steps: 100, people: rooms }, async ({ hub, crowd }) => {
    const names = Array.from({ length: rooms }, (_, article) => crowd.room(article));
    const [first] = await crowd.linesAt(hub, names.slice(0, 1));
    const before = memoryOf(hub);
    const lines = await crowd.linesAt(hub, names.slice(1));
    for (const line of lines) await line.everything();
    const value = ((memoryOf(hub) - before) * 1024) / (rooms - 1);
    for (const line of [first, ...lines]) line?.close();
    return [{ what: 'memory of an open room of 100 steps, with a socket', value, unit: 'kB', budget: null }];
  });
}

/** A hub whose files hold this many rooms of so many steps each, and people who may open them. */
async function withGrownHub<T>(
  { rooms, steps, people }: { readonly rooms: number; readonly steps: number; readonly people: number },
  use: (grown: { hub: HubProcess; crowd: Crowd; start: number }) => Promise<T>,
): Promise<T> {
  const dir = tempDir('bench-grown-hub');
  const hub = new HubProcess(dir.path);
  try {
    await hub.start();
    const crowd = new Crowd(people);
    await crowd.joinAt(hub);
    await hub.stop();
    await fill(
      dir.path,
      Array.from({ length: rooms }, (_, article) => crowd.room(article)),
      crowd.steps(steps),
    );
    const begun = performance.now();
    await hub.start();
    return await use({ hub, crowd, start: performance.now() - begun });
  } finally {
    await hub.kill();
    dir.remove();
  }
}

/** Writes the same steps into each room, past the hub: it checks what comes over a line, and trusts its own disk. */
async function fill(dir: string, rooms: readonly RoomName[], state: Uint8Array): Promise<void> {
  const log = openSqliteLog(hubFiles(dir).log);
  for (const room of rooms) await log.append(room, state);
  await log.close();
}

/** MB of memory that a hub's process holds now. */
function memoryOf(hub: HubProcess): number {
  const status = readFileSync(`/proc/${hub.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

const filesIn = (dir: string): number =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size / MIB, 0);
