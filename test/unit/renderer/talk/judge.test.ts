import { expect, it } from 'vitest';
import { judge } from '../../../../renderer/talk/talk-acts.ts';
import type { Act, VerdictAct } from '../../../../shared/model/step.ts';
import { mark } from '../../../../shared/steps/commands.ts';
import { standingOf, verdictsOf } from '../../../../shared/steps/talk/verdicts.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

/** Somebody at a mark, who judges it as the workbench does. */
function judging(device: Device) {
  const room = { fold: device.fold, act: async (acts: readonly Act[]) => device.act(acts) };
  const [record] = device.fold.all('mark');
  return (is: VerdictAct['is']) => judge(room, device.member, record!, is);
}
const verdicts = ({ fold }: Device) => [...verdictsOf(fold).values()].flat();
const standing = (device: Device) => standingOf(verdicts(device));

it('accepts, changes its mind in the same verdict, and takes it back by the same word again', async () => {
  const ana = new Device(ANA);
  ana.do(mark('claim', [anchorAt(0, 'one')]));
  const say = judging(ana);
  await say('accept');
  expect(standing(ana)).toBe('accepted');
  await say('reject');
  expect(standing(ana)).toBe('rejected');
  expect([...ana.fold.all('verdict')]).toHaveLength(1);
  await say('reject');
  expect(standing(ana)).toBe('open');
});

it('one word settles what two devices of one person said apart, and leaves others their verdicts', async () => {
  const [desk, laptop, ben] = [new Device(ANA), new Device(ANA), new Device(BEN)];
  desk.do(mark('claim', [anchorAt(0, 'one')]));
  meet(desk, laptop, ben);
  await judging(desk)('accept');
  await judging(laptop)('reject');
  await judging(ben)('reject');
  meet(desk, laptop, ben);
  expect(standing(desk)).toBe('contested');
  await judging(desk)('reject');
  expect(
    verdicts(desk)
      .map(({ by, is }) => [by, is])
      .sort(),
  ).toEqual([
    [ANA, 'reject'],
    [BEN, 'reject'],
  ]);
});
