import { expect, test } from 'vitest';
import { newStepKey } from '../../../../shared/model/ids.ts';
import type { Step } from '../../../../shared/model/step.ts';
import { newRoomDoc, stepsMap, writeSteps } from '../../../../shared/steps/steps-map.ts';
import { ANA } from '../../../kit/people.ts';

test('[S1] a key is written once: what is held under it stays, whatever is written later', () => {
  const doc = newRoomDoc();
  const [held, fresh] = [newStepKey(ANA), newStepKey(ANA)];
  const step = (seq: number): Step => ({ v: 1, by: ANA, at: 0, seq, via: 'hand', acts: [], sig: '' });
  writeSteps(doc, [[held, step(1)]], null);
  writeSteps(
    doc,
    [
      [held, step(2)],
      [fresh, step(3)],
    ],
    null,
  );
  expect([stepsMap(doc).get(held), stepsMap(doc).get(fresh)]).toEqual([step(1), step(3)]);
});
