import { HubProcess } from '../../kit/hub-process.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import type { BenchRow } from '../kit/row.ts';
import { startChild } from './child.ts';
import { growthRows } from './growth.ts';
import { editTimes } from './latency.ts';
import { loadRows } from './load.ts';
import { paintedTimes } from './painted.ts';
import { throughHub, throughRelay } from './roads.ts';
import { syncRows } from './sync.ts';
import { updatesPerSecond } from './throughput.ts';

/** The hub on loopback against what could be had at most: itself without a disk, and a relay that checks nothing (DESIGN §7). */
export async function run(tell: (row: BenchRow) => void = () => undefined): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const part of [fromMany, fromOne, painted, latency, load, syncRows])
    rows.push(...(await withHub(part)).map(told));
  rows.push(...(await growthRows()).map(told));
  return rows;

  function told(row: BenchRow): BenchRow {
    tell(row);
    return row;
  }
}

/** How many updates a hub takes in from many devices. */
async function fromMany(durable: HubProcess): Promise<BenchRow[]> {
  const { onDisk, inMemory } = await throughput(durable, 16);
  return [
    { what: '16 devices: updates taken in, on the disk', value: onDisk, unit: 'per s', budget: null },
    { what: 'the same hub in memory', value: inMemory, unit: 'per s', budget: null },
    { what: '16 devices: disk / memory', value: onDisk / inMemory, unit: 'ratio', budget: 0.5, least: true },
  ];
}

/** From one, with nobody else to share an fsync with: the disk at its slowest. */
async function fromOne(durable: HubProcess): Promise<BenchRow[]> {
  const { onDisk, inMemory } = await throughput(durable, 1);
  return [{ what: 'one device: disk / memory', value: onDisk / inMemory, unit: 'ratio', budget: null }];
}

/** Crowds of 10 to 1,000 people, beside the same hub in memory and a bare relay. */
async function load(durable: HubProcess): Promise<BenchRow[]> {
  const dir = tempDir('bench-memory-hub');
  const memory = await startChild('memory-hub.ts', dir.path);
  const relay = await startChild('relay.ts');
  try {
    return await loadRows({ durable, memory, relay });
  } finally {
    await relay.end();
    await memory.end();
    dir.remove();
  }
}

/** Signed updates a second that devices send as fast as they can, to a hub on the disk and to one in memory. */
async function throughput(durable: HubProcess, devices: number): Promise<{ onDisk: number; inMemory: number }> {
  const dir = tempDir('bench-memory-hub');
  const memory = await startChild('memory-hub.ts', dir.path);
  try {
    const [onDisk, inMemory] = await updatesPerSecond([durable, memory], devices);
    return { onDisk: onDisk!, inMemory: inMemory! };
  } finally {
    await memory.end();
    dir.remove();
  }
}

/** One edit at a time, from one person's page to the other's, painted on both sides. */
async function painted(durable: HubProcess): Promise<BenchRow[]> {
  const { hub, relay } = await paintedTimes(durable);
  return [
    { what: 'edit here to painted there, hub', value: hub, unit: 'ms', budget: null },
    { what: 'the same through a bare relay', value: relay, unit: 'ms', budget: null },
    { what: 'edit to paint: hub / relay', value: hub / relay, unit: 'ratio', budget: 3 },
  ];
}

/** The same without a browser, signing and folding alone: what the hub's share of it is. */
async function latency(durable: HubProcess): Promise<BenchRow[]> {
  const roads = [await throughHub(durable), await throughRelay()];
  const [hub, relay] = await editTimes(roads);
  for (const road of roads) await road.close();
  return [
    { what: 'edit here to fold there, unpainted, hub', value: hub!, unit: 'ms', budget: null },
    { what: 'the same through a bare relay', value: relay!, unit: 'ms', budget: null },
    { what: 'edit to fold: hub / relay', value: hub! / relay!, unit: 'ratio', budget: null },
  ];
}

/** A hub as people run it, in a process of its own, with its files on the disk. */
async function withHub<T>(use: (hub: HubProcess) => Promise<T>): Promise<T> {
  const dir = tempDir('bench-hub');
  const hub = new HubProcess(dir.path);
  try {
    await hub.start();
    return await use(hub);
  } finally {
    await hub.kill();
    dir.remove();
  }
}
