import { expect, test } from 'vitest';
import { Reveals } from '../../../../renderer/blind/use-reveals-told.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import { makeProject } from '../../../../shared/model/records.ts';
import { makeReveal } from '../../../../shared/steps/modes.ts';
import { ANA, BEN, Device, meet } from '../../../kit/people.ts';

const [FOG, BAY, QUAY] = [articleIdOf('fog'), articleIdOf('bay'), articleIdOf('quay')];

test('what another person reveals is told once, all of it together; one’s own is not', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  ana.do(makeProject('Flood'));
  meet(ana, ben);
  const [hers, his] = [new Reveals(ANA, ana.fold), new Reveals(BEN, ben.fold)];
  expect([hers.next(true), his.next(true)]).toEqual([[], []]);
  ana.act([makeReveal(FOG, new Map()), makeReveal(BAY, new Map())]);
  meet(ana, ben);
  expect(hers.next(true)).toEqual([]);
  expect(his.next(true)).toEqual([{ by: ANA, aids: [FOG, BAY] }]);
  expect(his.next(true)).toEqual([]);
});

test('what was revealed while the project was not open is told; what was so before one came is not', () => {
  const [ana, ben, cleo] = [new Device(ANA), new Device(BEN), new Device(BEN)];
  ana.do(makeProject('Flood'));
  ana.do(makeReveal(FOG, new Map()));
  meet(ana, ben);
  const [back, newcomer] = [new Reveals(BEN, ben.fold), new Reveals(BEN, cleo.fold)];
  expect(back.next(false), 'as it was when it was left').toEqual([]);
  expect(newcomer.next(false)).toEqual([]);
  ana.do(makeReveal(QUAY, new Map()));
  meet(ana, ben);
  meet(ana, cleo);
  expect(newcomer.next(false), 'perhaps not all has come').toEqual([]);
  expect(back.next(true)).toEqual([{ by: ANA, aids: [QUAY] }]);
  expect(newcomer.next(true), 'all of it is new to them').toEqual([]);
  ana.do(makeReveal(BAY, new Map()));
  meet(ana, cleo);
  expect(newcomer.next(true)).toEqual([{ by: ANA, aids: [BAY] }]);
});
