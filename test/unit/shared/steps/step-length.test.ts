import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { KeyPair } from '../../../../electron/services/key-pair.ts';
import { liveText } from '../../../../shared/anchor/live-text.ts';
import { zoneActs } from '../../../../shared/anchor/zone-acts.ts';
import { judgeSteps } from '../../../../shared/bundle/judge-steps.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { HeldDoc } from '../../../../shared/steps/guard/held.ts';
import { judge } from '../../../../shared/steps/guard.ts';
import { MAX_ACTS } from '../../../../shared/steps/parse.ts';
import { fitInStep, inSteps } from '../../../../shared/steps/step-length.ts';
import { newRoomDoc, stepsMap } from '../../../../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../../../../shared/text/genesis.ts';
import { teamRoom, textRoom } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject, verifyWithNode } from '../../../kit/signed-project.ts';

const keyOf = ({ publicKey }: KeyPair): Uint8Array => new Uint8Array(Buffer.from(publicKey, 'base64url'));
const note = (length: number): Act => ({ kind: 'comment', of: null, text: 'a'.repeat(length) });

describe('acts are cut into steps', () => {
  it('that all readers take: in their order, none left out, as few as will do', () => {
    const lengths = fc.array(fc.constantFrom(1, 1_000, 199_000), { maxLength: 60 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 30 }), (some, most) => {
        const acts = some.map(note);
        const steps = inSteps(acts, { most });
        expect(steps.flat()).toEqual(acts);
        for (const [at, step] of steps.entries()) {
          expect(step.length > 0 && step.length <= most && fitInStep(step)).toBe(true);
          const next = steps[at + 1]?.[0];
          if (next !== undefined) expect(step.length === most || !fitInStep([...step, next])).toBe(true);
        }
      }),
      { seed: 1_204, numRuns: 60 },
    );
  });

  it('by how many acts they count as', () => {
    const acts = Array.from({ length: 5 }, () => note(1));
    expect(inSteps(acts, { countOf: () => MAX_ACTS / 2 }).map(({ length }) => length)).toEqual([2, 2, 1]);
  });

  it('and the zones of a long article of lists pass the guard', async () => {
    const ana = newPerson();
    const project = SignedProject.founded(ana);
    const list = `${'an item of the list, '.repeat(9_000)}\n`;
    const text = list.repeat(23);
    const room = textRoom(project.pid, articleIdOf(text));
    Y.applyUpdate(project.doc(room), genesisUpdate(text));
    const live = liveText(bodyOf(project.doc(room)));
    const zones = Array.from({ length: 23 }, (_, at) => ({
      ...{ type: 'list' as const, start: at * list.length, end: (at + 1) * list.length - 1 },
    }));
    const acts = zoneActs(live, zones);
    live.dispose();
    expect([acts.length, fitInStep(acts)]).toEqual([23, false]);
    for (const step of inSteps(acts)) project.act(ana, room, step);
    const held = new HeldDoc(newRoomDoc());
    const verdict = await judge(project.state(room)!, {
      ...{ name: room, room: { kind: 'text', pid: project.pid, aid: articleIdOf(text) }, held, carrier: 'owner' },
      roleOf: () => 'owner',
      verify: async (_, message, signature) => verifyWithNode(keyOf(ana), message, signature),
    });
    expect(verdict).toMatchObject({ ok: true });
  });
});

it('a step that the guard refuses as too large is left out of a bundle too', () => {
  const ana = newPerson();
  const project = SignedProject.founded(ana);
  const room = teamRoom(project.pid, project.addArticle(ana, 'Nine people were missing.'));
  project.act(ana, room, [note(10)]);
  project.act(ana, room, [note(4 * 1024 * 1024)]);
  const known = () => keyOf(ana);
  const judged = judgeSteps(room, stepsMap(project.doc(room)).entries(), 0, known, verifyWithNode);
  expect([judged.good.length, judged.unreadable]).toEqual([1, 1]);
});
