import { expect, test } from 'vitest';
import { newKeyPair } from '../../../../electron/services/key-pair.ts';
import { newStepKey } from '../../../../shared/model/ids.ts';
import {
  encodeTrial,
  inQuestions,
  parseTrial,
  TRIAL_LENGTH,
  TRIAL_STEPS,
  type TrialStep,
} from '../../../../shared/wire/trial.ts';

const { member } = newKeyPair();
const steps = (count: number, value: unknown = 'small'): TrialStep[] =>
  Array.from({ length: count }, (_, at) => [newStepKey(member), { at, value }]);
const lengths = (asked: readonly TrialStep[]): number[] => [...inQuestions(asked)].map((part) => part.length);

test('many small steps are asked about in questions of no more than a hub takes, each once and in order', () => {
  const asked = steps(2 * TRIAL_STEPS + 1);
  expect([...inQuestions(asked)].flat()).toEqual(asked);
  expect(lengths(asked)).toEqual([TRIAL_STEPS, TRIAL_STEPS, 1]);
  expect(lengths(asked.slice(0, TRIAL_STEPS)), 'no empty question follows a full one').toEqual([TRIAL_STEPS]);
  expect(lengths([])).toEqual([]);
});

test('large steps end a question early, and every question can be read by a hub', () => {
  const asked = steps(10, 'x'.repeat(TRIAL_LENGTH / 4));
  expect(lengths(asked)).toEqual([4, 4, 2]);
  // The largest that a step may be, behind almost a whole question.
  const worst = [...steps(1, 'x'.repeat(TRIAL_LENGTH - 500)), ...steps(1, 'x'.repeat(4 * TRIAL_LENGTH))];
  expect(lengths(worst)).toEqual([2]);
  for (const part of [...inQuestions(asked), worst]) {
    expect(parseTrial(encodeTrial({ t: 'would?', n: 1, steps: part }))).toEqual({ t: 'would?', n: 1, steps: part });
  }
});
