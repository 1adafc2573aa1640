import { describe, expect, it } from 'vitest';
import type { ActId } from '../../../../shared/model/ids.ts';
import { drop, edit, make, mark, restore } from '../../../../shared/steps/commands.ts';
import type { Fold } from '../../../../shared/steps/fold.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

const span = anchorAt(3, 'ninety');
const claim = () => mark('claim', [span]);
const pair = () => [new Device(ANA), new Device(BEN)] as const;
const record = (device: Device, id: ActId) => device.fold.get(id)!;

describe('dropping', () => {
  it('[F7] a drop that saw everything drops', () => {
    const ana = new Device(ANA);
    const id = ana.do(claim());
    ana.do(drop(record(ana, id)));
    expect(record(ana, id).dropped).toBe(true);
    expect([...ana.fold.all('mark')]).toEqual([]);
  });

  it('[F7] the dropped records of a kind can be listed, and only they', () => {
    const ana = new Device(ANA);
    const ids = [ana.do(claim()), ana.do(make('zone', {})), ana.do(make('tag', {})), ana.do(make('zone', {}))] as const;
    for (const id of ids.slice(0, 3)) ana.do(drop(record(ana, id)));
    const dropped = (...of: Parameters<Fold['dropped']>) => [...ana.fold.dropped(...of)].map(({ id }) => id);
    expect(dropped('mark')).toEqual([ids[0]]);
    expect(dropped('make')).toEqual([ids[1], ids[2]]);
    expect(dropped('make', 'zone')).toEqual([ids[1]]);
    ana.do(restore(record(ana, ids[0])));
    expect(dropped('mark')).toEqual([]);
  });

  it('[F7] dropped by one, changed by the other: contested and visible', () => {
    const [ana, ben] = pair();
    const id = ana.do(claim());
    meet(ana, ben);
    ana.do(drop(record(ana, id)));
    ben.do(edit(record(ben, id), { tag: 'actor' }));
    meet(ana, ben);
    expect(record(ana, id)).toMatchObject({ dropped: false, dropContested: true, contested: true });
    expect([...ben.fold.all('mark')]).toHaveLength(1);
  });

  it('[F7] a field added unseen contests the drop too', () => {
    const [ana, ben] = pair();
    const id = ana.do(claim());
    meet(ana, ben);
    ana.do(drop(record(ana, id)));
    ben.do(edit(record(ben, id), { 'attrs.stance': '+1' }));
    meet(ana, ben);
    expect(record(ana, id).dropContested).toBe(true);
  });

  it('[F7] dropping again having seen the change settles it; so does keeping', () => {
    for (const settle of [drop, restore]) {
      const [ana, ben] = pair();
      const id = ana.do(claim());
      meet(ana, ben);
      ana.do(drop(record(ana, id)));
      ben.do(edit(record(ben, id), { tag: 'actor' }));
      meet(ana, ben);
      ben.do(settle(record(ben, id)));
      meet(ana, ben);
      expect(record(ana, id)).toMatchObject({ dropped: settle === drop, contested: false, dropContested: false });
    }
  });

  it('[F7] two drops at once that together saw every head drop', () => {
    const [ana, ben] = pair();
    const id = ana.do(claim());
    meet(ana, ben);
    ana.do(drop(record(ana, id)));
    ben.do(drop(record(ben, id)));
    meet(ana, ben);
    expect(record(ben, id).dropped).toBe(true);
  });

  it('[F7] dropped by one while the other brings it back: contested', () => {
    const [ana, ben] = pair();
    const id = ana.do(claim());
    ana.do(drop(record(ana, id)));
    meet(ana, ben);
    ben.do(restore(record(ben, id)));
    ana.do(drop(record(ana, id)));
    meet(ana, ben);
    expect(record(ana, id)).toMatchObject({ dropped: false, dropContested: true });
  });
});
