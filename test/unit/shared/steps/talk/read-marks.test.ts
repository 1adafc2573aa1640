import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ActId, type ArticleId, actId, newStepKey } from '../../../../../shared/model/ids.ts';
import { makeRead } from '../../../../../shared/model/records.ts';
import { newFold } from '../../../../../shared/steps/fold.ts';
import { isOwnRecord } from '../../../../../shared/steps/guard/people-rules.ts';
import { readBy } from '../../../../../shared/steps/talk/read-marks.ts';
import { ANA, BEN, Device, meet } from '../../../../kit/people.ts';

const comments: readonly ActId[] = Array.from({ length: 12 }, () => actId(newStepKey(BEN), 0));

it('[T6] read is what the reader’s own records say, whichever device wrote them and in which order they came', () => {
  const one = fc.record({ device: fc.nat(2), seen: fc.subarray([...comments]) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (all) => {
      const devices = [new Device(ANA), new Device(ANA), new Device(BEN)];
      for (const { device, seen } of all) devices[device]!.do(makeRead(seen));
      meet(...devices);
      const backwards = newFold();
      for (const entry of [...devices[0]!.entries].reverse()) backwards.add([entry]);
      const expected = new Set(all.flatMap(({ device, seen }) => (device < 2 ? seen : [])));
      expect(readBy(backwards, ANA)).toEqual(expected);
      expect(readBy(devices[0]!.fold, ANA)).toEqual(expected);
    }),
    { seed: 6, numRuns: 100 },
  );
});

it('[G11] the hub takes read marks from each member, and what is no act’s id in them means nothing', () => {
  expect(isOwnRecord(makeRead(comments, 'q'.repeat(52) as ArticleId), ANA)).toBe(true); // has the form of one
  const ana = new Device(ANA);
  ana.do({ kind: 'make', what: 'read', fields: { seen: ['x', 3, comments[0]!] } });
  ana.do({ kind: 'make', what: 'read', fields: { seen: 'x' } });
  expect([...readBy(ana.fold, ANA)]).toEqual([comments[0]]);
});
