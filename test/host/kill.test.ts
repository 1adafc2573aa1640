import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { newProjectId } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { tempDir } from '../kit/temp-dir.ts';

const ROUNDS = 20;
/** How many windows write at once, each one update after the other, as the workbench does. */
const ABREAST = 8;

let dir: ReturnType<typeof tempDir>;
let host: TestHost | null = null;
beforeEach(() => {
  dir = tempDir('kill');
});
afterEach(async () => {
  await host?.kill();
  dir.remove();
});

test(`nothing whose append answered ok is missing after a SIGKILL in mid-burst, ${ROUNDS} times over`, {
  timeout: 120_000,
}, async () => {
  const room = projectRoom(newProjectId());
  const saved = new Set<string>();
  let interrupted = 0;
  for (let round = 0; round < ROUNDS; round++) {
    host = await startHost(dir.path);
    const { host: calls, close } = await host.connect('tab');
    const held = stepsOf(await calls.loadRoom(room));
    for (const key of saved) expect(held, `lost after kill ${round}`).toContain(key);

    // The kill comes after a number of answers that differs from round to round, with ABREAST appends in the air.
    const killAfter = 3 + ((round * 7) % 40);
    let answered = 0;
    let killed: Promise<void> | null = null;
    const append = async (doc: Y.Doc, n: number): Promise<void> => {
      const key = `round ${round} step ${n}`;
      const answer = await calls.appendUpdate(room, oneStep(doc, key));
      expect(answer).toEqual({ ok: true, value: true });
      saved.add(key);
      answered++;
      if (answered === killAfter) killed = host!.kill();
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
    await Promise.all(Array.from({ length: ABREAST }, (_, n) => window(n)));
    await killed;
    close();
  }
  host = await startHost(dir.path);
  const { host: calls, close } = await host.connect('tab');
  const held = stepsOf(await calls.loadRoom(room));
  close();
  expect([...saved].filter((key) => !held.has(key))).toEqual([]);
  // Otherwise no kill came in mid-burst, and the test has shown nothing.
  expect(interrupted).toBeGreaterThan(ROUNDS);
});

/** The update that adds one step to the document. */
function oneStep(doc: Y.Doc, key: string): Uint8Array {
  const before = Y.encodeStateVector(doc);
  stepsMap(doc).set(key, { text: 'x'.repeat(200) });
  return Y.encodeStateAsUpdate(doc, before);
}

function stepsOf(state: Uint8Array | null): Set<string> {
  const doc = newRoomDoc();
  if (state !== null) Y.applyUpdate(doc, state);
  return new Set(stepsMap(doc).keys());
}
