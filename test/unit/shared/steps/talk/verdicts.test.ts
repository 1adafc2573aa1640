import { describe, expect, it } from 'vitest';
import type { ActId } from '../../../../../shared/model/ids.ts';
import { drop, edit, mark, verdict } from '../../../../../shared/steps/commands.ts';
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
