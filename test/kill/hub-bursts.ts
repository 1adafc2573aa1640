import { expect } from 'vitest';
import { articleIdOf, type RoomName, type StepKey } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import type { Chance } from '../kit/chance.ts';
import { type HubProcess, startHubProcess } from '../kit/hub.ts';
import { type MemberRoom, TestMember } from '../kit/member.ts';

/** So many kills fall on one room; then another one is begun. */
const OF_A_ROOM = 10;
/** The kill comes after so many answers, at most. */
const ANSWERS = 8;

/** Kills a hub in the middle of three people's bursts, so many times: it misses nothing that it said it held. */
export async function killHubInBursts(kills: number, chance: Chance): Promise<void> {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const people = [ana, await ana.invite(), await ana.invite()];
  let inTheMiddle = 0;
  for (let left = kills; left > 0; left -= OF_A_ROOM) {
    const room = teamRoom(ana.pid, articleIdOf(`The ferry runs ${left} times a day.\n`));
    inTheMiddle += await killInRoom(hub, people, room, Math.min(left, OF_A_ROOM), chance);
  }
  expect(inTheMiddle).toBeGreaterThan(0); // or no kill was in the middle of anything
}

/** Kills it while a room is worked in. Answers how often something was on its way. */
async function killInRoom(
  hub: HubProcess,
  people: readonly TestMember[],
  room: RoomName,
  kills: number,
  chance: Chance,
): Promise<number> {
  const copies = people.map(() => newRoomDoc());
  const openAll = () => people.map((person, i) => person.open(room, { doc: copies[i]! })); // a copy each
  const made = new Set<StepKey>();
  const reported = new Set<StepKey>();
  let inTheMiddle = 0;
  for (let kill = 0; kill < kills; kill++) {
    const rooms = openAll();
    await Promise.all(rooms.map((each) => each.synced()));
    // Everybody acts and asks in a stream; the hub dies after one of the answers, with the stream going on.
    const killAfter = 1 + chance.below(ANSWERS);
    let answers = 0;
    let over = false;
    const dead = Promise.withResolvers<void>();
    const stream = async (each: MemberRoom): Promise<void> => {
      const mine: StepKey[] = [];
      while (!over) {
        for (let i = 0; i < 5; i++) mine.push(each.act());
        for (const key of mine) made.add(key);
        const held = await Promise.race([each.held(mine), dead.promise]);
        for (const key of held ?? []) reported.add(key);
        if (held && ++answers === killAfter) {
          over = true;
          for (const other of rooms) for (let i = 0; i < 20; i++) made.add(other.act());
          await hub.kill();
          dead.resolve();
        }
      }
    };
    await Promise.all(rooms.map(stream));
    // What the hub itself has, before anybody who still has it can send it again.
    for (const each of rooms) each.close();
    await hub.start();
    const look = people[0]!.open(room); // three, above
    await look.synced();
    const there = new Set(stepsMap(look.doc).keys());
    look.close();
    expect([...reported].filter((key) => !there.has(key))).toEqual([]);
    if ([...made].some((key) => !there.has(key))) inTheMiddle++;
  }
  const rooms = openAll();
  for (const each of rooms) await each.hasSteps(made.size);
  expect(copies.map((copy) => stepsMap(copy).size)).toEqual(copies.map(() => made.size));
  for (const each of rooms) each.close();
  return inTheMiddle;
}
