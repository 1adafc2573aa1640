import { expect } from 'vitest';
import { articleIdOf, type StepKey } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import type { Chance } from '../kit/chance.ts';
import { startHubProcess } from '../kit/hub.ts';
import { type MemberRoom, TestMember } from '../kit/member.ts';
import { type SmallDisk, smallDisk } from '../kit/small-disk.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
const MEBIBYTES = 64;
/** UTF-16 units of a comment, at most. */
const TEXT = 12_000;
/** So many answers, at most, come before the disk is full but for so many bytes, at most. */
const ANSWERS = 12;
const LEAVE = 256 * 1024;
/** More steps than go on what is left, by far. */
const MOST = 200;
/** So many rounds grow one disk; then another one is taken. */
const GROWS = 10;

/**
 * Fills a hub's disk in the middle of two people's bursts, so many times; every second time or so the hub is killed in its
 * want. Each time somebody is told why, nothing that it said it held is missing, and once there is room it takes the rest.
 */
export async function fillHubsDisk(rounds: number, chance: Chance): Promise<void> {
  for (let left = rounds; left > 0; left -= GROWS) {
    const disk = smallDisk(MEBIBYTES);
    if (disk === null) throw new Error('the small disk could not be mounted');
    try {
      await fill(disk, Math.min(left, GROWS), chance);
    } finally {
      disk.remove();
    }
  }
}

async function fill(disk: SmallDisk, rounds: number, chance: Chance): Promise<void> {
  const hub = await startHubProcess(disk.path);
  try {
    const ana = await TestMember.founder(hub);
    const people = [ana, await ana.invite()];
    const room = teamRoom(ana.pid, AID);
    const copies = people.map(() => newRoomDoc());
    const made = new Set<StepKey>();
    const reported = new Set<StepKey>();

    for (let round = 0; round < rounds; round++) {
      const rooms = people.map((person, i) => person.open(room, { doc: copies[i]! })); // a copy each
      await Promise.all(rooms.map((each) => each.synced()));
      const fillAfter = chance.below(ANSWERS);
      const leave = chance.below(LEAVE);
      let answers = 0;
      const want = Promise.withResolvers<void>();
      let isFull = false;
      const stream = async (each: MemberRoom): Promise<void> => {
        const mine: StepKey[] = [];
        while (!isFull) {
          if (mine.length > MOST) throw new Error('the disk is full, and the hub goes on saying that it holds all');
          if (answers++ === fillAfter) disk.fill(leave);
          mine.push(each.act({ kind: 'comment', of: null, text: 'x'.repeat(chance.below(TEXT)) }));
          made.add(mine.at(-1)!); // just pushed
          const heard = await Promise.race([each.held(mine), each.refused, want.promise]);
          if (typeof heard === 'string') {
            expect(heard).toBe('disk');
            isFull = true;
            want.resolve();
          } else for (const key of heard ?? []) reported.add(key);
        }
      };
      await Promise.all(rooms.map(stream));
      const dies = chance.below(2) === 0;
      if (dies) await hub.kill();
      for (const each of rooms) each.close();
      disk.free();
      if (dies) await hub.start();
      // What the hub itself has, before anybody who still has it can send it again.
      const look = ana.open(room);
      await look.synced();
      const there = new Set(stepsMap(look.doc).keys());
      look.close();
      expect(
        [...reported].filter((key) => !there.has(key)),
        `after round ${round}`,
      ).toEqual([]);
    }

    const rooms = people.map((person, i) => person.open(room, { doc: copies[i]! })); // a copy each
    for (const each of rooms) await each.hasSteps(made.size);
    await expect.poll(() => rooms[0]?.held([...made]), { interval: 20, timeout: 10_000 }).toHaveLength(made.size);
    for (const each of rooms) each.close();
  } finally {
    await hub.kill();
  }
}
