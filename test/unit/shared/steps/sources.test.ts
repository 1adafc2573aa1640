import { describe, expect, it } from 'vitest';
import { type ActId, actId, newStepKey } from '../../../../shared/model/ids.ts';
import type { Act, Step } from '../../../../shared/model/step.ts';
import { drop, edit, make, mark } from '../../../../shared/steps/commands.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

const span = anchorAt(3, 'ninety');
const _claim = () => mark('claim', [span]);
const pair = () => [new Device(ANA), new Device(BEN)] as const;
const record = (device: Device, id: ActId) => device.fold.get(id)!;

describe('sources', () => {
  const imported = (tag: string): Act => ({ ...mark(tag, [span]), source: 'brat/a.ann#T1' });

  it('[F8] an import brought in twice is one record, by either id', () => {
    const [ana, ben] = pair();
    const [a, b] = [ana.do(imported('claim')), ben.do(imported('claim'))];
    meet(ana, ben);
    expect([...ana.fold.all('mark')]).toHaveLength(1);
    expect(record(ana, a)).toBe(record(ana, b));
    expect(record(ana, a).contested).toBe(false);
    ana.do(edit(record(ana, b), { tag: 'actor' }));
    expect(record(ana, a).fields.tag).toMatchObject({ value: 'actor', contested: false });
  });

  it('[F8] brought in again after it was changed or dropped, it adds nothing', () => {
    const [ana, ben] = pair();
    const id = ana.do(imported('claim'));
    ana.do(edit(record(ana, id), { tag: 'actor' }));
    for (let i = 0; i < 5; i++) ben.do(imported('claim'));
    meet(ana, ben);
    expect(record(ana, id).fields.tag).toMatchObject({ value: 'actor', contested: false });
    ana.do(drop(record(ana, id)));
    ana.do(imported('claim'));
    expect(record(ana, id).dropped).toBe(true);
  });

  it('[F8] different values under one source contest', () => {
    const [ana, ben] = pair();
    const id = ana.do(imported('claim'));
    ben.do(imported('actor'));
    meet(ana, ben);
    expect(record(ana, id).fields.tag?.contested).toBe(true);
  });

  it('[F8] the id is the lowest making act, and both ids are said to have changed when it changes', () => {
    const ana = new Device(ANA);
    const early: Step = { v: 1, by: BEN, at: 0, seq: 0, via: 'import', acts: [imported('claim')], sig: '' };
    const id = ana.do(imported('claim'));
    const key = newStepKey(BEN);
    const heard: unknown[] = [];
    ana.fold.onChange((changed) => heard.push(changed));
    ana.fold.add([[key, early]]);
    expect(record(ana, id).id).toBe(actId(key, 0));
    expect(heard).toEqual([new Set([id, actId(key, 0)])]);
  });
});

it('[F8] a record is found by its source, dropped or not', () => {
  const ana = new Device(ANA);
  const id = ana.do(make('article', { title: 'x' }, 'source-1'));
  ana.do(drop(record(ana, id)));
  expect(ana.fold.sourced('article', 'source-1')).toBe(record(ana, id));
  expect(ana.fold.sourced('zone', 'source-1')).toBeUndefined();
});
