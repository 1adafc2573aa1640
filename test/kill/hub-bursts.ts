import { expect } from 'vitest';
import { articleIdOf, type StepKey } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { type MemberRoom, TestMember } from '../kit/member.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');

/** Kills a hub in the middle of three people's bursts, so many times: it misses nothing that it said it held. */
export async function killHubInBursts(kills: number): Promise<void> {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const people = [ana, await ana.invite(), await ana.invite()];
  const room = teamRoom(ana.pid, AID);
  const copies = people.map(() => newRoomDoc());
  const made = new Set<StepKey>();
  const reported = new Set<StepKey>();
  let inTheMiddle = 0;

  for (let kill = 1; kill <= kills; kill++) {
    const rooms = people.map((person, i) => person.open(room, { doc: copies[i]! })); // a copy each
    await Promise.all(rooms.map((each) => each.synced()));
    // Everybody acts and asks in a stream; the hub dies after an answer, another one each time, with the stream going on.
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
        if (held && ++answers === 1 + (kill % 7)) {
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
    const look = ana.open(room);
    await look.synced();
    const there = new Set(stepsMap(look.doc).keys());
    look.close();
    expect([...reported].filter((key) => !there.has(key))).toEqual([]);
    if ([...made].some((key) => !there.has(key))) inTheMiddle++;
  }

  expect(inTheMiddle).toBeGreaterThan(0); // or no kill was in the middle of anything
  for (const each of people.map((person, i) => person.open(room, { doc: copies[i]! }))) await each.hasSteps(made.size);
  expect(copies.map((copy) => stepsMap(copy).size)).toEqual(copies.map(() => made.size));
}
