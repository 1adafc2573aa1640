import { expect, it } from 'vitest';
import type { RoomName, StepKey } from '../../../../shared/model/ids.ts';
import type { Step } from '../../../../shared/model/step.ts';
import { mark } from '../../../../shared/steps/commands.ts';
import { signedBytes } from '../../../../shared/steps/signing.ts';
import { ANA, anchorAt } from '../../../kit/people.ts';

const room = 'project/x' as RoomName;
const key = `${ANA}/${ANA}` as StepKey;
const step: Step = { v: 1, by: ANA, at: 5, seq: 1, via: 'hand', acts: [mark('claim', [anchorAt(0, 'é')])], sig: 'abc' };
const text = (value: Uint8Array) => new TextDecoder().decode(value);

it('[S3] covers room, key and everything in the step but the signature, in one spelling for good', () => {
  expect(text(signedBytes(room, key, step))).toBe(
    `postil step 1\nproject/x\n${key}\n{"acts":[{"kind":"mark","spans":[{"end":[1,0],"prefix":"","quote":"é","start":[1,0],"suffix":""}],"tag":"claim"}],"at":5,"by":"${ANA}","seq":1,"v":1,"via":"hand"}`,
  );
});

it('[S3] no two of room, key, content share their bytes; the order of members does not matter', () => {
  const spelling = (of: Parameters<typeof signedBytes>) => text(signedBytes(...of));
  const base = spelling([room, key, step]);
  expect(spelling(['project/y' as RoomName, key, step])).not.toBe(base);
  expect(spelling([room, `${ANA}/b` as StepKey, step])).not.toBe(base);
  expect(spelling([room, key, { ...step, seq: 2 }])).not.toBe(base);
  expect(spelling([room, key, { ...step, sig: 'other' }])).toBe(base);
  const reordered = Object.fromEntries(Object.entries(step).reverse()) as unknown as Step; // the same members
  expect(spelling([room, key, reordered])).toBe(base);
});
