import { expect, it, onTestFinished } from 'vitest';
import { newKeyPair } from '../../../electron/services/key-pair.ts';
import { RefusedError } from '../../../hub/refused-error.ts';
import { RoomDesk } from '../../../hub/room-desk.ts';
import { Trials } from '../../../hub/trial-answer.ts';
import { newProjectId, newStepKey } from '../../../shared/model/ids.ts';
import type { Role } from '../../../shared/model/role.ts';
import { newRoomDoc } from '../../../shared/steps/steps-map.ts';
import { projectRoom } from '../../../shared/wire/room.ts';
import { encodeTrial, parseTrial, TRIAL_STEPS, type TrialStep } from '../../../shared/wire/trial.ts';
import { memoryLog } from '../../bench/hub/memory-log.ts';

const ana = newKeyPair();
const owner = (): Role => 'owner';

/** The desk of an empty room. */
function desk(): RoomDesk {
  const doc = newRoomDoc();
  onTestFinished(() => doc.destroy());
  const pid = newProjectId();
  const office = { log: memoryLog(), roleOf: () => null, isFrozen: () => false, verify: () => Promise.resolve(true) };
  return new RoomDesk(doc, { kind: 'project', pid }, projectRoom(pid), office);
}

const question = (n: number, count: number): string => {
  const steps: TrialStep[] = Array.from({ length: count }, () => [newStepKey(ana.member), { v: 'no step' }]);
  return encodeTrial({ t: 'would?', n, steps });
};

const answered = (text: string | null): number | null => {
  const answer = text === null ? null : parseTrial(text);
  return answer?.t === 'would' ? answer.refused.length : null;
};

it('a long question is answered step by step, and the hub sees to others meanwhile', async () => {
  let turns = 0;
  let isDone = false;
  const turn = (): void => {
    turns++;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  const answer = await new Trials().answer({}, desk(), question(1, TRIAL_STEPS), owner);
  isDone = true;
  expect(answered(answer)).toBe(TRIAL_STEPS);
  expect(turns).toBeGreaterThanOrEqual(TRIAL_STEPS / 100 - 1);
});

it('a question that is too long is none', async () => {
  expect(await new Trials().answer({}, desk(), question(1, TRIAL_STEPS + 1), owner)).toBeNull();
});

it('a connection asks one question at a time; others have theirs answered', async () => {
  const [trials, room, first, other] = [new Trials(), desk(), {}, {}];
  const ask = (connection: object, n: number) => trials.answer(connection, room, question(n, 5), owner);
  const answers = await Promise.all([ask(first, 1), ask(first, 2), ask(other, 3)]);
  expect(answers.map(answered)).toEqual([5, null, 5]);
  expect(answered(await ask(first, 4))).toBe(5);
});

it('who may ask is looked up for each question: somebody removed meanwhile is told nothing', async () => {
  const trials = new Trials();
  const removed = (): Role => {
    throw new RefusedError('revoked');
  };
  expect(await trials.answer({}, desk(), question(1, 5), removed)).toBeNull();
  expect(await trials.answer({}, desk(), 'something else', removed)).toBeNull();
});
