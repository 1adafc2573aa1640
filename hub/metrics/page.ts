import { statSync } from 'node:fs';
import type { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Hocuspocus } from '@hocuspocus/server';
import type { MemberId } from '../../shared/model/ids.ts';
import { COPIED, copiesOf } from '../daily-copies.ts';
import { hubFiles } from '../store.ts';
import type { HubContext } from '../sync.ts';
import type { Counts } from './counts.ts';
import { counter, gauge, histogram } from './exposition.ts';

/** What the page of metrics tells of. */
export interface MetricsParts {
  readonly dir: string;
  readonly counts: Counts;
  readonly sync: Hocuspocus<HubContext>;
  readonly sockets: () => number;
  /** How long the event loop keeps others waiting; it counts anew after each look. */
  readonly delay: ReturnType<typeof monitorEventLoopDelay>;
}

/** The name of the hub's own metrics begins so. */
const OWN = 'postil_hub_';
const NANOSECONDS = 1e9;

/**
 * All metrics of a hub, as Prometheus reads them. There are numbers in it, and the hub's own words: neither names nor ids
 * of projects, people, rooms or addresses.
 */
export function metricsPage(parts: MetricsParts): string {
  return [...ofWork(parts), ...ofRooms(parts), ...ofDisk(parts), ...ofProcess(parts)].join('');
}

function ofWork({ counts }: MetricsParts): string[] {
  const { ackSeconds, commitUpdates, refused, calls, away, diskRefused } = counts;
  return [
    counter(`${OWN}acks_total`, 'Updates that were taken in.', [[ackSeconds.count]]),
    histogram(`${OWN}ack_seconds`, 'Time until an update was on the disk.', ackSeconds),
    histogram(`${OWN}commit_updates`, 'Updates written to the disk together.', commitUpdates),
    counter(
      `${OWN}refused_total`,
      'Rooms and updates that were refused.',
      [...refused].map(([reason, count]) => [count, { reason }]),
    ),
    counter(`${OWN}disk_refused_total`, 'Writes that the disk refused.', [[diskRefused]]),
    counter(`${OWN}sockets_turned_away_total`, 'Sockets that were one too many.', [[away]]),
    counter(
      `${OWN}calls_total`,
      'Calls that were answered.',
      [...calls].map(([status, count]) => [count, { status: String(status) }]),
    ),
  ];
}

function ofRooms({ sync, sockets }: MetricsParts): string[] {
  const members = new Set<MemberId>();
  for (const { connections } of sync.documents.values())
    for (const { context } of connections.keys()) members.add(context.member);
  return [
    gauge(`${OWN}rooms_open`, 'Rooms that are open.', [[sync.documents.size]]),
    gauge(`${OWN}sockets`, 'Sockets that are open.', [[sockets()]]),
    gauge(`${OWN}members_connected`, 'People who are connected.', [[members.size]]),
  ];
}

function ofDisk({ dir }: MetricsParts): string[] {
  const { log, members } = hubFiles(dir);
  const copies = COPIED.flatMap((of) => {
    const [newest] = copiesOf(dir, of);
    return newest === undefined ? [] : [[newest.madeAt / 1_000, { file: of }] as const];
  });
  return [
    gauge(`${OWN}log_bytes`, 'Bytes of the log, with what is written ahead of it.', [[bytesOf(log)]]),
    gauge(`${OWN}members_bytes`, 'Bytes of the file of members.', [[bytesOf(members)]]),
    gauge(`${OWN}newest_copy_timestamp_seconds`, 'When the newest daily copy was made.', copies),
  ];
}

function ofProcess({ delay }: MetricsParts): string[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const [half, most, longest] = [delay.percentile(50), delay.percentile(99), delay.max];
  delay.reset();
  return [
    gauge('process_resident_memory_bytes', 'Memory of the process.', [[rss]]),
    gauge('nodejs_heap_size_used_bytes', 'Memory of its objects.', [[heapUsed]]),
    counter('process_cpu_seconds_total', 'Processor time of the process.', [[(user + system) / 1e6]]),
    gauge('process_start_time_seconds', 'When the process began.', [[performance.timeOrigin / 1_000]]),
    gauge('nodejs_eventloop_lag_p50_seconds', 'Delay of the event loop since the last look, median.', [
      [half / NANOSECONDS],
    ]),
    gauge('nodejs_eventloop_lag_p99_seconds', 'The same, of 99 in 100.', [[most / NANOSECONDS]]),
    gauge('nodejs_eventloop_lag_max_seconds', 'The same, the longest.', [[longest / NANOSECONDS]]),
  ];
}

/** Of an SQLite file and its write-ahead log. */
const bytesOf = (file: string): number =>
  [file, `${file}-wal`].reduce((bytes, part) => bytes + (statSync(part, { throwIfNoEntry: false })?.size ?? 0), 0);
