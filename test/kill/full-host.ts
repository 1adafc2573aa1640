import { expect } from 'vitest';
import * as Y from 'yjs';
import { newProjectId } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import type { Chance } from '../kit/chance.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { stepsIn } from '../kit/host-project.ts';
import { type SmallDisk, smallDisk } from '../kit/small-disk.ts';

const MEBIBYTES = 32;
/** How many windows write at once, and bytes of a step, at most. */
const ABREAST = 4;
const STEP = 16 * 1024;
/** So many answers, at most, come before the disk is full but for so many bytes, at most. */
const ANSWERS = 30;
const LEAVE = 256 * 1024;
/** More steps than go on what is left, by far. */
const MOST = 200;
/** So many rounds grow one disk; then another one is taken. */
const GROWS = 8;

/**
 * Fills a host's disk in the middle of bursts, so many times; every second time or so the host is killed in its want. Each
 * time the want is said, nothing that was saved is missing, and once there is room the same host goes on, or the next one.
 */
export async function fillHostsDisk(rounds: number, chance: Chance): Promise<void> {
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
  const room = projectRoom(newProjectId());
  const saved = new Set<string>();
  let host: TestHost | null = null;
  try {
    for (let round = 0; round <= rounds; round++) {
      host ??= await startHost(disk.path);
      const { host: calls, close } = await host.connect('tab');
      const missing = async (): Promise<string[]> => {
        const held = stepsIn(await calls.loadRoom(room));
        return [...saved].filter((key) => !held.has(key));
      };
      expect(await missing(), `before round ${round}`).toEqual([]);
      if (round === rounds) return close();

      const fillAfter = chance.below(ANSWERS);
      const leave = chance.below(LEAVE);
      const dies = chance.below(2) === 0;
      const refusals: string[] = [];
      let answered = 0;
      let killed: Promise<void> | null = null;
      const window = async (number: number): Promise<void> => {
        const doc = newRoomDoc();
        for (let n = 0; refusals.length === 0; n++) {
          if (n > MOST) throw new Error('the disk is full, and the host goes on saying that it saves');
          if (answered++ === fillAfter) disk.fill(leave);
          const key = `round ${round} window ${number} step ${n}`;
          const answer = await calls
            .appendUpdate(room, oneStep(doc, key, chance.below(STEP)))
            .catch((error: unknown) => {
              if (killed === null) throw error;
              return null;
            });
          if (answer?.ok === true) saved.add(key);
          if (answer?.ok === false) refusals.push(answer.code);
          if (answer?.ok === false && dies) killed ??= host?.kill() ?? null;
        }
      };
      await Promise.all(Array.from({ length: ABREAST }, (_, n) => window(n)));
      expect(new Set(refusals)).toEqual(new Set(['disk-full']));
      if (dies) {
        await killed;
        host = null;
      } else expect(await missing(), `with the disk full in round ${round}`).toEqual([]);
      disk.free();
      if (!dies) {
        expect(await calls.appendUpdate(room, oneStep(newRoomDoc(), `after round ${round}`, STEP))).toMatchObject({
          ok: true,
        });
        saved.add(`after round ${round}`);
      }
      close();
    }
  } finally {
    await host?.kill();
  }
}

/** The update that adds one step of so many bytes to the document. */
function oneStep(doc: Y.Doc, key: string, bytes: number): Uint8Array {
  const before = Y.encodeStateVector(doc);
  stepsMap(doc).set(key, { text: 'x'.repeat(bytes) });
  return Y.encodeStateAsUpdate(doc, before);
}
