import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { articleIdOf, type RoomName } from '../../../shared/model/ids.ts';
import { encodeBarrier } from '../../../shared/wire/barrier.ts';
import { roomName, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import { encodeTrial } from '../../../shared/wire/trial.ts';
import { Dice } from '../../bench/kit/dice.ts';
import type { HubProcess } from '../../kit/hub.ts';
import { TestMember } from '../../kit/member.ts';
import { bringing, SAYS, signed } from './attacked-hub.ts';
import { mutateBytes } from './mutate.ts';
import { RawLine, text, varint, WIRE } from './raw-line.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
/** Frames on one line before it is closed and another opened. */
const ON_A_LINE = 25;
/** How long the member at work thinks before her next step, in milliseconds. */
const PACE = 50;
/** Lines at a time. */
const LINES = 6;

/** What came of an attack. */
export interface Thrown {
  /** How long the hub let a member wait meanwhile for each step to be on its disk, in milliseconds. */
  readonly waits: number[];
  /** How often the hub refused something, by reason. */
  readonly refused: Readonly<Record<string, number>>;
}

/**
 * Throws so many spoilt frames at a hub, by a member who may not write there and by one whose every step is wrongly signed,
 * while another member works in a room of her own. The hub must be running, and is stopped in the end. The same seed throws the
 * same frames.
 * @throws Error when the hub's log has anything of it
 */
export async function throwFrames(hub: HubProcess, amount: number, seed: number): Promise<Thrown> {
  const owner = await TestMember.founder(hub);
  const [viewer, annotator] = [await owner.invite('viewer'), await owner.invite('annotator')];
  const { pid } = owner;
  const hers = owner.open(roomName({ kind: 'register', pid }));
  await hers.synced();
  const waits: number[] = [];
  const attack = attackOn(hub, { pid, viewer, annotator }, new Dice(seed));
  let isOver = false;
  const thrown = Promise.all(Array.from({ length: LINES }, () => attack(Math.ceil(amount / LINES)))).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const begun = performance.now();
    const key = hers.act(SAYS);
    while (!(await hers.held([key])).includes(key)) if (!hub.running) throw new Error(`the hub ended:\n${hub.output}`);
    waits.push(performance.now() - begun);
    await pause(PACE);
  }
  await thrown;
  const metrics = await (await fetch(`${hub.url}/metrics`)).text();
  const refused = Object.fromEntries(
    [...metrics.matchAll(/^postil_hub_refused_total\{reason="([\w-]+)"\} (\d+)$/gm)].map((m) => [m[1], Number(m[2])]),
  );
  await hub.stop();
  const strange = await roomsIn(hub, (room) => room !== hers.name);
  if (strange.length > 0) throw new Error(`the hub wrote into ${strange.join(', ')}`);
  return { waits, refused };
}

/** Rooms of which a stopped hub has anything. */
async function roomsIn(hub: HubProcess, matches: (room: RoomName) => boolean): Promise<RoomName[]> {
  const log = openSqliteLog(path.join(hub.dir, 'log.sqlite'));
  const rooms = log.rooms().filter(matches);
  await log.close();
  return rooms;
}

interface Attackers {
  readonly pid: TestMember['pid'];
  readonly viewer: TestMember;
  readonly annotator: TestMember;
}

/** Answers what throws so many frames: each at a window of its own, or the first bad one would shut the rest out. */
function attackOn(hub: HubProcess, { pid, viewer, annotator }: Attackers, dice: Dice) {
  const team = teamRoom(pid, AID);
  const texts = textRoom(pid, AID);
  const [key, step] = signed(annotator.keys, team);
  const updates = [bringing(signed(viewer.keys, team)), bringing([key, { ...step, at: 1 }])];
  const messages: readonly Uint8Array[] = [
    ...updates.map(asAnswer),
    Uint8Array.of(WIRE.sync, 0, 3, 1, 5, 0),
    message(WIRE.awareness, varint(11), [1, 5, 1], text('{"a":1}')),
    Uint8Array.of(AWARENESS_QUERY),
    message(WIRE.stateless, text(encodeBarrier({ t: 'held?', n: 1, keys: [key] }))),
    message(WIRE.stateless, text(encodeBarrier({ t: 'covered?', n: 1, snapshot: 'AAEFAQABAA==' }))),
    message(WIRE.stateless, text(encodeTrial({ t: 'would?', n: 1, steps: [[key, step]] }))),
    message(WIRE.auth, [0], text(viewer.token)),
    message(WIRE.close, text('bye')),
  ];
  const throwOne = (line: RawLine, n: number, isLast: boolean): void => {
    const { token } = dice.pick([viewer, annotator]);
    const room = `${dice.whole(0, 3) > 0 ? team : texts}\0${n}`;
    line.send(room, WIRE.auth, [0], text(token));
    // Spoilt all over, often the name too: that ends the line. Else the message alone, or what is in an update.
    if (isLast) line.sendBytes(mutateBytes(dice, Buffer.concat([text(room), dice.pick(messages)])));
    else if (n % 2 === 0) line.sendBytes(Buffer.concat([text(room), mutateBytes(dice, dice.pick(messages))]));
    else line.sendBytes(Buffer.concat([text(room), asAnswer(mutateBytes(dice, dice.pick(updates)))]));
  };
  return async (amount: number): Promise<void> => {
    for (let thrown = 0; thrown < amount; ) {
      const line = await RawLine.open(hub.url);
      for (const end = Math.min(thrown + ON_A_LINE, amount); thrown < end; thrown++) {
        throwOne(line, thrown, thrown === end - 1);
      }
      // The hub has gone through them all when it answers once more, or has closed the line.
      await line.enter(roomName({ kind: 'people', pid }), viewer.token);
      line.end();
    }
  };
}

const AWARENESS_QUERY = 3;
const message = (kind: number, ...body: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Buffer.concat([Uint8Array.of(kind), ...body.map((part) => Uint8Array.from(part))]);
const asAnswer = (update: Uint8Array): Uint8Array => message(WIRE.sync, [1, ...varint(update.length)], update);
