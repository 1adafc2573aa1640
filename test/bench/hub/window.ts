import { setTimeout as wait } from 'node:timers/promises';
import type { StepKey } from '../../../shared/model/ids.ts';
import { quantile } from '../kit/statistics.ts';
import type { Sent } from './crowd.ts';
import type { CrowdLine } from './crowd-line.ts';

/** Milliseconds after the last update is sent until whatever has not come counts as lost. */
const PATIENCE = 2_000;
/** Milliseconds between two looks at what is due. */
const TICK = 2;
/** Characters of a step's key, and of the person's id that it begins with. */
const [KEY, PERSON] = [53, 26];

/** How long 99 of 100 updates took, in milliseconds; infinite when more than one of 100 did not come in time. */
export interface Taken {
  /** Until the hub had them on its disk and said so; null at a relay, which says nothing. */
  readonly held: number | null;
  /** Until somebody else in the room had them. */
  readonly there: number;
}

/**
 * Sends updates evenly, so many a second, whether or not earlier ones are through (an open loop: who waits for a slow
 * server before asking again does not see how slow it is). `observers` are the lines that see what comes.
 */
export async function sendEvenly(
  sent: readonly Sent[],
  perSecond: number,
  lines: readonly CrowdLine[],
  observers: readonly CrowdLine[],
  asks: boolean,
): Promise<Taken> {
  const due = new Map<StepKey, number>();
  const held = new Map<StepKey, number>();
  const there = new Map<StepKey, number>();
  const all = Promise.withResolvers<void>();
  const look = (): void => {
    if (there.size === sent.length && (!asks || held.size === sent.length)) all.resolve();
  };
  const note = (times: Map<StepKey, number>, key: StepKey): void => {
    const at = due.get(key);
    if (at === undefined || times.has(key)) return; // of an earlier window, or told before
    times.set(key, performance.now() - at);
    look();
  };
  for (const line of lines) line.onHeld = (key) => note(held, key);
  const people = new Set(sent.map(({ key }) => key.slice(0, PERSON)));
  for (const line of observers) {
    line.onOthers = (bytes) => {
      for (const key of keysIn(bytes, people)) note(there, key);
    };
  }
  const start = performance.now();
  for (let next = 0; next < sent.length; ) {
    const now = performance.now();
    for (; next < sent.length; next++) {
      const at = start + (next * 1000) / perSecond;
      if (at > now) break;
      const { person, key, update } = sent[next]!; // `next` is below its length
      due.set(key, at);
      lines[person]!.send(update); // everybody has a line
      if (asks) lines[person]!.ask(key);
    }
    await wait(TICK);
  }
  await Promise.race([all.promise, wait(PATIENCE, undefined, { ref: false })]);
  for (const line of lines) line.onHeld = null;
  for (const line of observers) line.onOthers = null;
  return { held: asks ? slowest(held, sent.length) : null, there: slowest(there, sent.length) };
}

const slowest = (times: ReadonlyMap<StepKey, number>, of: number): number =>
  times.size < 0.99 * of ? Number.POSITIVE_INFINITY : quantile([...times.values()], 0.99);

/** The steps of these people that an update brings, each told as often as it is named there: its key stands in it as plain text. */
function* keysIn(bytes: Buffer, people: ReadonlySet<string>): Generator<StepKey> {
  for (let slash = bytes.indexOf('/'); slash >= 0; slash = bytes.indexOf('/', slash + 1)) {
    const start = slash - PERSON;
    if (start < 0 || !people.has(bytes.toString('latin1', start, slash))) continue;
    yield bytes.toString('latin1', start, start + KEY) as StepKey; // it begins with a person who sends
  }
}
