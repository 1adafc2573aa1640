import { HubProcess } from '../../kit/hub-process.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import type { BenchRow } from '../kit/row.ts';
import { startChild } from './child.ts';
import { editTimes } from './latency.ts';
import { throughHub, throughRelay } from './roads.ts';
import { updatesPerSecond } from './throughput.ts';

/** The hub on loopback against what could be had at most: itself without a disk, and a relay that checks nothing (DESIGN §7). */
export async function run(): Promise<BenchRow[]> {
  return [...(await withHub(throughput)), ...(await withHub(latency))];
}

/** Signed updates that many devices send at once. */
async function throughput(durable: HubProcess): Promise<BenchRow[]> {
  const dir = tempDir('bench-memory-hub');
  const memory = await startChild('memory-hub.ts', dir.path);
  const [onDisk, inMemory] = await updatesPerSecond([durable, memory]);
  await memory.end();
  dir.remove();
  return [
    { what: 'signed updates taken in, on the disk', value: onDisk!, unit: 'per s', budget: null },
    { what: 'the same hub in memory', value: inMemory!, unit: 'per s', budget: null },
    { what: 'updates: disk / memory', value: onDisk! / inMemory!, unit: 'ratio', budget: 0.5, least: true },
  ];
}

/** One edit at a time, from one person's session to the other's. */
async function latency(durable: HubProcess): Promise<BenchRow[]> {
  const roads = [await throughHub(durable), await throughRelay()];
  const [hub, relay] = await editTimes(roads);
  for (const road of roads) await road.close();
  return [
    { what: 'edit here to fold there, hub', value: hub!, unit: 'ms', budget: null },
    { what: 'the same through a bare relay', value: relay!, unit: 'ms', budget: null },
    { what: 'edit to fold: hub / relay', value: hub! / relay!, unit: 'ratio', budget: 3 },
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
