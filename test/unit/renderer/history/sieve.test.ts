import { expect, test } from 'vitest';
import { Sieve } from '../../../../renderer/history/sieve.ts';
import { drop, edit, mark, restore } from '../../../../shared/steps/commands.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

test('after the first look only what changes is looked at, and what is told is always what holds', () => {
  let looks = 0;
  const contested = new Sieve({
    kinds: ['mark'],
    holds(record) {
      looks++;
      return record.contested && !record.dropped;
    },
  });
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  for (let n = 0; n < 50; n++) ana.do(mark('claim', [anchorAt(n, 'fog')]));
  meet(ana, ben);
  expect(contested.of(ana.fold)).toEqual([]);
  expect(looks).toBe(50);
  const [first] = [...ana.fold.all('mark')];
  ana.do(edit(first!, { tag: 'actor' }));
  ben.do(edit(first!, { tag: 'figure' }));
  meet(ana, ben);
  const now = () => ana.fold.get(first!.id)!;
  expect(contested.of(ana.fold)).toEqual([now()]);
  ana.do(drop(now()));
  expect(contested.of(ana.fold)).toEqual([]);
  ana.do(restore(now()));
  expect(contested.of(ana.fold)).toEqual([now()]);
  ana.do(edit(now(), { tag: 'actor' }));
  expect(contested.of(ana.fold)).toEqual([]);
  expect(looks).toBeLessThanOrEqual(56);
  ana.do(edit(now(), { tag: 'claim' }));
  ana.fold.reset(ben.entries);
  expect(contested.of(ana.fold), 'all is another').toEqual([ana.fold.get(first!.id)]);
});
