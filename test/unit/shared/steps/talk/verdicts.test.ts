import { describe, expect, it } from 'vitest';
import type { ActId } from '../../../../../shared/model/ids.ts';
import { drop, edit, mark, verdict } from '../../../../../shared/steps/commands.ts';
import { judgedMarks } from '../../../../../shared/steps/talk/judged.ts';
import { standingOf, verdictsOf } from '../../../../../shared/steps/talk/verdicts.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../../kit/people.ts';

const marked = (...devices: readonly Device[]): ActId => {
  const id = devices[0]!.do(mark('claim', [anchorAt(0, 'one')]));
  meet(...devices);
  return id;
};
const standing = ({ fold }: Device, id: ActId) => standingOf(verdictsOf(fold).get(id));

describe('verdicts', () => {
  it('[T7] one is enough, two that differ are contested, none is open', () => {
    const [ana, ben] = [new Device(ANA), new Device(BEN)];
    const id = marked(ana, ben);
    expect(standing(ana, id)).toBe('open');
    const mine = ana.do(verdict(id, 'accept'));
    expect(standing(ana, id)).toBe('accepted');
    ben.do(verdict(id, 'reject'));
    expect(standing(ben, id)).toBe('rejected');
    meet(ana, ben);
    expect(standing(ana, id)).toBe('contested');
    ana.do(edit(ana.fold.get(mine)!, { is: 'reject', why: 'Nobody says so.' }));
    expect(standing(ana, id)).toBe('rejected');
    expect(verdictsOf(ana.fold).get(id)).toMatchObject([
      { by: ANA, is: 'reject', why: 'Nobody says so.' },
      { by: BEN, is: 'reject', why: '' },
    ]);
  });

  it('[T2] nobody changes or withdraws another’s verdict', () => {
    const [ana, ben] = [new Device(ANA), new Device(BEN)];
    const id = marked(ana, ben);
    const mine = ana.do(verdict(id, 'accept'));
    meet(ana, ben);
    ben.do(edit(ben.fold.get(mine)!, { is: 'reject' }));
    ben.do(drop(ben.fold.get(mine)!));
    expect(standing(ben, id)).toBe('accepted');
    ana.do(drop(ana.fold.get(mine)!));
    expect(standing(ana, id)).toBe('open');
  });

  it('[T7] two devices of one person that disagree are contested', () => {
    const [desk, laptop] = [new Device(ANA), new Device(ANA)];
    const id = marked(desk, laptop);
    desk.do(verdict(id, 'accept'));
    laptop.do(verdict(id, 'reject'));
    meet(desk, laptop);
    expect(standing(desk, id)).toBe('contested');
  });
});

it('what others decide about a mark is told its maker: a drop, a rejection, an acceptance with its reason', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  const [one, two, three] = [marked(ana, ben), marked(ana, ben), marked(ana, ben)];
  ben.do(verdict(one, 'accept'));
  const rejected = ben.do(verdict(two, 'reject'));
  ben.do(edit(ben.fold.get(rejected)!, { why: 'Nobody says so.' }));
  ben.do(drop(ben.fold.get(three)!));
  meet(ana, ben);
  const told = judgedMarks(ana.fold);
  expect(told.map(({ of, by, did, text, maker }) => [of, by, did, text, maker])).toEqual([
    [two, BEN, 'rejected', 'Nobody says so.', ANA],
    [three, BEN, 'dropped', 'one', ANA],
  ]);
  expect(judgedMarks(ben.fold), 'whatever came in first').toEqual(told);
  // One's own doing is no news.
  ana.do(verdict(one, 'reject'));
  ana.do(drop(ana.fold.get(two)!));
  expect(judgedMarks(ana.fold).map(({ of }) => of)).toEqual([three]);
});
