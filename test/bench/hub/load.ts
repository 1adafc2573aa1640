import { setTimeout as wait } from 'node:timers/promises';
import type { RoomName } from '../../../shared/model/ids.ts';
import type { BenchRow } from '../kit/row.ts';
import { Crowd, type Sent } from './crowd.ts';
import { CrowdLine } from './crowd-line.ts';
import type { HubAt } from './roads.ts';
import { sendEvenly, type Taken } from './window.ts';

/** The crowds, all on one article, or this many on each of many. */
const CROWDS = [10, 50, 200, 1_000];
const ON_AN_ARTICLE = 10;
/** Milliseconds for which each number of updates a second is sent. */
const WINDOW = 2_000;
/** The first number of updates a second, by how much more is tried next, and when it is enough. */
const [SLOWEST, FASTER, FASTEST] = [50, 1.5, 6_000];
/** Milliseconds that 99 of 100 updates may take. */
const LONGEST = 100;

/** What carries updates: a name for the rows, and how lines to it are opened. */
interface Server {
  readonly name: string;
  /** Whether it says what it holds. */
  readonly answers: boolean;
  lines(crowd: Crowd, rooms: readonly RoomName[]): Promise<CrowdLine[]>;
}

/** The servers that are compared: a hub with its files on the disk, the same in memory, and a bare relay. */
export interface Compared {
  readonly durable: HubAt;
  readonly memory: HubAt;
  readonly relay: { readonly url: string };
}

/**
 * The most updates a second that come through with 99 of 100 in less than 100 ms, both to the disk (with everybody's
 * signature checked, and said to whoever sent them) and to somebody else in the room; for crowds on one article and on many.
 */
export async function loadRows({ durable, memory, relay }: Compared): Promise<BenchRow[]> {
  const crowd = new Crowd(Math.max(...CROWDS));
  await crowd.joinAt(durable);
  await crowd.joinAt(memory);
  const servers: Server[] = [
    { name: 'hub', answers: true, lines: (of, rooms) => of.linesAt(durable, rooms) },
    { name: 'hub in memory', answers: true, lines: (of, rooms) => of.linesAt(memory, rooms) },
    {
      name: 'bare relay',
      answers: false,
      lines: (_, rooms) => Promise.all(rooms.map((room, n) => CrowdLine.atRelay(relay.url, room, n))),
    },
  ];
  const rows: BenchRow[] = [];
  let article = 0;
  for (const size of CROWDS) {
    for (const articles of size > ON_AN_ARTICLE ? [1, size / ON_AN_ARTICLE] : [1]) {
      const rooms = Array.from({ length: size }, (_, person) => crowd.room(article + (person % articles)));
      article += articles;
      const rates = await highestRates(crowd, servers, rooms);
      const where = articles === 1 ? 'on one article' : `on ${articles} articles`;
      for (const [at, { name }] of servers.entries()) {
        rows.push({ what: `${size} people ${where}: ${name}`, value: rates[at] ?? 0, unit: 'per s', budget: null });
      }
    }
  }
  return rows;
}

/** The highest number of updates a second that each server bears, all of them being asked in turn. */
async function highestRates(crowd: Crowd, servers: readonly Server[], rooms: readonly RoomName[]): Promise<number[]> {
  const lines = [];
  for (const server of servers) lines.push(await server.lines(crowd, rooms));
  // The first person in each room only looks on.
  const observing = [...new Set(rooms)].map((room) => rooms.indexOf(room));
  const speaking = [...rooms.keys()].filter((person) => !observing.includes(person));
  const best = servers.map(() => 0);
  const tired = new Set<Server>();
  for (let rate = SLOWEST; rate <= FASTEST && tired.size < servers.length; rate = Math.round(rate * FASTER)) {
    const sent = Array.from({ length: (rate * WINDOW) / 1000 }, (_, n): Sent => {
      const person = speaking[n % speaking.length]!; // somebody speaks
      return crowd.says(person, rooms[person]!); // everybody has a room
    });
    for (const [at, server] of servers.entries()) {
      if (tired.has(server)) continue;
      const own = lines[at]!; // opened above
      const taken = await sendEvenly(
        sent,
        rate,
        own,
        observing.map((person) => own[person]!),
        server.answers,
      );
      if (isInTime(taken)) best[at] = rate;
      else tired.add(server);
      await wait(200);
    }
  }
  for (const line of lines.flat()) line.close();
  return best;
}

const isInTime = ({ held, there }: Taken): boolean => (held ?? 0) < LONGEST && there < LONGEST;
