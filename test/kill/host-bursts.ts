import { expect } from 'vitest';
import * as Y from 'yjs';
import { newProjectId } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import type { Chance } from '../kit/chance.ts';
import { startHost } from '../kit/host.ts';
import { stepsIn } from '../kit/host-project.ts';

/** How many windows write at once, each one update after the other, as the workbench does. */
const ABREAST = 8;
/** The kill comes after so many answers, at most. */
const ANSWERS = 42;

/** Kills a host in the middle of bursts, so many times, over one data folder: nothing whose append answered ok is missing. */
export async function killHostInBursts(dir: string, rounds: number, chance: Chance): Promise<void> {
  const room = projectRoom(newProjectId());
  const saved = new Set<string>();
  let interrupted = 0;
  for (let round = 0; round < rounds; round++) {
    const host = await startHost(dir);
    const { host: calls, close } = await host.connect('tab');
    const held = stepsIn(await calls.loadRoom(room));
    expect(
      [...saved].filter((key) => !held.has(key)),
      `lost after kill ${round}`,
    ).toEqual([]);

    // With ABREAST appends in the air.
    const killAfter = 1 + chance.below(ANSWERS);
    let answered = 0;
    let killed: Promise<void> | null = null;
    const append = async (doc: Y.Doc, n: number): Promise<void> => {
      const key = `round ${round} step ${n}`;
      const answer = await calls.appendUpdate(room, oneStep(doc, key));
      expect(answer).toEqual({ ok: true, value: true });
      saved.add(key);
      answered++;
      if (answered === killAfter) killed = host.kill();
    };
    const window = async (from: number): Promise<void> => {
      const doc = newRoomDoc();
      for (let n = from; killed === null; n += ABREAST) {
        try {
          await append(doc, n);
        } catch (error) {
          if (killed === null) throw error;
          interrupted++;
        }
      }
    };
    try {
      await Promise.all(Array.from({ length: ABREAST }, (_, n) => window(n)));
    } finally {
      await host.kill();
      close();
    }
  }
  const host = await startHost(dir);
  const { host: calls, close } = await host.connect('tab');
  const held = stepsIn(await calls.loadRoom(room));
  close();
  await host.kill();
  expect([...saved].filter((key) => !held.has(key))).toEqual([]);
  // Otherwise no kill came in mid-burst, and the test has shown nothing.
  expect(interrupted).toBeGreaterThan(rounds);
}

/** The update that adds one step to the document. */
function oneStep(doc: Y.Doc, key: string): Uint8Array {
  const before = Y.encodeStateVector(doc);
  stepsMap(doc).set(key, { text: 'x'.repeat(200) });
  return Y.encodeStateAsUpdate(doc, before);
}
